import type { Hole, TemplatePart } from "../templates/template-parts.ts";
import type { Allowlist } from "./allowlist.ts";

/**
 * Returns the offset behind the token in a hole, `undefined` if the text there is no token of its kind: an identifier of
 * the allowlist, a string literal as errsmith writes it (or a union or list of them), text inside a string, text inside a
 * comment.
 */
export function holeEnd(
  content: string,
  at: number,
  hole: Hole,
  next: TemplatePart | undefined,
  allowlist: Allowlist,
): number | undefined {
  return ENDS[hole.hole](content, at, hole, next, allowlist);
}

type End = typeof holeEnd;

// A table instead of a `switch`: the engine would inline all branches into its caller, and recompile that often.
const ENDS: Readonly<Record<Hole["hole"], End>> = {
  identifier: (content, at, _hole, _next, allowlist) => identifierEnd(content, at, allowlist),
  key: (content, at) => (content.startsWith(PROTO_KEY, at) ? at + PROTO_KEY.length : keyEnd(content, at)),
  member: (content, at) => stringEnd(content, at),
  string: (content, at, hole, _next, allowlist) => {
    if (hole.at === "specifier") return specifierEnd(content, at, hole, allowlist);
    if (hole.at === "type") return unionEnd(content, at);
    return hole.at === "list" ? listEnd(content, at) : stringEnd(content, at);
  },
  part: (content, at, hole, next) => (hole.at === "specifier" ? fileNameEnd(content, at) : partEnd(content, at, next)),
  comment: (content, at, _hole, next) => commentEnd(content, at, next),
};

const PROTO_KEY = '["__proto__"]';

/** In quotes, `__proto__` would set the prototype. */
function keyEnd(content: string, at: number): number | undefined {
  return content.startsWith('"__proto__"', at) ? undefined : stringEnd(content, at);
}

function identifierEnd(content: string, at: number, { names }: Allowlist): number | undefined {
  IDENTIFIER.lastIndex = at;
  const name = IDENTIFIER.exec(content)?.[0];
  return name !== undefined && names.has(name) ? at + name.length : undefined;
}

const IDENTIFIER = /[A-Za-z0-9_$]+/y;

/** The end of a string literal without characters that end it early, and without escapes other than those of JSON. */
function stringEnd(content: string, at: number): number | undefined {
  if (content[at] !== '"') return undefined;
  const end = charactersEnd(content, at + 1);
  return content[end] === '"' ? end + 1 : undefined;
}

/** The offset of the first character that cannot stand inside a string literal. */
function charactersEnd(content: string, from: number): number {
  let at = from;
  for (;;) {
    CHARACTERS.lastIndex = at;
    if (CHARACTERS.test(content)) at = CHARACTERS.lastIndex;
    if (content[at] !== "\\") return at;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(content)) return at;
    at = ESCAPE.lastIndex;
  }
}

const CHARACTERS = /[^"\\\n\r\u2028\u2029]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-f]{4})/y;

function separatedEnd(content: string, at: number, separator: string): number | undefined {
  let end = stringEnd(content, at);
  while (end !== undefined && content.startsWith(`${separator}"`, end))
    end = stringEnd(content, end + separator.length);
  return end;
}

function listEnd(content: string, at: number): number | undefined {
  return content[at] === "]" ? at : separatedEnd(content, at, ", ");
}

function unionEnd(content: string, at: number): number | undefined {
  if (content.startsWith("never", at)) return at + "never".length;
  const newLine = "\n  | ";
  const isLong = content.startsWith(newLine, at);
  return isLong ? separatedEnd(content, at + newLine.length, newLine) : separatedEnd(content, at, " | ");
}

/** The end of an import: the neighbour that the template imports, or a subpath of the package. */
function specifierEnd(content: string, at: number, { source }: Hole, { specifiers }: Allowlist): number | undefined {
  if (content.startsWith(source, at)) return at + source.length;
  const end = stringEnd(content, at);
  return end !== undefined && specifiers.has(content.slice(at + 1, end - 1)) ? end : undefined;
}

function fileNameEnd(content: string, at: number): number | undefined {
  FILE_NAME.lastIndex = at;
  return FILE_NAME.test(content) ? FILE_NAME.lastIndex : undefined;
}

const FILE_NAME = /[A-Za-z0-9-]+/y;

/** The end of text inside a string: the rest of the string is as in the template. */
function partEnd(content: string, at: number, next: TemplatePart | undefined): number | undefined {
  const quote = charactersEnd(content, at);
  const rest = next?.kind === "text" ? next.text.slice(0, next.text.indexOf('"') + 1) : "";
  const end = quote + 1 - rest.length;
  return rest !== "" && end >= at && content.startsWith(rest, end) ? end : undefined;
}

/**
 * The end of text inside a comment: the rest of the comment is as in the template. The text has no tag, which changes
 * what compilers and editors make of the code below (`@internal` also inside a word), no source map, no region and no
 * beginning of a comment. Each further line begins with a star. Lines with an address may have the tag `@see`.
 */
function commentEnd(content: string, at: number, next: TemplatePart | undefined): number | undefined {
  if (next?.kind !== "text") return undefined;
  const close = content.indexOf("*/", at);
  if (close < 0) return undefined;
  const closing = next.text.indexOf("*/");
  const rest = closing < 0 ? next.text : next.text.slice(0, closing + 2);
  const end = closing < 0 ? content.indexOf(rest, at) : close + 2 - rest.length;
  if (end < at || end > close || !content.startsWith(rest, end)) return undefined;
  const text = content.slice(at, end).replace(SEE, "");
  const furtherLines = text.split("\n").slice(1);
  return HARMFUL.test(text) || furtherLines.some((line) => !/^ *\*/.test(line)) ? undefined : end;
}

/** What `seeTag` writes, on a line of its own. */
const SEE = /(?<=\n *\* )@see https?:\/\/[\w.~:/?#&=+%,;!$-]+$/gm;

const HARMFUL = /(?<![\w\\])@|@internal|(?<!\\)#\s*(?:source|__|region|endregion)|\/\*/i;
