import { type Node, type ObjectLiteralExpression, SyntaxKind, type ts } from "ts-morph";
import type { CodeStyle } from "./code-style.ts";
import type { InsertPosition } from "./insert-position.ts";

/** A change that only inserts text. */
export function insertion(start: number, newText: string): ts.TextChange {
  return { span: { start, length: 0 }, newText };
}

/** Inserts properties, given as text without a comma, into an object literal: on lines of their own if its others are. */
export function insertEntries(
  literal: ObjectLiteralExpression,
  after: InsertPosition["after"],
  entries: readonly string[],
  style: CodeStyle,
): readonly ts.TextChange[] {
  const properties = literal.getProperties();
  const [first] = properties;
  if (!first) return [fillEmpty(literal, entries, style)];
  const separator = after
    ? after.getNextSiblingIfKind(SyntaxKind.CommaToken)
    : literal.getFirstChildByKindOrThrow(SyntaxKind.OpenBraceToken);
  const line = restOfLine(separator ?? after ?? first);
  const isMultiLine = after ? startsLine(after) && (line.isRestEmpty || after === properties.at(-1)) : line.isRestEmpty;
  const lead = isMultiLine ? style.lineEnd + indentationOf(after ?? first) : " ";
  const text = entries.map((entry) => lead + entry).join(",");
  if (!separator) return [insertion(line.start, ","), insertion(isMultiLine ? line.end : line.start, text)];
  const gap = isMultiLine || /\s/.test(literal.getSourceFile().getFullText().charAt(line.start)) ? "" : " ";
  return [insertion(isMultiLine ? line.end : line.start, `${text},${gap}`)];
}

/** Entries of an empty literal get a line each, after the comments in it. */
function fillEmpty(
  literal: ObjectLiteralExpression,
  entries: readonly string[],
  { lineEnd, unit }: CodeStyle,
): ts.TextChange {
  const indentation = indentationOf(literal);
  const inside = literal.getText().slice(1, -1);
  const lines = entries.map((entry) => `${lineEnd}${indentation}${unit}${entry},`).join("");
  const start = literal.getStart() + 1 + inside.trimEnd().length;
  return { span: { start, length: literal.getEnd() - 1 - start }, newText: `${lines}${lineEnd}${indentation}` };
}

/** The end of a token, the end of the comments after it on its line, and whether nothing else follows on the line. */
function restOfLine(token: Node): { readonly start: number; readonly end: number; readonly isRestEmpty: boolean } {
  const end = token.getTrailingCommentRanges().at(-1)?.getEnd() ?? token.getEnd();
  const text = token.getSourceFile().getFullText();
  return { start: token.getEnd(), end, isRestEmpty: /^[ \t]*(?:[\n\r]|$)/.test(text.slice(end, end + LONGEST_GAP)) };
}

/** Blanks that may follow a comment: a limit, because the rest of the file is not copied for each entry. */
const LONGEST_GAP = 500;

function startsLine(node: Node): boolean {
  return /[\n\r]/.test(node.getFullText().slice(0, node.getLeadingTriviaWidth()));
}

function indentationOf(node: Node): string {
  const text = node.getSourceFile().getFullText();
  return /^[ \t]*/.exec(text.slice(node.getStartLinePos(), node.getStart()))?.[0] ?? "";
}
