import type { Block, Page, Section, Text } from "../../model/page.ts";
import { blocksInOrder } from "../blocks-in-order.ts";
import { topicContext } from "../classify/classify.ts";
import { shapeOf } from "../codes/code-shape.ts";
import { type CodeRecord, recordsFinding } from "../records/code-records.ts";
import { slice } from "../text-slices.ts";
import { candidate } from "./candidate.ts";
import { seriesLayout, type Series } from "./series.ts";

/** A word of running text that may be a code. */
interface Token {
  readonly code: string;
  readonly at: number;
}

/** Shorter texts are no running text. */
const minLength = 250;
const maxLength = 400_000;
/** Characters between two codes of a series at most. */
const maxGap = 900;
/** Characters of the text of the last code at most. */
const maxLastText = 250;
/** Codes of a series at least. */
const minCodes = 6;

const spacedNumber = /(?<!\S)["'`([]?([+-]?\d{1,7})["'`)\].:]?(?=\s|$)/g;
const unspacedNumber =
  /(?<![\d_/-]|\d[.:]|\d,(?=\d{3}(?!\d)))([+-]?\d{1,7})(?![\d%_-]|[.:/]\d|,\d{3}(?!\d)|\s?(?:px|ms|KB|MB|s\b))/g;
/** A year in a date: "May 3, 2024", "2024年". */
const year = /(?:©\s?|[A-Z][a-z]{2,8} \d{1,2},? )(?:19|20)\d\d$|(?:19|20)\d\d年$/;
const names =
  /(?<![\w./-])((?:[A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)+)|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[a-z]+(?:_[a-z]+)+|[A-Z]{1,6}[-_]?\d{3,6})(?![\w/-])/g;

/**
 * The series of codes that follow each other in running text: numbers that rise or have one length, and names of one
 * shape, with words between them.
 */
export function runningTextSeries(page: Page): Series[] {
  return blocksInOrder(page).flatMap(({ block, section }) => {
    const texts =
      block.kind === "paragraph" ? [block.text] : block.kind === "list" ? block.items.map(({ text }) => text) : [];
    return texts
      .filter(({ text }) => text.length >= minLength && text.length <= maxLength)
      .flatMap((text) =>
        tokenGroups(text.text).flatMap((tokens) =>
          runsOf(tokens).map((run) => seriesOf(page, section, text, run, block)),
        ),
      );
  });
}

/** Groups of words of one form, in the order of the text. */
function tokenGroups(text: string): readonly (readonly Token[])[] {
  const numbers = [spacedNumber, unspacedNumber].map((pattern) => tokensOf(text, pattern));
  const named = tokensOf(text, names);
  return [
    ...numbers.flatMap((tokens) => (tokens.length < minCodes ? [] : [rising(tokens), ...sameLength(tokens)])),
    ...["dotted", "screaming", "snake", "prefixed"].map((kind) =>
      named.filter(({ code }) => shapeOf(code)?.kind === kind),
    ),
  ];
}

function tokensOf(text: string, pattern: RegExp): Token[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    code: match[1] ?? "",
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
  return [3, 4, 5, 6, 7].map((digits) => {
    const first = new Map<string, Token>();
    for (const token of tokens) {
      if (token.code.replace(/^[+-]/, "").length === digits && !first.has(token.code)) first.set(token.code, token);
    }
    return first.size >= 8 ? [...first.values()] : [];
  });
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

function seriesOf(page: Page, section: Section, text: Text, run: readonly Token[], block: Block): Series {
  const texts = textsBehind(text, run);
  const heads = run.flatMap(({ code, at }, nth) => {
    const shape = shapeOf(code);
    if (shape === undefined) return [];
    const match = {
      code: slice(text, at, at + code.length),
      shape,
      pattern: "running-text",
      ...nameAndTitle(texts[nth] ?? text),
    };
    return candidate(match.code, [match], "running", "") ?? [];
  });
  return {
    kind: "running-text",
    context: topicContext(page, section),
    isNested: false,
    candidates: heads,
    blocks: [block],
    read: (tools, why) => {
      const codes = heads.map(({ head }) => head.text);
      tools.report("running-text", heads[0]?.place ?? text.place, { count: codes.length, codes: codes.join(", ") });
      const { trail } = section;
      const records = heads.map(({ head, matches }): CodeRecord => ({
        heading: head,
        codes: matches,
        announced: false,
        body: [],
        trail,
        took: [],
      }));
      return { ...recordsFinding(seriesLayout, records, why, tools), took: [block] };
    },
  };
}

/** The text behind each code up to the next one; behind each of several listed codes, the text behind the last. */
function textsBehind(text: Text, run: readonly Token[]): Text[] {
  const texts: Text[] = [];
  for (let nth = run.length - 1; nth >= 0; nth--) {
    const end = (run[nth]?.at ?? 0) + (run[nth]?.code.length ?? 0);
    const next = run[nth + 1]?.at;
    const stop = next ?? Math.min(text.text.length, end + maxLastText);
    const shared = next !== undefined && /^\s?[,、/]\s?$/.test(text.text.slice(end, stop)) ? texts[nth + 1] : undefined;
    const gap = /^[\s"'`)\].:：–—-]*/.exec(text.text.slice(end, end + 10))?.[0].length ?? 0;
    texts[nth] = shared ?? slice(text, end + gap, stop);
  }
  return texts;
}

/** The name at the start of the text after a number, and the rest of this text. */
function nameAndTitle(text: Text): { name?: Text; title?: Text } {
  const [word = ""] = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?=[^A-Za-z0-9_]|$)/.exec(text.text) ?? [];
  const title = slice(text, word.length);
  return { ...(word !== "" && { name: slice(text, 0, word.length) }), ...(title.text !== "" && { title }) };
}
