import { maxOf } from "../../lib/collections.ts";
import { isBlank, type Line } from "../page-lines.ts";
import { splitRow } from "./pipe-table.ts";
import type { CellLines, TableReader } from "./raw-table.ts";

const BORDER = /^\s*\+(?:[-=+:]*[-=][-=+:]*)\+\s*$/;

/** Returns whether a table with drawn borders (`+---+---+`) begins on this line. */
export function isGridTable(lines: readonly Line[], at: number): boolean {
  return BORDER.test(lines[at]?.text ?? "") && (lines[at + 1]?.text.trimStart().startsWith("|") ?? false);
}

/**
 * Reads a table with drawn borders. If a border follows every row, as in reStructuredText, a row may have several
 * lines. If borders stand only around the header and at the end, as databases print them, each line is a row.
 */
export const readGridTable: TableReader = (lines, at) => {
  if (!isGridTable(lines, at)) return undefined;
  const groups: Line[][] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (BORDER.test(line.text)) groups.push([]);
    else if (isBlank(line) || !line.text.trimStart().startsWith("|")) break;
    else groups.at(-1)?.push(line);
  }
  const filled = groups.filter((group) => group.length > 0);
  const hasBorderPerRow = filled.length > 2;
  const rows = filled.flatMap((group) =>
    hasBorderPerRow ? [joinLinesOfRow(group)] : group.map((line) => joinLinesOfRow([line])),
  );
  return { rows, next };
};

/** Empties a cell that holds only a link target of reStructuredText, `.. _name:`. */
function dropLinkTarget(cell: Line): Line {
  return /^\.\. _[^:]{1,80}:$/.test(cell.text) ? { ...cell, text: "" } : cell;
}

function joinLinesOfRow(lines: readonly Line[]): readonly CellLines[] {
  const parts = lines.map((line) => splitRow(line).map(dropLinkTarget));
  const columns = maxOf(
    parts.map((cells) => cells.length),
    0,
  );
  return Array.from({ length: columns }, (_, index) => parts.flatMap((cells) => cells[index] ?? []));
}
