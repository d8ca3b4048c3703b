import { maxOf, minOf } from "../../lib/collections.ts";
import type { Line } from "../page-lines.ts";
import type { CellLines } from "./raw-table.ts";
import { fits, isLabelOf } from "./broken-cell.ts";
import { type Metric, textWidth } from "./screen-line.ts";

/** A line of a table whose cells may continue on the next lines: one part of each cell, `undefined` where it is blank. */
export interface PartLine {
  readonly parts: readonly (Line | undefined)[];
  /** A rule, or a blank line between any two rows: no row crosses it. */
  readonly isBorder?: boolean;
  /** Words of the line cross the border of two columns. */
  readonly isCrossed?: boolean;
}

/** Rows of cells of several lines. */
export interface JoinedRows {
  readonly rows: readonly (readonly CellLines[])[];
  /** By row, the columns of cells with lines that may belong to the row above or below. */
  readonly unclear: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Lines between two codes; further lines are not searched for the border of a row. */
const MAX_ROW_LINES = 40;
/** Two ways to divide lines into rows are equally good if their costs differ by less. */
const SAME_COST = 0.45;

/** The place of shorter cells in their row; of two middles, programs take the upper or the lower one. */
type Align = "top" | "upper" | "lower";
const ALIGNMENTS: readonly Align[] = ["top", "upper", "lower"];

interface Grid {
  readonly lines: readonly PartLine[];
  readonly columns: number;
  readonly key: number;
  readonly widths: readonly number[];
  readonly metric: Metric;
}

/**
 * Joins the lines of a table to rows. A row begins with a line that fills the key column, if cells are aligned at the
 * top. If they are centred, the rows are those in which each cell is centred and each line breaks where the next word
 * did not fit. Rows that other borders would explain as well are unclear. With `isRuled` every row ends at a border.
 */
export function joinRows(lines: readonly PartLine[], columns: number, metric: Metric, isRuled = false): JoinedRows {
  const widths = Array.from({ length: columns }, (_, column) =>
    maxOf(
      lines.map(({ parts }) => partWidth(parts[column], metric)),
      0,
    ),
  );
  const grid: Grid = { lines, columns, key: keyColumn(lines, columns), widths, metric };
  const rows: CellLines[][] = [];
  const unclear = new Map<number, ReadonlySet<number>>();
  const { align, other } = isRuled ? { align: "top" as const, other: undefined } : alignmentOf(grid);
  for (let start = 0; start < lines.length;) {
    const end = endOfPart(grid, start);
    const divided = isRuled ? [{ start, end }] : divide(grid, start, end, align);
    for (const row of other ? withDoubt(divided, divide(grid, start, end, other)) : divided) {
      if (row.start === row.end) continue;
      const columns = unclearColumns(grid, row);
      if (columns.size > 0) unclear.set(rows.length, columns);
      rows.push(cellsOf(grid, row.start, row.end));
    }
    start = end + 1;
  }
  return { rows, unclear };
}

interface RowSpan {
  readonly start: number;
  readonly end: number;
  /** The lines that belong to the row in each of the best ways to divide the lines, and in any of them. */
  readonly sure?: { readonly start: number; readonly end: number };
  readonly possible?: { readonly start: number; readonly end: number };
}

/** The columns that have text in lines of which it is unsure whether they belong to the row. */
function unclearColumns({ lines, columns, key }: Grid, { start, end, sure, possible }: RowSpan): Set<number> {
  const unclear = new Set<number>();
  for (let at = possible?.start ?? start; at < (possible?.end ?? end); at++) {
    const { parts = [], isCrossed } = lines[at] ?? {};
    if (!isCrossed && (!sure || (at >= sure.start && at < sure.end))) continue;
    for (let column = 0; column < columns; column++) if (column !== key && parts[column]) unclear.add(column);
  }
  return unclear;
}

function partWidth(part: Line | undefined, metric: Metric): number {
  return part ? textWidth(part.text, metric) : 0;
}

/** The first column of which most cells are one word with a digit or a capital: that of codes or names. */
function keyColumn(lines: readonly PartLine[], columns: number): number {
  let best = 0;
  let most = 0;
  for (let column = 0; column < columns; column++) {
    const count = lines.filter(({ parts }) => isWordOfCode(parts[column]?.text ?? "")).length;
    if (count > most * 1.3) [best, most] = [column, count];
  }
  return best;
}

/** The lines from `start` to `end` that fill the key column, without those that continue its cell. */
function keyLines({ lines, key, widths, metric }: Grid, start: number, end: number): number[] {
  const keys: number[] = [];
  const labels = new Map<string, number>();
  for (const { parts } of lines.slice(start, end)) {
    const text = parts[key]?.text ?? "";
    labels.set(text, (labels.get(text) ?? 0) + 1);
  }
  const isOnly = (at: number) => lines[at]?.parts.every((other, column) => column === key || !other) ?? false;
  for (let at = start; at < end; at++) {
    const part = lines[at]?.parts[key];
    if (!part) continue;
    const above = at > start ? lines[at - 1]?.parts[key] : undefined;
    const isAlone = isOnly(at);
    const isBroken = above && !fits(above, part, widths[key] ?? 0, metric);
    if ((isBroken && isAlone) || (above && isLabelOf(above, part) && (labels.get(above.text) ?? 0) > 2)) continue;
    keys.push(at);
  }
  return keys;
}

const BULLET = /^(?:[•*◦▪·+-]|\d{1,2}[.)])\s/;

