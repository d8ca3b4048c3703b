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
/** Codes of a series at least. */
const minCodes = 6;

const spacedNumber = /(?<!\S)["'`([]?([+-]?\d{1,7})["'`)\].:]?(?=\s|$)/g;
const unspacedNumber = /(?<![\d.,:/_-])([+-]?\d{1,6})(?![\d.,:/%_-]|\s?(?:px|ms|KB|MB|s\b))/g;
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
  }));
}

/** The longest series of numbers of which each is larger than the one before, by absolute value. */
function rising(tokens: readonly Token[]): Token[] {
  const value = (at: number | undefined): number => Math.abs(Number(tokens[at ?? -1]?.code));
  const before: (number | undefined)[] = [];
  const tails: number[] = [];
  for (const at of tokens.keys()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value(tails[middle]) < value(at)) low = middle + 1;
      else high = middle;
    }
    before[at] = tails[low - 1];
    tails[low] = at;
  }
  const series: Token[] = [];
  for (let at = tails.at(-1); at !== undefined; at = before[at]) series.push(tokens[at] as Token);
  return series.reverse();
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
  const heads = run.flatMap(({ code, at }, nth) => {
    const shape = shapeOf(code);
    if (shape === undefined) return [];
    const end = at + code.length;
    const stop = run[nth + 1]?.at ?? Math.min(text.text.length, end + 250);
    const title = slice(
      text,
      end + (/^[\s"'`)\].:：–—-]*/.exec(text.text.slice(end, end + 10))?.[0].length ?? 0),
      stop,
    );
    const match = { code: slice(text, at, end), shape, pattern: "running-text", ...(title.text !== "" && { title }) };
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
      const records = heads.map((head): CodeRecord => ({
        heading: head.head,
        codes: head.matches,
        announced: false,
        body: [{ blocks: [] }],
        trail: section.trail,
        took: [],
      }));
      return { ...recordsFinding(seriesLayout, records, why, tools), took: [block] };
    },
  };
}
