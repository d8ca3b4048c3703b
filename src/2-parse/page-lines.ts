import type { Place } from "../model/page.ts";

/** A line, or what is left of it once the marks of its container are cut off. */
export interface Line {
  readonly text: string;
  readonly line: number;
  /** Column in the page of the first character of `text`, from 1. */
  readonly column: number;
}

const TAB_WIDTH = 4;

/** The lines of a page. */
export function splitLines(text: string): readonly Line[] {
  return text.split("\n").map((text, index) => ({ text, line: index + 1, column: 1 }));
}

/** Whether nothing can be seen on the line. */
export function isBlank(line: Line): boolean {
  return line.text.trim() === "";
}

/**
 * White space before the text of a line, in columns; a tab reaches to the next multiple of four.
 *
 * @example
 * indentOf("  a b") // 2
 * indentOf(" \ta") // 4
 */
export function indentWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === " ") width++;
    else if (character === "\t") width += TAB_WIDTH - (width % TAB_WIDTH);
    else break;
  }
  return width;
}

/** The line without its first `count` characters. */
export function cutStart(line: Line, count: number): Line {
  return { text: line.text.slice(count), line: line.line, column: line.column + count };
}

/** The line without up to `width` columns of white space. */
export function dedent(line: Line, width: number): Line {
  let column = 0;
  let count = 0;
  while (column < width && count < line.text.length) {
    if (line.text[count] === " ") column++;
    else if (line.text[count] === "\t") column += TAB_WIDTH - (column % TAB_WIDTH);
    else break;
    count++;
  }
  return cutStart(line, count);
}

/** The line without white space at either end. */
export function trimLine(line: Line): Line {
  return lineSlice(line, 0, line.text.length);
}

/** What stands between two offsets of a line, without white space at either end. */
export function lineSlice({ text: whole, line, column }: Line, start: number, end: number): Line {
  const written = whole.slice(start, end);
  const text = written.trim();
  return { text, line, column: column + start + (text === written ? 0 : written.indexOf(text)) };
}

/** Where the first visible character of a line stands. */
export function placeOfLine({ text, line, column }: Line): Place {
  return { line, column: column + (text.trim() === "" ? 0 : text.length - text.trimStart().length) };
}

/** Gives the place of an offset in the text that results when lines are joined with `\n`. */
export function placeLookup(lines: readonly Line[]): (offset: number) => Place {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  let last = 0;
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    // Places are asked for in the order of the page: mostly it is the line of the last one, or the next.
    if ((starts[last] ?? 0) <= offset) {
      low = last;
      if (offset < (starts[low + 1] ?? Infinity)) high = low;
      else if (offset < (starts[low + 2] ?? Infinity)) low = high = low + 1;
    }
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    last = low;
    const line = lines[low] ?? { line: 1, column: 1 };
    return { line: line.line, column: line.column + Math.max(0, offset - (starts[low] ?? 0)) };
  };
}
