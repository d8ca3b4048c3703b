/** One start tag, with its attributes in lower case. */
export interface HtmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the tag ends in the text. */
  readonly end: number;
}

/**
 * The start tags of a text that may be HTML, without a tree: links stand in navigation, in comments and in what the reader
 * of pages removes. Takes linear time.
 *
 * @example
 * [...htmlTags('<a rel=next href="/b?c=1&amp;d=2">')].map(({ name, attributes }) => [name, attributes.get("href")])
 * // [["a", "/b?c=1&d=2"]]
 */
export function* htmlTags(text: string): Generator<HtmlTag> {
  for (const match of text.matchAll(/<([a-z][a-z0-9-]{0,30})(?=[\s/>])([^<>]{0,4000})>/gi)) {
    const [whole, name = "", inside = ""] = match;
    yield { name: name.toLowerCase(), attributes: attributesIn(inside), end: match.index + whole.length };
  }
}

/**
 * The attributes of a start tag by their name in lower case.
 *
 * @example
 * attributesIn('rel=next HREF="/b?c=1&amp;d=2"').get("href") // "/b?c=1&d=2"
 */
export function attributesIn(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const pattern = /([a-z][\w:-]{0,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"']+))/gi;
  for (const [, key = "", double, single, bare] of tag.matchAll(pattern))
    attributes.set(key.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ""));
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Resolves the references that addresses and titles contain: those that every XML has, and numbers. Others stay as they
 * are, also those that a document declares.
 *
 * @example
 * decodeEntities("a&amp;b&#x2F;c&bomb;") // "a&b/c&bomb;"
 */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === "string") return NAMED[name.toLowerCase()] ?? whole;
    const point = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point > 0 && point < 0x11_0000 && (point & 0xff_f800) !== 0xd800 ? String.fromCodePoint(point) : whole;
  });
}
