import type { Block, Place, Row } from "../model/page.ts";

/** A table that a document has as data: a row of headers, and the rows below it. */
export function dataTable(place: Place, headers: readonly string[], rows: readonly Row[]): Block {
  const cells = headers.map((text) => ({ text, place, header: true as const }));
  return { kind: "table", place, isData: true, rows: [{ place, cells }, ...rows] };
}
