import { readFileSync } from "node:fs";

/** One documented row, read by a pattern made for this very page: the independent answer the tests compare with. */
export interface OracleRow {
  readonly code: string;
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a page by one pattern a line; group 1 is the code, the others are its cells. */
export function rowsOf(page: string, row: RegExp): readonly OracleRow[] {
  return readFileSync(page, "utf8")
    .split("\n")
    .flatMap((text, index) => {
      const [, code, ...cells] = row.exec(text) ?? [];
      return code === undefined ? [] : [{ code, line: index + 1, cells: cells.map((cell) => cell.trim()) }];
    });
}

/** Rows of the page on which every cell is a paragraph: a code opens a record of one or two further cells. */
export function recordsOf(page: string): readonly OracleRow[] {
  const lines = readFileSync(page, "utf8").split("\n");
  const said = lines.map((text, index) => ({ text: text.trim(), line: index + 1 })).filter(({ text }) => text !== "");
  const opens = said.flatMap(({ text }, index) => (/^\d{3}$/.test(text) ? [index] : []));
  // The sentence below the last record belongs to the page.
  const ends = [...opens.slice(1), said.length - 1];
  return opens.map((start, index) => ({
    code: said[start]?.text ?? "",
    line: said[start]?.line ?? 0,
    cells: said.slice(start + 1, ends[index]).map(({ text }) => text),
  }));
}

/** Rows of the HTML table whose cells stand on lines of their own. */
export function htmlRowsOf(page: string): readonly OracleRow[] {
  const lines = readFileSync(page, "utf8").split("\n");
  return lines.flatMap((text, index) => {
    const code = lines[index - 1] === "<tr>" ? /^<td> (\S+)$/.exec(text)?.[1] : undefined;
    if (code === undefined) return [];
    const cells = lines.slice(index + 1, index + 3).map((line) => line.replace(/<[^>]*>/g, "").trim());
    return [{ code, line: index + 1, cells }];
  });
}
