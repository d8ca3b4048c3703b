import type { Block, Place, Row, Text } from "../model/page.ts";

/** A table that a document has as data: a row of headers, and the rows below it. */
export function dataTable(place: Place, headers: readonly string[], rows: readonly Row[]): Block {
  const cells = headers.map((text) => ({ text, place, header: true as const }));
  return { kind: "table", place, isData: true, rows: [{ place, cells }, ...rows] };
}

/** An object of a document: its cells by header, and its key if it is a member of another object. */
export interface DataRecord {
  readonly key?: Text;
  readonly cells: ReadonlyMap<string, Text>;
}

/** The table of objects, with a column for each header of any of them, and the keys as the first column if there are some. */
export function recordsTable(place: Place, records: readonly DataRecord[]): Block {
  const columns = [...new Set(records.flatMap(({ cells }) => [...cells.keys()]))];
  const hasKeys = records.some(({ key }) => key);
  const empty: Text = { text: "", place };
  const rows = records.map(({ key, cells }): Row => {
    const own = columns.map((header) => cells.get(header) ?? empty);
    const all = hasKeys ? [key ?? empty, ...own] : own;
    return { place: all.find(({ text }) => text !== "")?.place ?? place, cells: all };
  });
  return dataTable(place, [...(hasKeys ? ["key"] : []), ...columns], rows);
}
