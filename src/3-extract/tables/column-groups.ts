import type { Row, Text } from "../../model/page.ts";
import { headerKey } from "../classify/vocabulary.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import { readCodePrefix } from "../codes/code-prefix.ts";
import type { TableSegment } from "./segment.ts";

/** Moves groups of columns with the same headers below each other: `Code | Meaning | Code | Meaning`. */
export function stackColumnGroups(segment: TableSegment): TableSegment {
  const { header } = segment;
  if (header === undefined) return splitCodeTextCells(segment);
  const keys = header.cells.map((cell) => headerKey(cell.text));
  const width = keys.length;
  for (let period = 2; period <= width / 2; period++) {
    if (width % period !== 0 || !keys.every((key, at) => key !== "" && key === keys[at % period])) continue;
    const cut = (row: Row, part: number): Row => {
      const cells = row.cells.slice(part * period, (part + 1) * period);
      return { place: cells.find((cell) => cell.text !== "")?.place ?? row.place, cells };
    };
    const pageRows = new Map<Row, Row>();
    for (let part = 0; part < width / period; part++) {
      for (const row of segment.rows) {
        const piece = cut(row, part);
        if (part === 0 || piece.cells.some((cell) => cell.text !== ""))
          pageRows.set(piece, segment.pageRows?.get(row) ?? row);
      }
    }
    return { header: cut(header, 0), headers: segment.headers, rows: [...pageRows.keys()], pageRows };
  }
  return segment;
}

/** Turns a table without a header, whose cells hold a code and its text each, into rows of a code and a text. */
function splitCodeTextCells(segment: TableSegment): TableSegment {
  const width = segment.rows[0]?.cells.length ?? 0;
  const filled = segment.rows.flatMap(({ cells }) => cells.filter(({ text }) => text.trim() !== ""));
  if (width < 2 || filled.length < 4) return segment;
  const pageRows = new Map<Row, Row>();
  for (const row of segment.rows) {
    for (const cell of row.cells) {
      if (cell.text.trim() === "") continue;
      const led = codeAndText(cell);
      if (led === undefined) return segment;
      pageRows.set({ place: cell.place, cells: led }, row);
    }
  }
  return { ...segment, rows: [...pageRows.keys()], pageRows };
}

/** The code at the start of a cell, if its shape is certain, and the text after it. */
function codeAndText(cell: Text): [Text, Text] | undefined {
  const lead = cell.text.length > 400 || readCodeCell(cell) !== undefined ? undefined : readCodePrefix(cell);
  const first = lead !== undefined && lead.shape.confidence >= 0.8 && cell.text.trimStart().startsWith(lead.code.text);
  return first && lead.title !== undefined ? [lead.code, lead.title] : undefined;
}
