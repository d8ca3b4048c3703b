import { type Line, lineSlice, trimLine } from "../page-lines.ts";

/** The cells of a row, with or without outer pipes. */
export function splitRow(line: Line): Line[] {
  const row = trimLine(line);
  return splitCells(row, startsWithPipe(row), endsWithPipe(row));
}

/** Splits a row at its pipes. An escaped pipe belongs to its cell; with `spans`, so does a pipe in a code span. */
export function splitCells(row: Line, opens: boolean, closes: boolean, spans = false): Line[] {
  const cells: Line[] = [];
  const end = closes ? row.text.length - 1 : row.text.length;
  let start = opens ? 1 : 0;
  if (!spans && !row.text.includes("\\")) {
    for (let i = row.text.indexOf("|", start); i >= 0 && i < end; i = row.text.indexOf("|", start)) {
      cells.push(lineSlice(row, start, i));
      start = i + 1;
    }
    cells.push(lineSlice(row, start, Math.max(start, end)));
    return cells;
  }
  let fence = "";
  for (let i = start; i < end; i++) {
    const character = row.text[i];
    // In a code span, a backslash escapes nothing but a pipe.
    if (character === "\\") i += fence === "" || row.text[i + 1] === "|" ? 1 : 0;
    else if (character === "`" && spans) {
      const run = /^`+/.exec(row.text.slice(i, i + 8))?.[0] ?? "`";
      if (fence === "") fence = row.text.includes(run, i + run.length) ? run : "";
      else if (fence === run) fence = "";
      i += run.length - 1;
    } else if (character === "|" && fence === "") {
      cells.push(cellAt(row, start, i));
      start = i + 1;
    }
  }
  cells.push(cellAt(row, start, Math.max(start, end)));
  return cells;
}

function cellAt(row: Line, start: number, end: number): Line {
  const cell = lineSlice(row, start, end);
  return cell.text.includes("\\|") ? { ...cell, text: cell.text.replaceAll("\\|", "|") } : cell;
}

/** Whether a line begins with a pipe. */
export function startsWithPipe(line: Line): boolean {
  return line.text.trimStart().startsWith("|");
}

/** Whether a line ends with a pipe that is not escaped. */
export function endsWithPipe(line: Line): boolean {
  const text = line.text.trimEnd();
  return text.endsWith("|") && !/(?:^|[^\\])(?:\\\\)*\\\|$/.test(text.slice(-8));
}

/** Whether a text has a pipe that is not escaped. */
export function hasPipe(text: string): boolean {
  return /(?:^|[^\\])\|/.test(text);
}

/** A line with one pipe and nothing else, as some scrapers write it around a cell of several lines. */
export function isLonePipe({ text }: Line): boolean {
  return text.trim() === "|";
}
