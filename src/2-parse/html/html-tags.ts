import type { Mark } from "../../model/page.ts";

/** A tag of HTML or JSX. */
export interface Tag {
  /** In lower case, except for a component of JSX (`Table`), which is no element. */
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** Offset after the `>` of the tag. */
  readonly end: number;
}

/** Reads the HTML or JSX tag that begins at offset `at`; `undefined` if no tag begins there or if it has no end. */
export function readTag(source: string, at: number): Tag | undefined {
  const head = TAG_HEAD.exec(source.slice(at, at + 100));
  if (!head) return undefined;
  const attributes = new Map<string, string>();
  let i = at + head[0].length;
  while (i < source.length) {
    const character = source.charAt(i);
    if (character === ">") {
      const selfClosing = source[i - 1] === "/";
      return { name: tagName(head[2] ?? ""), closing: head[1] === "/", selfClosing, attributes, end: i + 1 };
    }
    if (character === "<") return undefined;
    ATTRIBUTE.lastIndex = i;
    const name = ATTRIBUTE.exec(source)?.[0];
    i += name?.length ?? 1;
    if (name === undefined && character !== "{") continue;
    const end = character === "{" ? endOfValue(source, i - 1) : source[i] === "=" ? endOfValue(source, i + 1) : i;
    if (end === undefined) return undefined;
    if (name) attributes.set(name.toLowerCase(), source.slice(i + 1, end).replace(/^["']|["']$/g, ""));
    i = end;
  }
  return undefined;
}

function tagName(written: string): string {
  return /^[A-Z].*[a-z]/.test(written) ? written : written.toLowerCase();
}

const TAG_HEAD = /^<(\/?)([A-Za-z][A-Za-z0-9.:-]*)(?=[\s/>])/;
const ATTRIBUTE = /[^\s"'<>/={}]+/y;

/** Offset after the value of an attribute: quoted, an expression of JSX in braces, or bare. */
function endOfValue(source: string, at: number): number | undefined {
  const first = source.charAt(at);
  if (first === '"' || first === "'") {
    const end = source.indexOf(first, at + 1);
    return end < 0 ? undefined : end + 1;
  }
  if (first !== "{") {
    let end = at;
    while (end < source.length && !/[\s>]/.test(source.charAt(end))) end++;
    return end;
  }
  let depth = 0;
  for (let i = at; i < source.length; i++) {
    if (source[i] === "{") depth++;
    if (source[i] === "}" && --depth === 0) return i + 1;
  }
  return undefined;
}

/** Elements that mark a part of a text → the kind of mark. */
export const MARKING_TAGS: ReadonlyMap<string, Mark["kind"]> = new Map([
  ["a", "link"],
  ["b", "strong"],
  ["strong", "strong"],
  ["em", "emphasis"],
  ["i", "emphasis"],
  ["code", "code"],
  ["kbd", "code"],
  ["samp", "code"],
  ["tt", "code"],
  ["del", "strike"],
  ["s", "strike"],
  ["strike", "strike"],
]);

/** Elements that the browser shows on a line of their own. */
export const BREAKING_TAGS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote br center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table td th tr ul"
  ).split(" "),
);

/** Elements without content of the page: scripts, media, controls, navigation. */
export const INVISIBLE_TAGS: ReadonlySet<string> = new Set(
  "audio button canvas datalist head iframe math nav noscript object script select style svg textarea video".split(" "),
);

/** Elements that the HTML parser reads if they stand in Markdown, with or without blank lines in them. */
export const STRUCTURE_TAGS: ReadonlySet<string> = new Set(
  "dl h1 h2 h3 h4 h5 h6 ol pre script style svg table ul".split(" "),
);

const INLINE_TAGS =
  "a abbr acronym area b base bdi bdo big button caption cite code col colgroup data del dfn em embed font frame " +
  "frameset i img input ins kbd label link map mark meta meter nobr optgroup option output param picture progress q " +
  "rp rt ruby s samp small source span strike strong sub sup time title track tt u var wbr body html tbody td tfoot th thead";

const KNOWN_TAGS: ReadonlySet<string> = new Set([
  ...INLINE_TAGS.split(" "),
  ...BREAKING_TAGS,
  ...INVISIBLE_TAGS,
  "template",
]);

/** Returns whether a name in lower case is an element of HTML. */
export function isKnownTag(name: string): boolean {
  return KNOWN_TAGS.has(name.toLowerCase());
}

/** Returns whether a tag is an unescaped placeholder, such as `<InstanceId>`: no element, no attributes, no end tag. */
export function isPlaceholder(tag: Tag, source: string): boolean {
  if (KNOWN_TAGS.has(tag.name) || tag.closing || tag.selfClosing) return false;
  const bare = [...tag.attributes.values()].every((value) => value === "");
  return bare && !source.toLowerCase().includes(`</${tag.name}`);
}
