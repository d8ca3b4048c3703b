import { maxOf } from "../../lib/max-of.ts";
import { isBlank, type Line } from "../page-lines.ts";
import { type CellLines, type DrawnTable, splitRow } from "./pipe-table.ts";

const BORDER = /^\s*\+(?:[-=+:]*[-=][-=+:]*)\+\s*$/;

/** Whether a table with drawn borders (`+---+---+`) begins on this line. */
export function isGridTable(lines: readonly Line[], at: number): boolean {
  return BORDER.test(lines[at]?.text ?? "") && (lines[at + 1]?.text.trimStart().startsWith("|") ?? false);
}

/**
 * Reads a table with drawn borders. With a border below every row a row may take several lines, as in
 * reStructuredText; with borders around the header and at the end only, each line is a row, as databases print it.
 */
export function readGridTable(lines: readonly Line[], at: number): DrawnTable | undefined {
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
  const ruled = filled.length > 2;
  const rows = filled.flatMap((group) =>
    ruled ? [joinLinesOfRow(group)] : group.map((line) => joinLinesOfRow([line])),
  );
  return { rows, next };
}

/** A cell without the target of links that reStructuredText puts in front: `.. _name:`. */
function dropLinkTarget(cell: Line): Line {
  return /^\.\. _[^:]{1,80}:$/.test(cell.text) ? { ...cell, text: "" } : cell;
}

/** The cells of one row, each with its lines. */
function joinLinesOfRow(lines: readonly Line[]): readonly CellLines[] {
  const parts = lines.map((line) => splitRow(line).map(dropLinkTarget));
  const columns = maxOf(
    parts.map((cells) => cells.length),
    0,
  );
  return Array.from({ length: columns }, (_, index) => parts.flatMap((cells) => cells[index] ?? []));
}
