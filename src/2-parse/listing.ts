import { codeLines } from "../model/code-lines.ts";
import type { Block, CodeBlock, Place } from "../model/page.ts";
import { jsonListing } from "./json/json-listing.ts";
import { lookaheadFor } from "./lookahead.ts";
import { type Line, placeOfLine } from "./page-lines.ts";
import { readGridTable } from "./tables/grid-table.ts";
import { readPipeTable } from "./tables/pipe-table.ts";
import { readPlainTable } from "./tables/plain-table.ts";
import { tableBlock, verbatim } from "./tables/raw-table.ts";

/** Cells of a header of plain text: words with wide gaps between them, without the signs of a program. */
const HEADER = /^[ \t]*\p{L}[\p{L} /_-]{0,40}?(?: {2}| ?\t)[ \t]*\p{L}[^\d=;:{}()<>#]*$/u;

/** The sign of a line with the sign of a column that meets it. */
const RULE = /[-=─━═][ :]?[|+┬┼╦╬]/;

/** Lines of a table below its header. */
const LEAST_ROWS = 2;

interface ListingOptions {
  readonly language?: string | undefined;
  readonly indent?: number;
}

/**
 * The blocks for lines that a page shows as they are. Lines without a language that are a table of plain text with a header,
 * and JSON that is a list of errors, are a table; so are drawn tables between other lines, such as the output of a client of
 * a database. The other lines are code. `place` and `indent` are those of `CodeBlock`.
 */
export function listing(value: string, place: Place, { language, indent = 0 }: ListingOptions = {}): readonly Block[] {
  const code: CodeBlock = { kind: "code", place, ...(language && { language }), value, ...(indent > 0 && { indent }) };
  const errors = !language || language === "json" ? jsonListing(code) : undefined;
  const table = errors ?? (language ? undefined : plainTable(code));
  return table ? [table] : withDrawnTables(code);
}

/** The table of plain text that a code block is as a whole. */
function plainTable(code: CodeBlock): Block | undefined {
  if (!HEADER.test(/^.*/.exec(code.value)?.[0] ?? "")) return undefined;
  const lines = linesOf(code);
  const table = readPlainTable(lines, 0, lookaheadFor(code.value.length));
  const isWhole = table?.next === lines.length && table.rows.length > LEAST_ROWS;
  return isWhole ? tableBlock(table, code.place, verbatim) : undefined;
}

/** The tables drawn with pipes in a code block, and the code around them. */
function withDrawnTables(code: CodeBlock): readonly Block[] {
  if (!RULE.test(code.value)) return [code];
  const lines = linesOf(code);
  const lookahead = lookaheadFor(code.value.length);
  const { place } = code;
  const blocks: Block[] = [];
  let start = 0;
  const endCode = (end: number): void => {
    const part = lines.slice(start, end);
    const value = part.map(({ text }) => text).join("\n");
    const [{ line, column } = place] = part;
    if (value.trim() !== "") blocks.push({ ...code, place: { line, column }, value });
  };
  for (let at = 0; at < lines.length; at++) {
    const table = readPipeTable(lines, at, lookahead) ?? readGridTable(lines, at, lookahead);
    if (!table || table.rows.length <= LEAST_ROWS || (table.rows[0]?.length ?? 0) < 2) continue;
    endCode(at);
    blocks.push({ ...tableBlock(table, placeOfLine(lines[at] as Line), verbatim), isListing: true });
    start = table.next;
    at = table.next - 1;
  }
  if (start === 0) return [code];
  endCode(lines.length);
  return blocks;
}

function linesOf(code: CodeBlock): Line[] {
  return codeLines(code).map(({ text, place }) => ({ text, ...place }));
}
