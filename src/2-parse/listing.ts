import { codeLines } from "../model/code-lines.ts";
import type { Block, CodeBlock, Place } from "../model/page.ts";
import { jsonListing } from "./json/json-listing.ts";
import { lookaheadFor } from "./lookahead.ts";
import { readPlainTable } from "./tables/plain-table.ts";
import { tableBlock, verbatim } from "./tables/raw-table.ts";

/** Cells of a header of plain text: words with wide gaps between them, without the signs of a program. */
const HEADER = /^[ \t]*\p{L}[\p{L} /_-]{0,40}?(?: {2}| ?\t)[ \t]*\p{L}[^\d=;:{}()<>#]*$/u;

/** Lines of a table below its header. */
const LEAST_ROWS = 2;

interface ListingOptions {
  readonly language?: string | undefined;
  readonly indent?: number;
}

/**
 * The block for lines that a page shows as they are. Lines without a language that are a table of plain text with a header,
 * and JSON that is a list of errors, are a table; other lines are code. `place` and `indent` are those of `CodeBlock`.
 */
export function listing(value: string, place: Place, { language, indent = 0 }: ListingOptions = {}): Block {
  const code: CodeBlock = { kind: "code", place, ...(language && { language }), value, ...(indent > 0 && { indent }) };
  if (!language || language === "json") return jsonListing(code) ?? (language ? code : (plainTable(code) ?? code));
  return code;
}

/** The table of plain text that a code block is as a whole. */
function plainTable(code: CodeBlock): Block | undefined {
  if (!HEADER.test(/^.*/.exec(code.value)?.[0] ?? "")) return undefined;
  const lines = codeLines(code).map(({ text, place }) => ({ text, ...place }));
  const table = readPlainTable(lines, 0, lookaheadFor(code.value.length));
  const isWhole = table?.next === lines.length && table.rows.length > LEAST_ROWS;
  return isWhole ? tableBlock(table, code.place, verbatim) : undefined;
}
