import { readFileSync } from "node:fs";

/** One documented row, read by a pattern for this page only: the expected answer, independent of the tool. */
export interface OracleRow {
  readonly code: string;
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a page, by a pattern for a line: group 1 is the code, the other groups are the cells. */
export function rowsOf(page: string, row: RegExp): readonly OracleRow[] {
  return readFileSync(page, "utf8")
    .split("\n")
    .flatMap((text, index) => {
      const [, code, ...cells] = row.exec(text) ?? [];
      return code === undefined ? [] : [{ code, line: index + 1, cells: cells.map((cell) => cell.trim()) }];
    });
}

/** The rows of a page on which each cell is a paragraph: one or two cells follow each code. */
export function recordsOf(page: string): readonly OracleRow[] {
  const lines = readFileSync(page, "utf8").split("\n");
  const said = lines.map((text, index) => ({ text: text.trim(), line: index + 1 })).filter(({ text }) => text !== "");
  const opens = said.flatMap(({ text }, index) => (/^\d{3}$/.test(text) ? [index] : []));
  // The sentence after the last record does not belong to it.
  const ends = [...opens.slice(1), said.length - 1];
  return opens.map((start, index) => ({
    code: said[start]?.text ?? "",
    line: said[start]?.line ?? 0,
    cells: said.slice(start + 1, ends[index]).map(({ text }) => text),
  }));
}

/** The rows of an HTML table with each cell on its own line. */
export function htmlRowsOf(page: string): readonly OracleRow[] {
  const lines = readFileSync(page, "utf8").split("\n");
  return lines.flatMap((text, index) => {
    const code = lines[index - 1] === "<tr>" ? /^<td> (\S+)$/.exec(text)?.[1] : undefined;
    if (code === undefined) return [];
    const cells = lines.slice(index + 1, index + 3).map((line) => line.replace(/<[^>]*>/g, "").trim());
    return [{ code, line: index + 1, cells }];
  });
}
