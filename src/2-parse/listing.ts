import type { Block, Place } from "../model/page.ts";
import { jsonListing } from "./json/json-listing.ts";
import { lookaheadFor } from "./lookahead.ts";
import type { Line } from "./page-lines.ts";
import { readAlignedTable } from "./tables/aligned-table.ts";
import { readDrawnTable } from "./tables/drawn-table.ts";
import { tableBlock, type TableReader } from "./tables/raw-table.ts";
import { readTabTable } from "./tables/tab-table.ts";

/** Cells of a header of plain text: words with wide gaps between them, without the signs of a program. */
const HEADER = /^[ \t]*\p{L}[\p{L} /_-]{0,40}?(?: {2}| ?\t)[ \t]*\p{L}[^\d=;:{}()<>#]*$/u;

/** Lines of a table below its header. */
const LEAST_ROWS = 2;

const TABLE_READERS: readonly TableReader[] = [readDrawnTable, readTabTable, readAlignedTable];

/**
 * Lines that a page shows as they are: a table if they are one of plain text with a header, else code. The first line
 * begins at `place`, and the others after `indent` characters.
 */
export function listing(value: string, place: Place, { language, indent = 0 }: ListingOptions = {}): Block {
  const code: Block = { kind: "code", place, ...(language && { language }), value, ...(indent > 0 && { indent }) };
  if (!language || language === "json") {
    const table = jsonListing(value, ({ line, column }) =>
      line === 1
        ? { line: place.line, column: place.column + column - 1 }
        : { line: place.line + line - 1, column: column + indent },
    );
    if (table) return table;
  }
  if (language || !HEADER.test(/^.*/.exec(value)?.[0] ?? "")) return code;
  const lines = value.split("\n").map((text, at): Line => {
    return at === 0 ? { text, ...place } : { text, line: place.line + at, column: 1 + indent };
  });
  for (const read of TABLE_READERS) {
    const table = read(lines, 0, lookaheadFor(value.length));
    if (table?.next === lines.length && table.rows.length > LEAST_ROWS)
      return tableBlock(table, place, (text, place) => ({ text, place }));
  }
  return code;
}

interface ListingOptions {
  readonly language?: string | undefined;
  readonly indent?: number;
}
