import { groupBy, partition } from "../../lib/collections.ts";
import { shapeOf } from "../codes/code-shape.ts";

/** A word of running text that may be a code. */
export interface Token {
  readonly code: string;
  readonly at: number;
}

/** Shorter texts are no running text, and fewer codes are no series. */
const minLength = 250;
const minCodes = 6;
/** Characters between two codes of a series at most. */
const maxGap = 900;

const spacedNumber = /(?<!\S)["'`([]?([+-]?\d{1,10})["'`)\].:]?(?=\s|$)/g;
const unspacedNumber =
  /(?<![\d_/-]|\d[.:]|\d,(?=\d{3}(?!\d)))([+-]?\d{1,7})(?![\d%_-]|[.:/]\d|,\d{3}(?!\d)|\s?(?:px|ms|KB|MB|s\b))/g;
/** A year in a date: "May 3, 2024", "2024年". */
const year = /(?:©\s?|[A-Z][a-z]{2,8} \d{1,2},? )(?:19|20)\d\d$|(?:19|20)\d\d年$/;
const names =
  /(?<![\w./-])\d{0,3}((?:[A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)+)|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[a-z]+(?:_[a-z]+)+|[A-Z][a-z]+(?:[A-Z][a-z0-9]+)+)(?![\w/-])/g;
/** A name that begins with a small letter, before a sentence: `itemNotFound The item …`, `auth/no-user No user …`. */
const smallNames = /(?<!\S)([a-z]+(?:[A-Z][a-z0-9]+)+|[a-z]+\/[a-z]+(?:-[a-z]+)*)(?=\s+[\p{Lu}\p{Lo}])/gu;
/** Letters and a number, which may stand between two words or behind the number of a row without a space. */
const prefixedNumber = /(?<![A-Z\d_/-]|\d\.)\d{0,3}([A-Z]{1,6}[-_]?\d{1,6})(?![\d/-])/g;

/** Words of one form that follow each other without long gaps, for each form of codes. */
export function tokenRuns(text: string): readonly (readonly Token[])[] {
  if (text.length < minLength) return [];
  const prefixed = prefixedNumbers(text);
  const inside = new Set(prefixed.length < minCodes ? [] : prefixed.map(({ code, at }) => at + code.search(/\d/)));
  const numbers = [spacedNumber, unspacedNumber].map((pattern) =>
    tokensOf(text, pattern).filter(({ at }) => !inside.has(at)),
  );
  const named = namesIn(text);
  const groups = [
    ...numbers.flatMap((tokens) => (tokens.length < minCodes ? [] : [rising(tokens), ...sameLength(tokens)])),
    ...["screaming", "snake"].map((kind) => named.filter(({ code }) => shapeOf(code)?.kind === kind)),
    named.filter(({ code }) => !code.includes("_") && /^[A-Z]/.test(code)),
    ...[/^[a-z]+[A-Z]/, /\//].map((form) => tokensOf(text, smallNames).filter(({ code }) => form.test(code))),
    prefixed,
  ];
  const runs = groups.flatMap(runsOf);
  return runs.filter((run) => !countsRows(run) || !runs.some((other) => other !== run && areBehind(run, other)));
}

/**
 * The numbers behind letters. Numbers of one or two digits count only where longer ones are too few to be the codes, and
 * behind the most frequent letters: `E01`, `E02`.
 */
function prefixedNumbers(text: string): Token[] {
  const [short, long] = partition(tokensOf(text, prefixedNumber), ({ code }) => /\D\d{1,2}$/.test(code));
  if (long.length >= minCodes) return long;
  const byLetters = groupBy(short, ({ code }) => code.replace(/\d{1,2}$/, ""));
  const frequent = [...byLetters.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return [...long, ...frequent].sort((a, b) => a.at - b.at);
}

/** Whether the numbers of a run are those of rows: each, with few exceptions, is one more than the number before. */
function countsRows(run: readonly Token[]): boolean {
  const next = run.filter(({ code }, nth) => Number(code) === Number(run[nth - 1]?.code) + 1).length;
  return /^[01]$/.test(run[0]?.code ?? "") && next >= 0.9 * (run.length - 1);
}

/** Whether most words of a run have a word of another run right behind them. */
function areBehind(run: readonly Token[], other: readonly Token[]): boolean {
  const starts = new Set(other.map(({ at }) => at));
  return run.filter(({ code, at }) => starts.has(at + code.length + 1)).length >= 0.8 * run.length;
}

/** Runs without long gaps. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const last = runs.at(-1)?.at(-1);
    if (last === undefined || token.at - last.at > maxGap) runs.push([token]);
    else runs.at(-1)?.push(token);
  }
  return runs.filter((run) => run.length >= minCodes);
}

/** The words that are written like names of errors: with underscores, or of several parts with capitals. */
export function namesIn(text: string): Token[] {
  return tokensOf(text, names).filter((token) => token.code.includes("_") || isCapitalized(text, token));
}

/** Whether a word has parts with capitals: with dots between them, or behind the end of a sentence. */
function isCapitalized(text: string, { code, at }: Token): boolean {
  const kind = shapeOf(code)?.kind;
  return kind === "dotted" || (kind === "mixed" && /[.。!！?？)）:：\d]\s*$/.test(text.slice(Math.max(0, at - 4), at)));
}

function tokensOf(text: string, pattern: RegExp): Token[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    // A number of many digits behind a name in capitals is the next cell.
    code: (match[1] ?? "").replace(/(?<=[A-Z])\d{6,}$/, ""),
    at: match.index + match[0].indexOf(match[1] ?? ""),
  })).filter(({ code, at }) => code.length !== 4 || !year.test(text.slice(Math.max(0, at - 16), at + 5)));
}

