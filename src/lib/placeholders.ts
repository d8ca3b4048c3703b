/** A variable part of a server's message. */
export interface Placeholder {
  /** The placeholder as documented: `xxx`, `%s`, `{0}`. */
  readonly source: string;
  /** Letters, digits and `_`. A placeholder with a name or a number has the same name each time. */
  readonly name: string;
}

// Braces and angle brackets hold a name or a number only, so JSON and mark-up do not match. Blanks around a name count in
// double braces only: `{ or }` is prose.
const PLACEHOLDER =
  /(?<![A-Za-z])x{3,}(?![A-Za-z])|%(?:\d{1,2}\$)?[sdifjuv](?![A-Za-z])|\{\{ {0,3}[\p{L}\p{N}_.-]{1,40} {0,3}\}\}|\$?\{(?:[\p{L}\p{N}_.-](?:[\p{L}\p{N}_. -]{0,38}[\p{L}\p{N}_.-])?)?\}|<\p{L}[\p{L}\p{N}_. -]{0,40}>/giu;

/**
 * The placeholders of a server's message, in order. A placeholder with a name or a number is named after it; other
 * placeholders are numbered.
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
    const earlier = names.get(source);
    if (earlier !== undefined) return { source, name: earlier };
    const documented = nameInSource(source);
    let name = documented;
    if (documented === "" || [...names.values()].includes(documented)) {
      do name = `value${(count += 1)}`;
      while (taken.has(name));
    }
    // Each `%s` or `xxx` is a placeholder of its own.
    if (documented !== "") names.set(source, name);
    return { source, name };
  });
}

/**
 * The placeholders of a text as written, in order.
 *
 * @example
 * tokensOf("图片 xxx 大于 {0}") // ["xxx", "{0}"]
 * tokensOf("{{ name }} has { or }") // ["{{ name }}"]
 */
export function tokensOf(text: string): readonly string[] {
  return text.match(PLACEHOLDER) ?? [];
}

/**
 * A text in which each placeholder of the message is replaced by its name in braces. A placeholder without a name or a
 * number is replaced only if the text has it as often as the message and the assignment is unambiguous.
 *
 * @example
 * withNames("xxx 解析失败", placeholdersOf("failed to parse xxx")) // "{value1} 解析失败"
 * withNames("xxx, xxx", placeholdersOf("xxx")) // "xxx, xxx"
 */
export function withNames(text: string, placeholders: readonly Placeholder[]): string {
  if (placeholders.length === 0) return text;
  const unused = new Map<string, string[]>();
  for (const { source, name } of placeholders) unused.set(source, [...(unused.get(source) ?? []), name]);
  const tokens = tokensOf(text);
  for (const [source, names] of unused) {
    if (new Set(names).size === 1 && nameInSource(source) !== "") continue;
    // Several equal placeholders have a defined order in a printf format only.
    const isComplete = tokens.filter((token) => token === source).length === names.length;
    if (!isComplete || (names.length > 1 && !source.startsWith("%"))) unused.delete(source);
  }
  return text.replace(PLACEHOLDER, (source) => {
    const names = unused.get(source);
    const name = names && (names.length > 1 && nameInSource(source) === "" ? names.shift() : names[0]);
    return name === undefined ? source : `{${name}}`;
  });
}

/**
 * The inverse of `withNames`: a text in which each name in braces is replaced by the placeholder as documented.
 *
 * @example
 * withSources("{value1} 解析失败", placeholdersOf("failed to parse xxx")) // "xxx 解析失败"
 */
export function withSources(text: string, placeholders: readonly Placeholder[]): string {
  const sources = new Map(placeholders.map(({ source, name }) => [`{${name}}`, source]));
  return text.replace(/\{\w+\}/g, (named) => sources.get(named) ?? named);
}

/** A message in which each of its `placeholders` is replaced by its name in braces. */
export function messageWithNames(message: string, placeholders: readonly Placeholder[]): string {
  let next = 0;
  return message.replace(PLACEHOLDER, (source) => `{${placeholders[next++]?.name ?? source}}`);
}

/** The name or number inside a placeholder; empty for `xxx` and `%s`. */
function nameInSource(source: string): string {
  const inner = /^%(\d+)\$/.exec(source)?.[1] ?? /^(?:\$?\{|<)(.*)[}>]$/u.exec(source)?.[1] ?? "";
  return inner.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_|_$/g, "");
}
