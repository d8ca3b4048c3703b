import { isBlank, type Line, lineSlice } from "../page-lines.ts";
import { type ColumnRun, columnOf, findColumns, isRule } from "./column-gaps.ts";
import { joinRows, type PartLine } from "./join-rows.ts";
import type { TableReader } from "./raw-table.ts";
import { hasOtherWidths, type Word } from "./screen-line.ts";

/** Lines of which the columns decide whether a table begins. */
const SAMPLE_LINES = 40;

/**
 * Reads lines of plain text whose columns have blanks between them in the same places, as terminal browsers and
 * converters of PDF write them. Cells may be wrapped over lines; lines of `=` or `-` are borders.
 */
export const readAlignedTable: TableReader = (lines, at) => {
  const sample = sampleAt(lines, at);
  const run = sample && findColumns(lines, at, sample.metric, Infinity);
  if (!run) return undefined;
  const { rows, unclear } = joinRows(partLines(lines, at, run), run.gaps.length + 1, run.metric);
  return { rows, next: at + run.words.length, unclear, isWrapped: true };
};

/** Returns whether a table of aligned columns begins on this line of text. */
export function isAlignedTable(lines: readonly Line[], at: number): boolean {
  return sampleAt(lines, at) !== undefined;
}

const HEADING_OR_ITEM = /^\s*(?:(?:#{1,6}|[-*+•]|\d{1,9}[.)]) +\S|#define\s)/;

/** A line that begins with a word with a digit or an underscore. */
const CODE_LINE = /^\s*[^\s\d_]*[\d_]\S*[ \t\u00a0]/;

/** Lines of which one has a wide gap in a table without a header. */
const LINES_WITH_GAP = 8;

/** Columns of the screen that a header with gaps of one blank takes. */
const MAX_HEADER = 60;

/** Lines of text above a table that may have a blank where the table has one. */
const LINES_ABOVE = 4;

/** The columns of the first lines of a table; `undefined` if none begins here, or a better one a few lines below. */
function sampleAt(lines: readonly Line[], at: number): ColumnRun | undefined {
  const run = sampleColumns(lines, at);
  if (!run) return undefined;
  // A line without a wide gap is rather a text above the table, and certainly if it ends like a sentence.
  const text = lines[at]?.text.trim() ?? "";
  const hasWideGap = /\S[ \t\u00a0]{2,}\S/.test(text);
  const least = run.evidence * (hasWideGap ? 1.3 : /[.。!！?？:：]$/.test(text) ? 0.99 : 1);
  for (let below = at + 1; below <= at + LINES_ABOVE; below++) {
    const other = sampleColumns(lines, below);
    if (other && (other.gaps.length > run.gaps.length || other.evidence > least)) return undefined;
  }
  return run;
}

function sampleColumns(lines: readonly Line[], at: number): ColumnRun | undefined {
  const line = lines[at];
  if (!line || HEADING_OR_ITEM.test(line.text) || !/\S[ \t\u00a0]/.test(line.text)) return undefined;
  // Gaps of one blank need a header, which is no line with a code.
  const hasWideGap = lines.slice(at, at + LINES_WITH_GAP).some(({ text }) => /\S[ \u00a0]{2}|\S\t/.test(text));
  if (!hasWideGap && CODE_LINE.test(line.text)) return undefined;
  const first = findColumns(lines, at, "screen", SAMPLE_LINES);
  const other = lines.slice(at, at + SAMPLE_LINES).some(({ text }) => hasOtherWidths(text));
  const second = other ? findColumns(lines, at, "characters", SAMPLE_LINES) : undefined;
  const run = (second?.evidence ?? 0) > (first?.evidence ?? 0) ? second : first;
  return run && isTable(lines, at, run) ? run : undefined;
}

/** Two columns need three lines, because two lines may agree by chance; gaps of one blank need a header besides. */
function isTable(lines: readonly Line[], at: number, { gaps, words }: ColumnRun): boolean {
  const column = (word: Word | undefined): number => (word ? columnOf(word, gaps) : 0);
  const rows = [...words.keys()].filter((index) => column(words[index]?.at(-1)) > column(words[index]?.[0]));
  const isRuled = words.some((own, index) => own.length === 0 && /\S[ \t]+\S/.test(lines[at + index]?.text ?? ""));
  if (rows.length < (gaps.length > 1 || isRuled ? 2 : 3)) return false;
  const first = words.find((own) => own.length > 0);
  if (column(first?.at(-1)) === 0) return false;
  if (gaps.some(({ isWide }) => isWide)) return true;
  const codes = rows.filter((index) => CODE_LINE.test(lines[at + index]?.text ?? ""));
  const isHeader =
    first !== undefined && (first.at(-1)?.to ?? 0) < MAX_HEADER && !/[.。!！?？]$/.test(lines[at]?.text.trim() ?? "");
  return isHeader && codes.length > 2 && codes[0] !== 0 && rows.length > words.length / 2;
}

function partLines(lines: readonly Line[], at: number, { gaps, words, crossed }: ColumnRun): PartLine[] {
  const isBlankLine = (index: number): boolean => isBlank(lines[at + index] as Line);
  const filled = words.map((own) => own.length > 0);
  const keyed = filled.filter((isFilled, index) => isFilled && !isBlankLine(index)).length;
  const blanks = words.filter((_, index) => isBlankLine(index)).length;
  const hasBlankPerRow = blanks * 3 > keyed && blanks > 1;
  return words.map((own, index): PartLine => {
    const line = lines[at + index] as Line;
    if (isRule(line) || (isBlankLine(index) && hasBlankPerRow)) return { parts: [], isBorder: true };
    const parts = Array.from({ length: gaps.length + 1 }, (_, column): Line | undefined => {
      const inside = own.filter((word) => columnOf(word, gaps) === column);
      const [first, last] = [inside[0], inside.at(-1)];
      return first && last ? lineSlice(line, first.start, last.end) : undefined;
    });
    return { parts, ...(crossed.has(index) && { isCrossed: true }) };
  });
}
