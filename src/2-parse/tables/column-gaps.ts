import { append } from "../../lib/collections.ts";
import { type Line, isBlank } from "../page-lines.ts";
import { isUnspaced, type Metric, type Word, wordsOf } from "./screen-line.ts";

/** The columns of the screen between two columns of a table. */
export interface ColumnGap {
  readonly from: number;
  readonly to: number;
  /** Most lines have two blanks or more here. */
  readonly isWide: boolean;
}

/** A run of lines that have blanks in the same columns of the screen. */
export interface ColumnRun {
  readonly metric: Metric;
  /** The blanks between the columns, from left to right. */
  readonly gaps: readonly ColumnGap[];
  /** The words of the lines; none for a blank line or a rule. */
  readonly words: readonly (readonly Word[])[];
  /** Lines in which words cross the border of two columns. */
  readonly crossed: ReadonlySet<number>;
  /** Sum of the evidence for the gaps. */
  readonly evidence: number;
}

/** Blanks that all lines so far have in the same columns. */
interface Gap {
  readonly from: number;
  readonly to: number;
  /** How unlikely it is that the words behind the gap begin in the same column by chance, in bits. */
  readonly bits: number;
  /** The column in which they begin. */
  readonly start: number;
  /** Lines with words on both sides; those with two blanks or more. */
  readonly between: number;
  readonly wide: number;
  /** A rule has blanks here. */
  readonly isRuled: boolean;
  /** The words on both sides in the last of these lines. */
  readonly words: string;
}

/** Evidence of one line for a gap: two blanks are rare in a sentence, one blank is not, and rare in some scripts. */
const BITS = { wide: 6, unspaced: 2.6, single: 2, rule: 9 };
/** Evidence from which a gap separates columns. */
const CERTAIN = 10;
const MAX_GAPS = 64;
const NEW_GAP = { bits: 0, start: 0, between: 0, wide: 0, isRuled: false, words: "" };
/** Lines without a certain gap after which the search ends. */
const MAX_UNCERTAIN_LINES = 12;
/** Lines by which a gap is judged that ends at the next line. */
const MAX_LINES_BACK = 60;

/** Returns whether the line consists of dashes: the border between a header and its rows, or around a table. */
export function isRule(line: Line): boolean {
  return /^[\s=─━═-]+$/.test(line.text) && /[=─━═-]{2}/.test(line.text);
}

/** Finds the lines from `at` on, at most `limit`, that have the same columns, as far as blanks separate them. */
export function findColumns(lines: readonly Line[], at: number, metric: Metric, limit: number): ColumnRun | undefined {
  const run: { words: Word[][]; crossed: Set<number> } = { words: [], crossed: new Set() };
  let gaps: Gap[] | undefined;
  let end = 0;
  let blanks = 0;
  for (let index = 0; index < limit && at + index < lines.length; index++) {
    const line = lines[at + index] as Line;
    if (isBlank(line)) {
      if (++blanks > 1 || index === 0) break;
      run.words.push([]);
      continue;
    }
    const words = [...wordsOf(line, metric)];
    if (line.text.trim().includes("\t") || (index > 2 && !isRule(line) && sameWords(line, lines[at] as Line))) break;
    const rule = isRule(line);
    if (rule && words.length < 2) {
      run.words.push([]);
      end = index + 1;
      continue;
    }
    const next: Gap[] = gaps === undefined ? gapsOf(words, line.text, rule) : narrow(gaps, words, line.text, rule);
    let certain = gaps?.filter(isCertain) ?? [];
    const isLost = (gap: Gap): boolean => !next.some((left) => left.from < gap.to && left.to > gap.from);
    if (certain.some(isLost)) {
      const from = Math.max(0, index - MAX_LINES_BACK);
      certain = withoutChance(certain, run.words.slice(from, index), lines.slice(at + from, at + index));
    }
    const lost = certain.filter(isLost);
    if (next.length === 0 || (certain.length === 0 && index > MAX_UNCERTAIN_LINES)) break;
    if (lost.length > 0) {
      if (lost[0] === certain[0] || run.crossed.size > 2 + index / 8 || blanks > 0) break;
      run.crossed.add(index);
      append(next, lost);
      next.sort((a, b) => a.from - b.from);
    }
    if (blanks > 0 && !rule && !continuesBelowBlank(words, certain)) break;
    blanks = 0;
    run.words.push(rule ? [] : words);
    gaps = next;
    end = index + 1;
  }
  while (end > 0 && isTextBelow(lines[at + end - 1] as Line, run.words[end - 1] ?? [], gaps?.find(isCertain))) end--;
  const filled = run.words.slice(0, end).filter((own) => own.length > 0).length;
  // Where one blank is the gap, many lines must have it.
  const isCommon = (gap: Gap): boolean => isWide(gap) || gap.between * 3 >= filled;
  const found = withoutEmptyColumns(
    withoutChance(
      (gaps ?? []).filter((gap) => isCertain(gap) && isCommon(gap)),
      run.words.slice(0, end),
      lines.slice(at, at + end),
    ),
    run.words.slice(0, end),
  );
  if (found.length === 0) return undefined;
  const evidence = found.reduce((sum, gap) => sum + gap.bits, 0);
  return {
    metric,
    gaps: found.map((gap) => ({ from: gap.from, to: gap.to, isWide: isWide(gap) })),
    words: run.words.slice(0, end),
    crossed: run.crossed,
    evidence,
  };
}