/** How many numbers a series that starts again with a small number must have. */
const restartCost = 5;

/**
 * The longest series of numbers of which each is larger than the one before, by absolute value. A series may start
 * again, because a page has several lists.
 */
function rising(tokens: readonly Token[]): Token[] {
  const values = tokens.map(({ code }) => Math.abs(Number(code)));
  const ranks = new Map([...new Set(values)].sort((a, b) => a - b).map((value, rank) => [value, rank + 1]));
  const best = bestUpTo(ranks.size);
  const before: (number | undefined)[] = [];
  const lengths: number[] = [];
  let top: number | undefined;
  for (const [at, value] of values.entries()) {
    const rank = ranks.get(value) ?? 0;
    const smaller = best.find(rank - 1, lengths);
    const restart = top === undefined ? 0 : (lengths[top] ?? 0) - restartCost;
    const continued = smaller === undefined ? 0 : (lengths[smaller] ?? 0);
    before[at] = continued >= restart ? smaller : top;
    lengths[at] = 1 + Math.max(0, continued, restart);
    best.add(rank, at, lengths);
    if (top === undefined || (lengths[at] ?? 0) > (lengths[top] ?? 0)) top = at;
  }
  const series: Token[] = [];
  for (let at = top; at !== undefined; at = before[at]) series.push(tokens[at] as Token);
  return series.reverse();
}

/** For each rank the index with the greatest length up to this rank: a binary indexed tree. */
function bestUpTo(size: number) {
  const tree: (number | undefined)[] = new Array<number | undefined>(size + 1).fill(undefined);
  const better = (a: number | undefined, b: number | undefined, lengths: readonly number[]): number | undefined =>
    a === undefined || (b !== undefined && (lengths[b] ?? 0) > (lengths[a] ?? 0)) ? b : a;
  return {
    add: (rank: number, index: number, lengths: readonly number[]): void => {
      for (let at = rank; at <= size; at += at & -at) tree[at] = better(tree[at], index, lengths);
    },
    find: (rank: number, lengths: readonly number[]): number | undefined => {
      let found: number | undefined;
      for (let at = rank; at > 0; at -= at & -at) found = better(found, tree[at], lengths);
      return found;
    },
  };
}

/** The different numbers of each number of digits, if there are many. */
function sameLength(tokens: readonly Token[]): Token[][] {
  return [3, 4, 5, 6, 7, 8, 9, 10].map((digits) => {
    const first = new Map<string, Token>();
    for (const token of tokens) {
      if (token.code.replace(/^[+-]/, "").length === digits && !first.has(token.code)) first.set(token.code, token);
    }
    return first.size >= 8 ? [...first.values()] : [];
  });
}
