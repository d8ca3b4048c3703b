import { groupBy, maxOf } from "../../lib/collections.ts";
import { type Line, trimLine } from "../page-lines.ts";
import type { CellLines } from "./raw-table.ts";

/** A cell of a drawn table, with the column that it stands in. */
export interface CellOfColumn {
  readonly column: number;
  readonly lines: CellLines;
}

/**
 * The cells of a drawn table that hold one word that was broken over lines because the column is too narrow, each with the
 * whole word. Pandoc breaks from the end, so that each line but the first fills the column. A column has two such cells, or
 * one of three lines, and a line in it goes on in the middle of a word:
 *
 *     | INVA        |
 *     | LID_SHIPPIN |
 *     | G_ADDRESS_X |
 */
export function brokenWords(cells: readonly CellOfColumn[]): ReadonlyMap<CellLines, CellLines> {
  const whole = new Map<CellLines, CellLines>();
  for (const column of groupBy(cells, ({ column }) => column).values()) {
    const trimmed = column.map(({ lines }) => ({ lines, parts: trimmedLines(lines) }));
    const width = maxOf(
      trimmed.flatMap(({ parts }) => parts.map(({ text }) => text.length)),
      0,
    );
    const broken = trimmed.filter(({ parts }) => isBroken(parts, width));
    const isLong = broken.length > 1 || broken.some(({ parts }) => parts.length > 2);
    const goesOn = broken.some(({ parts }) => parts.slice(1).some(({ text }) => /^[a-z_.\d]/.test(text)));
    if (!isLong || !goesOn) continue;
    for (const { lines, parts } of broken) {
      const [first] = parts;
      if (first) whole.set(lines, [{ ...first, text: wordOf(parts) }]);
    }
  }
  return whole;
}

function trimmedLines(lines: CellLines): readonly Line[] {
  const trimmed = lines.map(trimLine);
  let end = trimmed.length;
  while (trimmed[end - 1]?.text === "") end--;
  return trimmed.slice(0, end);
}

/**
 * Whether lines are the parts of one name with an underscore, a dot, a digit or a capital inside. Lines that begin alike are
 * several names.
 */
function isBroken(parts: readonly Line[], width: number): boolean {
  return (
    parts.length > 1 &&
    width > 6 &&
    new Set(parts.map(({ text }) => text.slice(0, 2))).size === parts.length &&
    parts.every(({ text }, nth) => /^[\w.`*:/-]+$/.test(text) && (nth === 0 || text.length === width)) &&
    /^[`*]*[A-Za-z]\w*(?:_|\.(?=\w)|[a-z][A-Z]|\d)/.test(wordOf(parts))
  );
}

function wordOf(parts: readonly Line[]): string {
  return parts.map(({ text }) => text).join("");
}