function isWide({ wide, between }: Gap): boolean {
  return wide * 2 > between;
}

/** Returns whether a header is repeated: the columns of another page of a document may begin elsewhere. */
function sameWords({ text: one }: Line, { text: other }: Line): boolean {
  const words = one.trim();
  return words[0] === other.trimStart()[0] && words.replace(/\s+/g, " ") === other.trim().replace(/\s+/g, " ");
}

function isCertain({ bits, between }: Gap): boolean {
  return bits >= CERTAIN && between >= 2;
}

/** The blanks of the first line, with those before and behind its words. */
function gapsOf(words: readonly Word[], text: string, rule: boolean): Gap[] {
  const all: Gap = { from: 0, to: Infinity, ...NEW_GAP };
  return narrow([all], words.slice(0, MAX_GAPS), text, rule).filter(({ from, to }) => from < to);
}

/** The parts of the gaps that are blank in another line as well. */
function narrow(gaps: readonly Gap[], words: readonly Word[], text: string, rule: boolean): Gap[] {
  const narrowed: Gap[] = [];
  let at = 0;
  let behind: Word | undefined;
  let earlier: Gap | undefined;
  for (const gap of gaps) {
    while (at < words.length && (words[at] as Word).to <= gap.from) at++;
    let from = gap.from;
    let first = at;
    while (first < words.length && (words[first] as Word).from < gap.start) first++;
    const isAtStart = words[first]?.from === gap.start && gap.start <= gap.to;
    for (let next = at; from < gap.to && narrowed.length < MAX_GAPS; next++) {
      const word = words[next];
      const to = Math.min(gap.to, word?.from ?? Infinity);
      if (to > from) {
        // Of several gaps before the same word, the last one is the border of its column.
        if (word && word === behind) narrowed[narrowed.length - 1] = earlier as Gap;
        // Blanks before another word than the one in the same column as before are new.
        earlier = { ...(isAtStart && word && word.from !== gap.start ? NEW_GAP : gap), from, to };
        narrowed.push(supported(earlier, words[next - 1], word, text, rule));
        behind = word;
      }
      if (!word) break;
      from = word.to;
    }
  }
  return narrowed;
}

/** A gap with the evidence of one more line, in which it lies between two words. */
function supported(gap: Gap, before: Word | undefined, after: Word | undefined, text: string, rule: boolean): Gap {
  if (!before || !after) return gap;
  const words = text.slice(before.start, Math.min(after.end, before.start + 80));
  const isWide = rule || after.from - before.to > 1;
  const own = rule ? BITS.rule : isWide ? BITS.wide : isRepeated(words, gap.words) ? 0 : singleBits(words);
  const counted = {
    ...gap,
    between: gap.between + 1,
    wide: gap.wide + (isWide ? 1 : 0),
    isRuled: gap.isRuled || rule,
    words,
  };
  if (after.from === gap.start) return { ...counted, bits: gap.bits + own };
  return own > gap.bits ? { ...counted, bits: own, start: after.from } : { ...counted, bits: gap.bits - own / 2 };
}

