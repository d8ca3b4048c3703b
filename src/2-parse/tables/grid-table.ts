import { maxOf } from "../../lib/collections.ts";
import { isBlank, type Line } from "../page-lines.ts";
import { brokenWords } from "./broken-words.ts";
import { joinRows, type PartLine } from "./join-rows.ts";
import { splitRow } from "./pipe-cells.ts";
import type { CellLines, TableReader } from "./raw-table.ts";

const BORDER = /^\s*[+|](?:[+:|]*[-=][-+:=|]*)[+|]\s*$/;

/** A line of box-drawing characters, written as `+`, `-` and `|`. */
function withoutBoxDrawing(line: Line): Line {
  if (!/[─-╿]/.test(line.text)) return line;
  const text = line.text
    .replace(/[─━═╌╍┄┅┈┉]/g, "-")
    .replace(/[│┃║╎╏┆┇┊┋]/g, "|")
    .replace(/[─-╿]/g, "+");
  return { ...line, text };
}

function isBorder({ text }: Line): boolean {
  return BORDER.test(text) && /--|==/.test(text);
}

/** Returns whether a table with drawn borders (`+---+---+`, box-drawing characters) begins on this line. */
export function isGridTable(lines: readonly Line[], at: number): boolean {
  const [first, second] = [lines[at], lines[at + 1]].map((line) => line && withoutBoxDrawing(line));
  return (
    first !== undefined &&
    second?.text.trimStart().startsWith("|") === true &&
    !isBorder(second) &&
    /^\s*\+/.test(first.text) &&
    isBorder(first)
  );
}

/**
 * Reads a table with drawn borders. If a border follows every row, as in reStructuredText, a row may have several
 * lines. If borders stand only around the header and at the end, a row ends where the next one begins.
 */
export const readGridTable: TableReader = (lines, at) => {
  if (!isGridTable(lines, at)) return undefined;
  const parts: PartLine[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = withoutBoxDrawing(lines[next] as Line);
    if (isBorder(line)) parts.push({ parts: [], isBorder: true });
    else if (isBlank(line) || !line.text.trimStart().startsWith("|")) break;
    else
      parts.push({
        parts: splitRow(line)
          .map(dropLinkTarget)
          .map((cell) => (cell.text === "" ? undefined : cell)),
      });
  }
  const columns = maxOf(
    parts.map((line) => line.parts.length),
    0,
  );
  const borders = parts.filter(({ isBorder }) => isBorder).length;
  const { rows, unclear } = joinRows(parts, columns, "screen", borders > 3);
  const whole = brokenWords(rows.flatMap((row) => row.map((lines, column) => ({ column, lines }))));
  const withWords = rows.map((row) => row.map((cell) => dropFences(whole.get(cell) ?? cell)));
  return { rows: withWords, next, unclear, isWrapped: true };
};

/** The lines of a cell without the fences of pandoc, `::: {#name}` and `:::`, which may be wrapped. */
function dropFences(cell: CellLines): CellLines {
  const isFenced =
    cell
      .find(({ text }) => text.trim() !== "")
      ?.text.trim()
      .startsWith("::: {") === true;
  const end = isFenced ? cell.findIndex(({ text }) => text.trimEnd().endsWith("}")) : -1;
  return isFenced ? cell.slice(end + 1).filter(({ text }) => text.trim() !== ":::") : cell;
}

/** Empties a cell that holds only a link target of reStructuredText, `.. _name:`. */
function dropLinkTarget(cell: Line): Line {
  return /^\.\. _[^:]{1,80}:$/.test(cell.text) ? { ...cell, text: "" } : cell;
}
