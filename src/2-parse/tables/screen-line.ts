import type { Line } from "../page-lines.ts";

/** A word of a line: the columns of the screen that it covers, and its offsets in the text. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** How many columns a character takes: programs align columns by the width on the screen, or by the number of characters. */
export type Metric = "screen" | "characters";

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\u200b-\u200d\u2060\ufeff]/u;

/** Returns whether the text has characters whose width on the screen differs from one column. */
export function hasOtherWidths(text: string): boolean {
  return WIDE.test(text) || NO_WIDTH.test(text);
}

/**
 * Columns of the screen that a text covers.
 *
 * @example
 * textWidth("ab", "screen") // 2
 * textWidth("错误", "screen") // 4
 * textWidth("错误", "characters") // 2
 */
export function textWidth(text: string, metric: Metric): number {
  if (metric === "characters" || /^[\0-\x7f]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

const TAB_STOP = 8;

/** The words of a line with their columns. A bullet belongs to the word behind it. */
export function wordsOf({ text }: Line, metric: Metric): readonly Word[] {
  const words: Word[] = [];
  let column = 0;
  let offset = 0;
  for (const match of text.matchAll(/(?:[•*◦▪·-] (?=[^ ]))?[^ \t\f\u00a0]+/g)) {
    for (; offset < match.index; offset++) column += text[offset] === "\t" ? TAB_STOP - (column % TAB_STOP) : 1;
    const from = column;
    column += textWidth(match[0], metric);
    offset += match[0].length;
    words.push({ from, to: column, start: match.index, end: offset });
  }
  return words;
}

/** Returns whether the script of the character is written without spaces. */
export function isUnspaced(character: string | undefined): boolean {
  return (
    character !== undefined && /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60\u0e00-\u0e7f]/.test(character)
  );
}
