import type { Place } from "../model/page.ts";

/** A line of a page, or the rest of it after the marks of its container were removed. */
export interface Line {
  readonly text: string;
  /** Number of the line in the page, from 1. */
  readonly line: number;
  /** Column in the page of the first character of `text`, from 1. */
  readonly column: number;
}

const TAB_WIDTH = 4;

/** Splits the text of a page into lines. */
export function splitLines(text: string): readonly Line[] {
  return text.split("\n").map((text, index) => ({ text, line: index + 1, column: 1 }));
}

/** Returns whether the line has nothing but white space. */
export function isBlank(line: Line): boolean {
  return line.text.trim() === "";
}

/** Returns whether the line is a thematic break of Markdown, which plain text uses as well: `---`, `* * *`. */
export function isThematicBreak(line: Line): boolean {
  return /^[ \t]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line.text);
}

/**
 * Width in columns of the white space at the start of a text. A tab ends at the next multiple of four.
 *
 * @example
 * indentWidth("  a b") // 2
 * indentWidth(" \ta") // 4
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

/** The line without up to `width` columns of white space at its start. */
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

/** The line without white space at its start and end. */
export function trimLine(line: Line): Line {
  return lineSlice(line, 0, line.text.length);
}

/** The text between two offsets of a line, without white space at its start and end. */
export function lineSlice({ text: whole, line, column }: Line, start: number, end: number): Line {
  const written = whole.slice(start, end);
  const text = written.trim();
  return { text, line, column: column + start + (text === written ? 0 : written.indexOf(text)) };
}

/** The place of the first visible character of a line; of its start if the line is blank. */
export function placeOfLine({ text, line, column }: Line): Place {
  return { line, column: column + (text.trim() === "" ? 0 : text.length - text.trimStart().length) };
}