/** How much speaks against lines `start` to `end` as one row with its key at line `at`. */
function rowCost(grid: Grid, { start, end }: RowSpan, at: number, align: Align): number {
  const { lines, columns, key, widths, metric } = grid;
  let cost =
    placeCost(at - start, end - 1 - at, align) * 2 + (at > start ? 0.1 : 0) + (isEmpty(lines[start]) ? 0.3 : 0);
  for (let column = 0; column < columns; column++) {
    let first = -1;
    let last = -1;
    for (let line = start; line < end; line++) {
      const part = lines[line]?.parts[column];
      if (!part) continue;
      const above = last < 0 ? undefined : lines[last]?.parts[column];
      if (above && !BULLET.test(part.text) && fits(above, part, widths[column] ?? 0, metric)) cost += 1;
      if (last >= 0) cost += Math.max(0, line - last - 1 - (lines[last + 1]?.parts[key] ? 1 : 0)) * 0.5;
      if (first < 0) first = line;
      last = line;
    }
    if (first >= 0 && column !== key) cost += placeCost(first - start, end - 1 - last, align);
  }
  return cost;
}

/** How much speaks against a cell with so many lines of its row above and below. */
function placeCost(above: number, below: number, align: Align): number {
  if (align === "top") return Math.min(above, 2);
  const [more, less] = align === "upper" ? [below, above] : [above, below];
  return more === less || more === less + 1 ? 0 : more + 1 === less ? 0.3 : Math.abs(above - below) - 1;
}

function isEmpty(line: PartLine | undefined): boolean {
  return line?.parts.every((part) => !part) ?? true;
}

/** How much speaks against a border above the line: text that goes on in a small letter, or in a line that was full. */
function borderCost({ lines, columns, key, widths, metric }: Grid, line: number): number {
  let cost = 0;
  for (let column = 0; column < columns; column++) {
    const [above, below] = [lines[line - 1]?.parts[column], lines[line]?.parts[column]];
    if (!above || !below || column === key) continue;
    if (/^\p{Ll}/u.test(below.text)) cost += 0.3;
    if (!/[.。!！?？)）]$/.test(above.text) && !fits(above, below, widths[column] ?? 0, metric)) cost += 0.2;
  }
  return cost;
}

/**
 * The alignment that explains the lines best. Cells at the top need less evidence, because they are usual; `other` is
 * the alignment that would be the best one without this.
 */
function alignmentOf(grid: Grid): { align: Align; other?: Align } {
  const costs = ALIGNMENTS.map((align) => {
    let cost = 0;
    for (let start = 0; start < grid.lines.length;) {
      const end = endOfPart(grid, start);
      cost += costOf(grid, start, end, align);
      start = end + 1;
    }
    return cost;
  });
  const best = ALIGNMENTS[costs.indexOf(minOf(costs, Infinity))] ?? "top";
  if (best === "top" || (costs[0] ?? 0) - minOf(costs, Infinity) > TOP_BONUS) return { align: best };
  return { align: "top", other: best };
}

/** How much more cells at the top may cost than centred ones. */
const TOP_BONUS = 1;

/** Rows whose lines are sure only where another division of the same lines agrees. */
function withDoubt(rows: readonly RowSpan[], others: readonly RowSpan[]): RowSpan[] {
  return rows.map((row, index) => {
    const { start, end } = others[index] ?? row;
    return {
      ...row,
      sure: { start: Math.max(row.start, start), end: Math.min(row.end, end) },
      possible: { start: Math.min(row.start, start), end: Math.max(row.end, end) },
    };
  });
}

