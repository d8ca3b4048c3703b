import type { Cell, Place, Row, Table, Text } from "../../model/page.ts";
import type { Lookahead } from "../lookahead.ts";
import { cutStart, type Line, placeOfLine, trimLine } from "../page-lines.ts";
import { joinTexts } from "../text-builder.ts";
import { isUnspaced } from "./screen-line.ts";

/** The source lines of one cell: one line, or several if an exporter broke the cell over lines. */
export type CellLines = readonly Line[];

/** A table as written, before the mark-up of its cells is read. */
export interface RawTable {
  readonly rows: readonly (readonly CellLines[])[];
  /** `false` if the first row holds no column names. */
  readonly hasHeader?: boolean;
  /** Indexes of rows whose only cell spans `columns` columns, because it names the group of rows below. */
  readonly groups?: { readonly rows: ReadonlySet<number>; readonly columns: number };
  /** By row, the columns of cells with lines that may belong to the row above or below. */
  readonly unclear?: ReadonlyMap<number, ReadonlySet<number>>;
  /** The lines of a cell are one text that a program wrapped. */
  readonly isWrapped?: boolean;
  /** Index of the line after the table. */
  readonly next: number;
}

/** Reads the table that begins at line `at`; returns `undefined` if no table begins there. */
export type TableReader = (lines: readonly Line[], at: number, lookahead: Lookahead) => RawTable | undefined;

/** Reads the mark-up of one paragraph, heading or cell. */
export type ReadText = (source: string, place: Place) => Text;

/** Reads a text without mark-up: each character means itself. */
export const verbatim: ReadText = (text, place) => ({ text, place });

/** Converts a raw table, whose first line begins at `place`, to a block of a page. */
export function tableBlock(
  { rows, hasHeader = true, groups, unclear, isWrapped = false }: RawTable,
  place: Place,
  readText: ReadText,
): Table {
  return {
    kind: "table",
    place,
    rows: rows.map((row, index): Row => {
      const isHeader = hasHeader && index === 0;
      const own = row.map((lines, column): Cell => {
        const text = cellText(lines, readText, isWrapped);
        const isUnclear = unclear?.get(index)?.has(column) && { isUnclear: true as const };
        return isHeader ? { ...text, header: true } : { ...text, ...isUnclear };
      });
      const first = own.find((cell) => cell.text !== "") ?? own[0];
      const group = first && groups?.rows.has(index) ? { ...first, spanned: true as const } : undefined;
      const cells = group ? Array.from({ length: groups?.columns ?? 1 }, () => group) : own;
      return { place: first?.place ?? place, cells };
    }),
  };
}

/** The text of a cell. In a cell of several lines, a list item and a blank line begin a new line of the text. */
function cellText(cell: CellLines, readText: ReadText, isWrapped: boolean): Text {
  const [first, ...more] = cell;
  if (first && more.length === 0) {
    const { text, line, column } = trimLine(first);
    return readText(text, { line, column });
  }
  const pieces: { source: string; start: Line }[] = [];
  let beginsPiece = true;
  for (const raw of cell) {
    const line = trimLine(raw);
    const marker = /^[-*+•]\s+/.exec(line.text)?.[0].length ?? 0;
    const last = pieces.at(-1);
    if (line.text === "") beginsPiece = true;
    else if (beginsPiece || marker > 0 || !last || /^\d{1,9}[.)]\s/.test(line.text))
      pieces.push({ source: line.text.slice(marker), start: cutStart(line, marker) });
    else last.source += lineJoint(last.source, line.text, isWrapped) + line.text;
    if (line.text !== "") beginsPiece = false;
  }
  const place = first ? placeOfLine(first) : { line: 1, column: 1 };
  const texts = pieces.map(({ source, start }) => readText(source, { line: start.line, column: start.column }));
  return joinTexts(texts.length > 0 ? texts : [readText("", place)], place);
}

/** What stands between two lines of a text: nothing where a program broke a text of a script without spaces. */
function lineJoint(above: string, below: string, isWrapped: boolean): string {
  return !isWrapped ? "\n" : isUnspaced(above.at(-1)) && isUnspaced(below[0]) ? "" : " ";
}
