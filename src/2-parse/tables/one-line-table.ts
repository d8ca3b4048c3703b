import { cutStart, type Line } from "../page-lines.ts";

/** Tables in one line that are looked for. */
const MAX_TABLES = 50;

/** Two delimiter cells or more behind a pipe, which is where the delimiter row of a pipe table was joined to its header. */
const DELIMITERS = /\|[ \t]*\|(?:[ \t]*(?::?-{2,}:?|:-:?|-:)[ \t]*\|){2,}/;

/**
 * The lines of a page, with a pipe table that stands in one line (`| A | B | | --- | --- | | 1 | 2 |`) as a line for
 * each row. Pages have such lines where white space was collapsed.
 */
export function splitOneLineTables(lines: readonly Line[]): readonly Line[] {
  const hasTable = (line: Line, index: number): boolean =>
    line.text.includes("--") && DELIMITERS.test(line.text) && !isRow(lines[index - 1]) && !isRow(lines[index + 1]);
  return lines.some(hasTable) ? lines.flatMap((line, at) => (hasTable(line, at) ? splitTables(line) : [line])) : lines;
}

/** Returns whether a line is a row of a pipe table, so that the line below or above it is one as well. */
function isRow(line: Line | undefined): boolean {
  return line?.text.trimStart().startsWith("|") === true;
}

function splitTables(line: Line): readonly Line[] {
  const split: Line[] = [];
  let rest = line;
  for (let found = 0; found < MAX_TABLES; found++) {
    const rows = rowsOfTable(rest.text);
    const [first] = rows;
    if (!first) break;
    const end = rows.at(-1)?.end ?? 0;
    const before = { ...rest, text: rest.text.slice(0, first.start) };
    if (before.text.trim() !== "") split.push(before, { ...rest, text: "" });
    for (const row of rows) split.push(cutStart({ ...rest, text: rest.text.slice(0, row.end) }, row.start));
    split.push({ ...rest, text: "" });
    rest = cutStart(rest, end);
  }
  return split.length === 0 || rest.text.trim() !== "" ? [...split, rest] : split;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The offsets of the header, the delimiter row and the rows of the first table in a text; empty if there is none. */
function rowsOfTable(text: string): readonly Range[] {
  const delimiters = DELIMITERS.exec(text);
  if (!delimiters) return [];
  const pipes = Array.from(text.matchAll(/(?<!\\)\|/g), ({ index }) => index);
  const first = pipes.indexOf(delimiters.index) + 1;
  const columns = delimiters[0].split("|").length - 3;
  if (first < columns + 1) return [];
  const rowAt = (pipe: number): Range => ({ start: pipes[pipe] ?? 0, end: (pipes[pipe + columns] ?? 0) + 1 });
  const isGap = (pipe: number): boolean => text.slice((pipes[pipe] ?? 0) + 1, pipes[pipe + 1]).trim() === "";
  const rows = [rowAt(first - columns - 1), rowAt(first)];
  for (let pipe = first + columns; pipe + 1 + columns < pipes.length && isGap(pipe); pipe += columns + 1)
    rows.push(rowAt(pipe + 1));
  return rows;
}
