import type { Text } from "../../model/page.ts";
import type { Program } from "./program.ts";
import type { Comment } from "./tokens.ts";

/** Comments that speak to programs. */
const DIRECTIVE =
  /^(?:nolint|eslint-|noqa|type: ?ignore|@ts-|prettier-|pylint:|biome-|istanbul |c8 |v8 |NOSONAR|go:|#(?:end)?region)/;

/** The comment of a constant. */
export interface OwnComment {
  readonly text: Text;
  /** A line of comment above may be the heading of several constants. */
  readonly isLineAbove?: true;
}

/**
 * The comment of a constant whose tokens are those from `start` to before `end`: behind it in the same line, or directly
 * above. A line of comment above several constants without another one is their heading.
 */
export function commentOf(program: Program, start: number, end: number): OwnComment | undefined {
  const behind = commentBehind(program, end);
  if (behind) return { text: behind };
  const isLine = program.tokens[start]?.comments.at(-1)?.isLine === true;
  const above = isLine && isBeginOfRun(program, end) ? undefined : commentAbove(program, start);
  return above && { text: above, ...(isLine && { isLineAbove: true as const }) };
}

/** The comment directly above a token, or before it in its line. */
export function commentAbove({ tokens }: Program, at: number): Text | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const lastLine = tokens[at - 1]?.endLine ?? 0;
  const own: Comment[] = [];
  let next = token.place.line;
  for (const comment of token.comments.toReversed()) {
    const isOther = own.length > 0 && own[0]?.isLine !== comment.isLine;
    if (isOther || comment.endLine < next - 1 || comment.place.line === lastLine) break;
    if (!DIRECTIVE.test(comment.text.trim())) own.unshift(comment);
    next = comment.place.line;
  }
  return joinComments(own);
}

/** The comment in the line of the last token before `end`, with nothing but a separator between. */
function commentBehind({ tokens }: Program, end: number): Text | undefined {
  const line = tokens[end - 1]?.endLine;
  const isSeparator = tokens[end]?.kind === "sign" && /^[,;]$/.test(tokens[end]?.text ?? "");
  const following = tokens[isSeparator ? end + 1 : end];
  if (following?.place.line === line) return undefined;
  const comments = [...(isSeparator ? (tokens[end]?.comments ?? []) : []), ...(following?.comments ?? [])];
  return joinComments(comments.filter(({ text, place }) => place.line === line && !DIRECTIVE.test(text.trim())));
}

/** Whether the next line goes on with a constant, which has no comment. */
function isBeginOfRun({ tokens }: Program, end: number): boolean {
  const isSeparator = /^[,;]$/.test(tokens[end]?.text ?? "");
  const next = tokens[isSeparator ? end + 1 : end];
  const isClosing = next?.kind === "sign" && (")]}".includes(next.text) || next.text === ";");
  return next !== undefined && !isClosing && next.place.line === (tokens[end - 1]?.endLine ?? 0) + 1;
}

function joinComments(comments: readonly Comment[]): Text | undefined {
  const [first] = comments;
  const text = cleanComment(comments.map((comment) => comment.text).join("\n"));
  return first && text !== "" ? { text, place: first.place } : undefined;
}

/** A comment without the stars of its lines, its tags (`@param x`) and its mark-up. A blank line ends a paragraph. */
export function cleanComment(comment: string): string {
  const lines = comment.split("\n").map((line) => line.replace(/^[\s/!]*\*?(?=\s|$|\*)|^\*+|^[/!]+/, "").trim());
  const tagged = lines.findIndex((line) => /^@[a-z]/i.test(line));
  return (tagged < 0 ? lines : lines.slice(0, tagged))
    .join("\n")
    .replace(/\{@\w+ ([^{}]*)\}/g, "$1")
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/[-=*/#]{4,}/g, " ")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n");
}
