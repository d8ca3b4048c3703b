/** One documented message of a code and the words that go with it; none where the locale has none for it. */
export interface MessageCase {
  /** What the server sends; the names in `params` stand in braces for what varies. */
  readonly message?: string;
  /** What varies in the message, in its order. The other words may have it as well. */
  readonly params?: readonly string[];
  readonly title?: string;
  readonly description?: string;
}

/** The case that a server's message belongs to. */
export interface Match {
  readonly documented: MessageCase;
  /** Name → what the server's message has in its place. */
  readonly params: Readonly<Record<string, string>>;
}

/**
 * The case whose documented message the server's message has; where several fit, the one with the most literal text.
 * White space, case and punctuation do not count.
 */
export function matchCase(cases: readonly MessageCase[], sent: string): Match | undefined {
  const patterns = patternsOf(cases);
  // Most servers send what is documented, to the letter.
  const same = patterns.find(({ documented, parts }) => parts.length === 1 && documented.message === sent);
  if (same) return { documented: same.documented, params: {} };
  let message: string | undefined;
  for (const { documented, parts, folded } of patterns) {
    const exact = holes(parts, sent);
    const values = exact
      ? exact.map(([from, to]) => sent.slice(from, to))
      : holes(folded, (message ??= fold(sent))) && looseValues(parts, sent);
    if (values) return { documented, params: named(documented.params ?? [], values) };
  }
  return undefined;
}

/**
 * Words with values in the place of their names.
 *
 * @example
 * fill("{a} of {b}", { a: "1" }) // "1 of {b}"
 */
export function fill(words: string, params: Readonly<Record<string, string>> = {}): string {
  if (!words.includes("{")) return words;
  return words.replace(/\{(\w+)\}/g, (hole, name: string) =>
    Object.hasOwn(params, name) ? (params[name] ?? "") : hole,
  );
}

// Punctuation of the scripts in which messages are written: a literal with `\p{P}` stops engines that do not know it.
const MARK =
  /[!-#%-*,-/:;?@[-\]_{}\xa1\xa7\xab\xb6\xb7\xbb\xbf\u037e\u0387\u055a-\u055f\u0589\u05be\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u2010-\u2027\u2030-\u205e\u3001-\u3003\u3008-\u3011\u3014-\u301f\u3030\u30fb\ufe10-\ufe6b\uff01-\uff03\uff05-\uff0a\uff0c-\uff0f\uff1a\uff1b\uff1f\uff20\uff3b-\uff3d\uff3f\uff5b\uff5d\uff5f-\uff65]/;
const MARKS = `(?:\\s|${MARK.source})`;
const ALL_MARKS = /* @__PURE__ */ new RegExp(`${MARKS}+`, "g");
const FIRST_MARKS = /* @__PURE__ */ new RegExp(`^${MARKS}*`);
const LAST_MARKS = /* @__PURE__ */ new RegExp(`${MARKS}*$`);

function isMark(character: string): boolean {
  return MARK.test(character);
}

interface Pattern {
  readonly documented: MessageCase;
  /** The literal text around what varies. */
  readonly parts: readonly string[];
  readonly folded: readonly string[];
  readonly length: number;
}

const known: WeakMap<readonly MessageCase[], readonly Pattern[]> = new WeakMap();

/** The documented messages with something literal in them, those with the most literal text first. */
function patternsOf(cases: readonly MessageCase[]): readonly Pattern[] {
  let patterns = known.get(cases);
  if (patterns === undefined) {
    patterns = cases
      .map((documented) => {
        const parts = partsOf(documented);
        const folded = parts.map(fold);
        return { documented, parts, folded, length: folded.join("").length };
      })
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length);
    known.set(cases, patterns);
  }
  return patterns;
}

function partsOf({ message = "", params = [] }: MessageCase): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const name of params) {
    const at = message.indexOf(`{${name}}`, from);
    parts.push(message.slice(from, at));
    from = at + name.length + 2;
  }
  return [...parts, message.slice(from)];
}

type Range = readonly [from: number, to: number];

/** Where the text has something between the parts, one after the other; `undefined` where a part is missing. */
function holes(parts: readonly string[], text: string): readonly Range[] | undefined {
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  if (parts.length === 1) return text === first ? [] : undefined;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return undefined;
  const end = text.length - last.length;
  const found: Range[] = [];
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from);
    if (at < 0 || at + part.length > end) return undefined;
    found.push([from, at]);
    from = at + part.length;
  }
  return [...found, [from, end]];
}

/** What a message that fits loosely has in the holes, as it was sent, without the marks and spaces around it. */
function looseValues(parts: readonly string[], sent: string): readonly string[] {
  // For each character of the folded message: where the one that it comes from begins and ends.
  const begins: number[] = [];
  const ends: number[] = [];
  let message = "";
  let at = 0;
  for (const character of sent) {
    const folded = fold(character);
    message += folded;
    while (begins.length < message.length) begins.push(at);
    while (ends.length < message.length) ends.push(at + character.length);
    at += character.length;
  }
  const found = holes(
    parts.map((part) => Array.from(part, fold).join("")),
    message,
  );
  return (found ?? []).map(([from, to], index) => {
    const value = Array.from(sent.slice(ends[from - 1] ?? 0, begins[to]).trim());
    const start = edgeOf(value, marksOf(LAST_MARKS, parts[index]));
    const end = edgeOf([...value].reverse(), marksOf(FIRST_MARKS, parts[index + 1]));
    return value.slice(start, Math.max(start, value.length - end)).join("");
  });
}

function marksOf(edge: RegExp, part = ""): number {
  return edge.exec(part)?.[0].replace(/\s+/g, "").length ?? 0;
}

/** How many characters at the beginning are marks that the documented words have there, or spaces between them. */
function edgeOf(value: readonly string[], marks: number): number {
  let left = marks;
  const end = value.findIndex((character) => !/\s/.test(character) && (!isMark(character) || left-- <= 0));
  return end < 0 ? value.length : end;
}

function named(names: readonly string[], values: readonly string[]): Readonly<Record<string, string>> {
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const value = values[index];
    if (value !== undefined && !Object.hasOwn(params, name)) params[name] = value;
  }
  return params;
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(ALL_MARKS, "");
}
