import { addTable, type RawCell, type RawRows } from "../markup-context.ts";
import { type Line, placeOfLine, trimLine } from "../page-lines.ts";
import type { BlockSink } from "../section-builder.ts";
import { readCsvRows } from "../tables/csv.ts";
import { cellReader, type RstContext } from "./rst-context.ts";
import type { Directive, DirectiveReader } from "./directive.ts";
import { bulletItems } from "./rst-lists.ts";

/** Reads a `list-table`: a bullet list of rows, which are bullet lists of cells; or a `flat-table`, which has spans. */
export const readListTable: DirectiveReader = (directive, sink, context) => {
  const rows = bulletItems(directive.content).map((row) => bulletItems(row).map(spanningCell));
  addRows({ rows, headerRows: headerRows(directive) }, directive, sink, context);
};

/** Reads a `csv-table`. */
export const readCsvTable: DirectiveReader = (directive, sink, context) => {
  const { options, content, start } = directive;
  const file = options.get("file") ?? options.get("url");
  if (file) context.report("file-not-included", placeOfLine(start), { file: file.text.trim() });
  const written = options.get("delim")?.text.trim() ?? ",";
  const delimiter = written === "tab" ? "\t" : written === "space" ? " " : written.slice(0, 1);
  const header = options.get("header");
  const rows = [...(header ? [header] : []), ...content];
  const read = readCsvRows(rows, delimiter, options.get("quote")?.text.trim().slice(0, 1)).map((row) =>
    row.map((lines): RawCell => ({ lines: lines.map(trimLine), down: 1, wide: 1 })),
  );
  addRows({ rows: read, headerRows: headerRows(directive) + (header ? 1 : 0) }, directive, sink, context);
};

function addRows(rows: RawRows, { start, argument }: Directive, sink: BlockSink, context: RstContext): void {
  addTable(rows, placeOfLine(start), sink, context, cellReader(context), context.readText(argument));
}

function headerRows({ options }: Directive): number {
  return Number(/^\d{1,6}/.exec(options.get("header-rows")?.text.trim() ?? "")?.[0] ?? 0);
}

const SPAN = /^\s*:([cr])span:`(\d{1,4})`/;

/** A cell without the roles that count the further columns and rows that it spans. */
function spanningCell(lines: readonly Line[]): RawCell {
  const cell = { lines: [...lines], down: 1, wide: 1 };
  for (let first = lines[0]; first; first = cell.lines[0]) {
    const [role, kind, count] = SPAN.exec(first.text) ?? [];
    if (role === undefined) break;
    cell[kind === "c" ? "wide" : "down"] += Number(count);
    cell.lines[0] = { ...first, text: first.text.slice(role.length), column: first.column + role.length };
  }
  return cell;
}