/** Index of the next border. */
function endOfPart({ lines }: Grid, start: number): number {
  let end = start;
  while (end < lines.length && lines[end]?.isBorder !== true) end++;
  return end;
}

function costOf(grid: Grid, start: number, end: number, align: Align): number {
  const keys = keyLines(grid, start, end);
  if (keys.length === 0) return 0;
  if (align !== "top") return centredStarts(grid, keys, start, end, align).cost;
  return keys.reduce((sum, at, index) => {
    const row = { start: index === 0 ? start : at, end: keys[index + 1] ?? end };
    return sum + rowCost(grid, row, at, "top") + (index > 0 ? borderCost(grid, at) : 0);
  }, 0);
}

/** The rows in the lines from `start` to `end`, between which there is no rule. */
function divide(grid: Grid, start: number, end: number, align: Align): RowSpan[] {
  const keys = keyLines(grid, start, end);
  if (start >= end) return [];
  if (keys.length === 0) return [{ start, end }];
  if (align === "top")
    return keys.map((at, index) => ({ start: index === 0 ? start : at, end: keys[index + 1] ?? end }));
  const { starts } = centredStarts(grid, keys, start, end, align);
  const last = { best: end, first: end, last: end };
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? last;
    const sure = { start: from.last, end: to.first };
    return { start: from.best, end: to.best, sure, possible: { start: from.first, end: to.last } };
  });
}

/** The starts of rows of centred cells with the lowest cost, each with the first and the last that is as good. */
function centredStarts(grid: Grid, keys: readonly number[], start: number, end: number, align: Align) {
  // Costs up to each possible start of a row, by its index; then the costs from there on.
  const starts = keys.map((at, index) => {
    const from = index === 0 ? start : Math.max((keys[index - 1] ?? 0) + 1, at - MAX_ROW_LINES);
    return index === 0 ? [start] : Array.from({ length: at - from + 1 }, (_, nth) => from + nth);
  });
  starts.push([end]);
  const step = (index: number, from: number, to: number): number =>
    rowCost(grid, { start: from, end: to }, keys[index] ?? from, align) + (to < end ? borderCost(grid, to) : 0);
  const before: number[][] = [[0]];
  const after: number[][] = starts.map((own) => own.map(() => Infinity));
  const steps = keys.map((_, index) =>
    (starts[index] ?? []).map((from) => (starts[index + 1] ?? []).map((to) => step(index, from, to))),
  );
  for (const [index, own] of steps.entries()) {
    const next = (starts[index + 1] ?? []).map((_, to) =>
      minOf(
        own.map((costs, from) => (before[index]?.[from] ?? Infinity) + (costs[to] ?? Infinity)),
        Infinity,
      ),
    );
    before.push(next);
  }
  after[keys.length] = [0];
  for (let index = keys.length - 1; index >= 0; index--)
    after[index] = (steps[index] ?? []).map((costs) =>
      minOf(
        costs.map((cost, to) => cost + (after[index + 1]?.[to] ?? Infinity)),
        Infinity,
      ),
    );
  const cost = after[0]?.[0] ?? 0;
  const found = starts.slice(0, -1).map((own, index) => {
    const totals = own.map((_, at) => (before[index]?.[at] ?? Infinity) + (after[index]?.[at] ?? Infinity));
    const good = own.filter((_, at) => (totals[at] ?? Infinity) < cost + SAME_COST);
    return {
      best: own[totals.indexOf(minOf(totals, Infinity))] ?? start,
      first: good[0] ?? start,
      last: good.at(-1) ?? start,
    };
  });
  return { starts: found, cost };
}

function cellsOf({ lines, columns }: Grid, start: number, end: number): CellLines[] {
  const first = lines[start]?.parts.find((part) => part) ?? { text: "", line: 1, column: 1 };
  return Array.from({ length: columns }, (_, column) => {
    const cell = lines.slice(start, end).flatMap(({ parts }) => parts[column] ?? []);
    return cell.length > 0 ? cell : [{ ...first, text: "" }];
  });
}

/** Returns whether a text is one word with a digit, a capital or an underscore. */
function isWordOfCode(text: string): boolean {
  return /^\S+$/.test(text) && /[\p{N}\p{Lu}_]/u.test(text);
}
