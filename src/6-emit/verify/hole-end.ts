import type { TemplatePart } from "../templates/template-parts.ts";
import type { Allowlist } from "./allowlist.ts";

type Hole = Extract<TemplatePart, { kind: "hole" }>;

/**
 * Where what values a hole ends, `undefined` where something else stands there: an identifier that was given to
 * something, a string literal as errsmith writes one (a union or a list of them where the hole is in a type or a list),
 * words inside a string, words inside a comment.
 */
export function holeEnd(
  content: string,
  at: number,
  hole: Hole,
  next: TemplatePart | undefined,
  allowed: Allowlist,
): number | undefined {
  return ENDS[hole.hole](content, at, hole, next, allowed);
}

type End = typeof holeEnd;

// Looked up, so that the engine does not put all of them into whatever reads a hole, again each time it learns more.
const ENDS: Readonly<Record<Hole["hole"], End>> = {
  identifier: (content, at, _hole, _next, allowed) => identifierEnd(content, at, allowed),
  key: (content, at) => (content.startsWith(PROTO_KEY, at) ? at + PROTO_KEY.length : keyEnd(content, at)),
  member: (content, at) => stringEnd(content, at),
  string: (content, at, hole, _next, allowed) => {
    if (hole.at === "specifier") return specifierEnd(content, at, hole, allowed);
    if (hole.at === "type") return unionEnd(content, at);
    return hole.at === "list" ? listEnd(content, at) : stringEnd(content, at);
  },
  part: (content, at, hole, next) => (hole.at === "specifier" ? fileNameEnd(content, at) : partEnd(content, at, next)),
  comment: (content, at, _hole, next) => wordsEnd(content, at, next),
};

const PROTO_KEY = '["__proto__"]';

// In quotes it would set the prototype.
function keyEnd(content: string, at: number): number | undefined {
  return content.startsWith('"__proto__"', at) ? undefined : stringEnd(content, at);
}

function identifierEnd(content: string, at: number, { names }: Allowlist): number | undefined {
  IDENTIFIER.lastIndex = at;
  const found = IDENTIFIER.exec(content)?.[0];
  return found !== undefined && names.has(found) ? at + found.length : undefined;
}

const IDENTIFIER = /[A-Za-z0-9_$]+/y;

/** The end of a string literal: no character that would end it early, no escape but those of JSON. */
function stringEnd(content: string, at: number): number | undefined {
  if (content[at] !== '"') return undefined;
  const end = charactersEnd(content, at + 1);
  return content[end] === '"' ? end + 1 : undefined;
}

/** The end of characters that are what they are in every string literal; stops where one is not. */
function charactersEnd(content: string, from: number): number {
  let at = from;
  for (;;) {
    CHARACTERS.lastIndex = at;
    if (CHARACTERS.test(content)) at = CHARACTERS.lastIndex;
    // Most strings have no escapes.
    if (content[at] !== "\\") return at;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(content)) return at;
    at = ESCAPE.lastIndex;
  }
}

const CHARACTERS = /[^"\\\n\r\u2028\u2029]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-f]{4})/y;

function severalEnd(content: string, at: number, separator: string): number | undefined {
  let end = stringEnd(content, at);
  while (end !== undefined && content.startsWith(`${separator}"`, end))
    end = stringEnd(content, end + separator.length);
  return end;
}

function listEnd(content: string, at: number): number | undefined {
  return content[at] === "]" ? at : severalEnd(content, at, ", ");
}

function unionEnd(content: string, at: number): number | undefined {
  if (content.startsWith("never", at)) return at + "never".length;
  // A long one has a line for each.
  const lines = "\n  | ";
  return content.startsWith(lines, at) ? severalEnd(content, at + lines.length, lines) : severalEnd(content, at, " | ");
}

/** A neighbour stays as the template has it, or is a subpath of the package itself. */
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

/** Words in a string go up to what the template has behind them, and do not end the string. */
function partEnd(content: string, at: number, next: TemplatePart | undefined): number | undefined {
  const most = charactersEnd(content, at);
  const behind = next?.kind === "text" ? next.text.slice(0, next.text.indexOf('"') + 1) : "";
  const end = most + 1 - behind.length;
  return behind !== "" && end >= at && content.startsWith(behind, end) ? end : undefined;
}

/**
 * Words in a comment go up to what the template has behind them. They are no tag, which changes what compilers and
 * editors make of the code below (`@internal` wherever it stands), no source map, no region and no beginning of a
 * comment; a further line begins with a star.
 */
function wordsEnd(content: string, at: number, next: TemplatePart | undefined): number | undefined {
  if (next?.kind !== "text") return undefined;
  const close = content.indexOf("*/", at);
  if (close < 0) return undefined;
  const closing = next.text.indexOf("*/");
  const behind = closing < 0 ? next.text : next.text.slice(0, closing + 2);
  const end = closing < 0 ? content.indexOf(behind, at) : close + 2 - behind.length;
  if (end < at || end > close || !content.startsWith(behind, end)) return undefined;
  const words = content.slice(at, end);
  const lines = words.split("\n").slice(1);
  return NOT_WORDS.test(words) || lines.some((line) => !/^ *\*/.test(line)) ? undefined : end;
}

const NOT_WORDS = /(?<![\w\\])@|@internal|(?<!\\)#\s*(?:source|__|region|endregion)|\/\*/i;