/** Whether two lines have the same words around a blank, or the same plain word before it: "The order", "The disk". */
function isRepeated(words: string, earlier: string): boolean {
  const [before = ""] = words.split(/[ \t\u00a0]/, 1);
  return words === earlier || (/^\p{L}+$/u.test(before) && earlier.startsWith(`${before} `));
}

/** The evidence of one blank between two words. */
function singleBits(words: string): number {
  const at = words.search(/[ \t\u00a0]/);
  return isUnspaced(words[at - 1]) || isUnspaced(words[at + 1]) ? BITS.unspaced : BITS.single;
}

/** Returns whether the last line fills the first column only, and with words: it is a text below the table. */
function isTextBelow(line: Line, words: readonly Word[], first: Gap | undefined): boolean {
  const last = words.at(-1);
  return (
    first !== undefined && last !== undefined && last.to <= first.from && !/^\s*[^\s\d_]*[\d_]\S*\s*$/.test(line.text)
  );
}

/** Returns whether a line below a blank line belongs to the columns: it fills two, or none but later ones. */
function continuesBelowBlank(words: readonly Word[], [first, ...more]: readonly Gap[]): boolean {
  const [begin, end] = [words[0]?.from ?? 0, words.at(-1)?.from ?? 0];
  return (
    first !== undefined && (begin >= first.to || [first, ...more].some((gap) => begin < gap.from && end >= gap.to))
  );
}

/** Leaves out gaps of one blank inside texts, where words begin in the same column by chance: no codes are before them. */
function withoutChance(gaps: readonly Gap[], words: readonly (readonly Word[])[], lines: readonly Line[]): Gap[] {
  const kept: Gap[] = [];
  for (const gap of gaps) {
    const left = kept.at(-1)?.to ?? 0;
    const cells = words.flatMap((own, index) => {
      const before = own.filter(({ from, to }) => from >= left && to <= gap.from);
      const [first, last] = [before[0], before.at(-1)];
      const isBetween = first && last && own.some(({ from }) => from >= gap.to);
      return isBetween ? (lines[index]?.text.slice(first.start, last.end) ?? "") : [];
    });
    const codes = cells.filter((cell) => CODE_OR_WORD.test(cell)).length;
    if (isWide(gap) || gap.isRuled || codes * 2 > cells.length) kept.push(gap);
  }
  return kept;
}

/** A word with a digit or in capitals, or a word of a script without spaces. */
const CODE_OR_WORD = /^(?:[^\s\d_]*[\d_]\S*|[\p{Lu}.-]+|[^\p{ASCII}\s]+)$/u;

/** Joins a column that has text in one line only, such as a centred header, to the column beside it. */
function withoutEmptyColumns(gaps: readonly Gap[], lines: readonly (readonly Word[])[]): Gap[] {
  const kept = [...gaps];
  for (let index = 0; index + 1 < kept.length; index++) {
    const [left, right] = [kept[index] as Gap, kept[index + 1] as Gap];
    const filled = lines.filter((words) => words.some(({ from }) => from >= left.to && from < right.from));
    if (filled.length > 1 || lines.length < 3) continue;
    const before = kept[index - 1]?.to ?? 0;
    const isLeftFilled = filled.some((words) => words.some(({ from }) => from >= before && from < left.from));
    kept.splice(isLeftFilled ? index + 1 : index, 1);
    index--;
  }
  return kept;
}

/** The number of the column in which a word begins. */
export function columnOf(word: Word, gaps: ColumnRun["gaps"]): number {
  let column = 0;
  while (column < gaps.length && word.from >= (gaps[column]?.to ?? Infinity)) column++;
  return column;
}
