import type { Lookahead } from "../lookahead.ts";
import { dedent, type Line } from "../page-lines.ts";
import { readJsonSample, type Sample } from "../samples.ts";
import { readAlignedTable } from "../tables/aligned-table.ts";
import { readDrawnTable } from "../tables/drawn-table.ts";
import type { RawTable } from "../tables/raw-table.ts";
import { readLongTabTable } from "../tables/tab-table.ts";
import { readLeadingHtml } from "./html-element.ts";

/** A part of the page that remark does not read. One placeholder line stands for it. */
export type Island = { readonly lines: readonly Line[] } & (
  | { readonly kind: "table"; readonly table: RawTable }
  | { readonly kind: "sample"; readonly sample: Sample }
  | { readonly kind: "html"; readonly element: readonly Line[] }
);

/** The line below the header of a table of aligned columns, as Pandoc writes it. */
const COLUMN_RULE = /^ {0,8}-{2,}(?: +-{2,})+ *$/;

/** Reads the table that begins at line `at`. */
export function readTableIsland(lines: readonly Line[], at: number, lookahead: Lookahead): Island | undefined {
  const table =
    readDrawnTable(lines, at, lookahead) ??
    readLongTabTable(lines, at, lookahead) ??
    (COLUMN_RULE.test(lines[at + 1]?.text ?? "") ? readAlignedTable(lines, at, lookahead) : undefined);
  return table && { kind: "table", table, lines: lines.slice(at, table.next) };
}

/** Reads a JSON sample or an element of HTML that begins at line `at`. */
export function readIsland(lines: readonly Line[], at: number, lookahead: Lookahead): Island | undefined {
  const sample = readJsonSample(lines, at, lookahead);
  if (sample) return { kind: "sample", sample, lines: lines.slice(at, sample.next) };
  const html = readLeadingHtml(lines, at, lookahead);
  return html?.element && { kind: "html", element: html.element, lines: lines.slice(at, html.next) };
}

/** The lines of an island as code, if the island turns out to stand in indented code. */
export function islandAsCode({ lines }: Island): string {
  return lines.map((line) => dedent(line, 4).text).join("\n");
}
