/** A place in a server's message where something varies. */
export interface Placeholder {
  /** As the page writes it: `xxx`, `%s`, `{0}`. */
  readonly source: string;
  /** Letters, digits and `_`; the same for the same placeholder. */
  readonly name: string;
}

// What stands in braces or angle brackets is a name or a number: JSON and mark-up are no placeholders.
const PLACEHOLDER =
  /(?<![A-Za-z])x{3,}(?![A-Za-z])|%(?:\d{1,2}\$)?[sdifjuv](?![A-Za-z])|\$?\{[\p{L}\p{N}_. -]{0,40}\}|<\p{L}[\p{L}\p{N}_. -]{0,40}>/giu;

/**
 * The placeholders of a server's message, in their order. Those with a name or a number keep it, the others are
 * numbered.
 *
 * @example
 * placeholdersOf("{0} of <Instance-Id>: xxx") // [{ source: "{0}", name: "0" }, { source: "<Instance-Id>", name: "Instance_Id" }, { source: "xxx", name: "value1" }]
 * placeholdersOf("%2$s, %s, %s") // [{ source: "%2$s", name: "2" }, { source: "%s", name: "value1" }, { source: "%s", name: "value2" }]
 * placeholdersOf("100% done {\"a\": 1}") // []
 */
export function placeholdersOf(message: string): readonly Placeholder[] {
  const sources = tokensOf(message);
  const names = new Map<string, string>();
  const taken = new Set(sources.map(nameInSource));
  let count = 0;
  return sources.map((source) => {
    const known = names.get(source);
    if (known !== undefined) return { source, name: known };
    const own = nameInSource(source);
    const free = own !== "" && ![...names.values()].includes(own);
    let name = own;
    if (!free) {
      do name = `value${(count += 1)}`;
      while (taken.has(name));
    }
    // What has no name of its own is another one each time.
    if (own !== "") names.set(source, name);
    return { source, name };
  });
}

/**
 * Everything in words that looks like a placeholder.
 *
 * @example
 * tokensOf("图片 xxx 大于 {0}") // ["xxx", "{0}"]
 */
export function tokensOf(words: string): readonly string[] {
  return words.match(PLACEHOLDER) ?? [];
}

/**
 * Words with the names of the placeholders of their message in braces. One that has no name stays as it is, unless the
 * words have it as often as the message, and it is clear which is which.
 *
 * @example
 * withNames("xxx 解析失败", placeholdersOf("failed to parse xxx")) // "{value1} 解析失败"
 * withNames("xxx, xxx", placeholdersOf("xxx")) // "xxx, xxx"
 */
export function withNames(words: string, placeholders: readonly Placeholder[]): string {
  if (placeholders.length === 0) return words;
  const waiting = new Map<string, string[]>();
  for (const { source, name } of placeholders) waiting.set(source, [...(waiting.get(source) ?? []), name]);
  const found = tokensOf(words);
  for (const [source, names] of waiting) {
    if (new Set(names).size === 1 && nameInSource(source) !== "") continue;
    // Two of a kind have an order in a format of printf, and in no other.
    const clear = found.filter((token) => token === source).length === names.length;
    if (!clear || (names.length > 1 && !source.startsWith("%"))) waiting.delete(source);
  }
  return words.replace(PLACEHOLDER, (source) => {
    const names = waiting.get(source);
    const name = names && (names.length > 1 && nameInSource(source) === "" ? names.shift() : names[0]);
    return name === undefined ? source : `{${name}}`;
  });
}

/**
 * The same words with the placeholders as the page writes them.
 *
 * @example
 * withSources("{value1} 解析失败", placeholdersOf("failed to parse xxx")) // "xxx 解析失败"
 */
export function withSources(words: string, placeholders: readonly Placeholder[]): string {
  const sources = new Map(placeholders.map(({ source, name }) => [`{${name}}`, source]));
  return words.replace(/\{\w+\}/g, (named) => sources.get(named) ?? named);
}

/** The message itself: each of its placeholders has its name. */
export function messageWithNames(message: string, placeholders: readonly Placeholder[]): string {
  let next = 0;
  return message.replace(PLACEHOLDER, (source) => `{${placeholders[next++]?.name ?? source}}`);
}

function nameInSource(source: string): string {
  const inner = /^%(\d+)\$/.exec(source)?.[1] ?? /^(?:\$?\{|<)(.*)[}>]$/u.exec(source)?.[1] ?? "";
  return inner.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
}
