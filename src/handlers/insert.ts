import { ts } from "ts-morph";
import { type Edit, inserted } from "./edits.ts";
import type { InsertPosition } from "./insert-position.ts";
import type { CodeStyle } from "./code-style.ts";

/** Properties, as text without a comma, put into an object literal: on lines of their own where its others are. */
export function insertions(
  source: ts.SourceFile,
  literal: ts.ObjectLiteralExpression,
  after: InsertPosition["after"],
  entries: readonly string[],
  style: CodeStyle,
): readonly Edit[] {
  if (literal.properties.length === 0) return intoEmpty(source, literal, entries, style);
  return after ? behind(source, literal, after, entries, style) : atBeginning(source, literal, entries, style);
}

function behind(
  source: ts.SourceFile,
  literal: ts.ObjectLiteralExpression,
  after: ts.ObjectLiteralElementLike,
  entries: readonly string[],
  { lineEnd }: CodeStyle,
): readonly Edit[] {
  const comma = commaOf(source, literal, after);
  const isLast = after === literal.properties.at(-1);
  const rest = restOfLine(source.text, comma ?? after.end);
  const comments = comma === undefined ? [inserted(after.end, ",")] : [];
  const close = comma === undefined ? "" : ",";
  if (beginsLine(source, after) && (rest.ends || isLast)) {
    const lead = lineEnd + indentAt(source.text, after.getStart(source));
    return [...comments, inserted(rest.at, entries.map((entry) => lead + entry).join(",") + close)];
  }
  return [...comments, inserted(comma ?? after.end, entries.map((entry) => ` ${entry}`).join(",") + close)];
}

function atBeginning(
  source: ts.SourceFile,
  literal: ts.ObjectLiteralExpression,
  entries: readonly string[],
  { lineEnd }: CodeStyle,
): readonly Edit[] {
  const first = literal.properties[0] as ts.ObjectLiteralElementLike;
  const open = literal.getStart(source) + 1;
  const rest = restOfLine(source.text, open);
  if (rest.ends) {
    const lead = lineEnd + indentAt(source.text, first.getStart(source));
    return [inserted(rest.at, entries.map((entry) => `${lead}${entry},`).join(""))];
  }
  const at = open + (/^[ \t]*/.exec(source.text.slice(open, literal.end))?.[0].length ?? 0);
  return [inserted(at, entries.map((entry) => `${entry}, `).join(""))];
}

/** An empty literal gets a line for each property; a comment in it stays where it is. */
function intoEmpty(
  source: ts.SourceFile,
  literal: ts.ObjectLiteralExpression,
  entries: readonly string[],
  { lineEnd, unit }: CodeStyle,
): readonly Edit[] {
  const base = indentAt(source.text, literal.getStart(source));
  const open = literal.getStart(source) + 1;
  const at = open + source.text.slice(open, literal.end - 1).trimEnd().length;
  const lines = entries.map((entry) => `${lineEnd}${base}${unit}${entry},`).join("");
  return [{ start: at, end: literal.end - 1, text: `${lines}${lineEnd}${base}` }];
}

/** The offset behind the comma of a property; `undefined` where the last one has none. */
function commaOf(
  source: ts.SourceFile,
  literal: ts.ObjectLiteralExpression,
  property: ts.ObjectLiteralElementLike,
): number | undefined {
  const parts = literal.getChildAt(1, source).getChildren(source);
  const next = parts[parts.indexOf(property) + 1];
  return next?.kind === ts.SyntaxKind.CommaToken ? next.end : undefined;
}

/** Where what belongs to a line ends, comments included; `ends` when nothing else stands on it. */
function restOfLine(text: string, from: number): { readonly at: number; readonly ends: boolean } {
  const comments = ts.getTrailingCommentRanges(text, from) ?? [];
  const at = comments.at(-1)?.end ?? from;
  return { at, ends: /^[ \t]*(?:[\n\r]|$)/.test(text.slice(at, at + LONGEST_GAP)) };
}

/** Blanks that are looked at behind a comment: nobody leaves more. */
const LONGEST_GAP = 500;

function beginsLine(source: ts.SourceFile, property: ts.ObjectLiteralElementLike): boolean {
  return /[\n\r]/.test(source.text.slice(property.getFullStart(), property.getStart(source)));
}

function indentAt(text: string, position: number): string {
  const start = Math.max(text.lastIndexOf("\n", position - 1), text.lastIndexOf("\r", position - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, position))?.[0] ?? "";
}
