import type { Line } from "../page-lines.ts";

/** Characters that take two columns in a table of characters. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

/** Stands for the second column of a wide character. */
const FILLER = "\ue000";

/** The line with a filler after each wide character, so that its offsets are columns. */
export function toColumns(line: Line): Line {
  const text = line.text.trimEnd();
  return { ...line, text: text.replace(WIDE, `$&${FILLER}`) };
}

/** The text between two columns of a line from `toColumns`, without white space at its end. */
export function sliceColumns(line: Line, start: number, end: number): Line {
  const text = line.text.slice(start, end).trimEnd();
  if (!line.text.includes(FILLER)) return { text, line: line.line, column: line.column + start };
  const before = line.text.slice(0, start).replaceAll(FILLER, "").length;
  return { text: text.replaceAll(FILLER, ""), line: line.line, column: line.column + before };
}
