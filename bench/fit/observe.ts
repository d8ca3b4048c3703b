import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { decode } from "../../src/lib/decode-bytes.ts";
import { parse } from "../../src/2-parse/parse.ts";
import { readLayouts } from "../../src/3-extract/extract.ts";
import { layouts } from "../../src/3-extract/layouts.ts";
import { features } from "../../src/3-extract/series/features.ts";
import { judgeSeries } from "../../src/3-extract/series/read-series.ts";
import type { JudgedSeries } from "../../src/3-extract/series/verdict.ts";
import { type AnsweredPage, codeKey } from "./answers.ts";
import type { Observation } from "./logistic.ts";

/** A page with its series, and the codes that layouts read. */
export interface ObservedPage extends AnsweredPage {
  readonly series: readonly JudgedSeries[];
  readonly observations: readonly Observation[];
  readonly read: readonly string[];
}

/** Reads every page. Pages that cannot be decoded have no series. */
export async function observePages(answered: readonly AnsweredPage[]): Promise<ObservedPage[]> {
  const pages: ObservedPage[] = [];
  for (const page of answered) pages.push(await observePage(page));
  return pages;
}

/** The measures of all features of a series. */
export function measuresOf({ facts }: JudgedSeries): number[] {
  return features.map(({ measure }) => measure(facts));
}

/** Reads a page with the layouts before the series, and measures each series of the rest. */
async function observePage(answered: AnsweredPage): Promise<ObservedPage> {
  const decoded = decode(readFileSync(answered.file));
  const path = relative("..", answered.file);
  if (!("text" in decoded)) return { ...answered, series: [], observations: [], read: [] };
  const page = await parse({ path, text: decoded.text }, () => undefined);
  const before = layouts.slice(
    0,
    layouts.findIndex(({ name }) => name === "series"),
  );
  const { rest, known } = readLayouts(page, before, {}, () => undefined);
  const series = judgeSeries(rest, known);
  // The layouts read the clearest series, so a model of the rest alone would refuse clear series.
  const observations = [...series, ...judgeSeries(page, new Set())].flatMap((item) => observationOf(item, answered));
  return { ...answered, series, observations, read: [...known] };
}

function observationOf(item: JudgedSeries, answered: AnsweredPage): Observation[] {
  const truth = truthOf(item, answered);
  if (truth === undefined) return [];
  return [
    { measures: measuresOf(item), truth, weight: Math.sqrt(item.series.candidates.length), group: answered.vendor },
  ];
}

/** The share of the codes of a series that are in the answer; `undefined` if the answer is silent about each of them. */
function truthOf({ facts: { codes } }: JudgedSeries, { codes: right, optional }: AnsweredPage): number | undefined {
  const keys = codes.map(codeKey);
  const hits = keys.filter((key) => right.has(key)).length;
  const wrong = keys.filter((key) => !right.has(key) && !optional.has(key)).length;
  return hits + wrong === 0 ? undefined : hits / (hits + wrong);
}

/** Observations with weights by which a vendor with many series does not outweigh the others. */
export function balanced(pages: readonly ObservedPage[]): Observation[] {
  const all = pages.flatMap(({ observations }) => observations);
  const sums = new Map<string, number>();
  for (const { group, weight } of all) sums.set(group, (sums.get(group) ?? 0) + weight);
  const scaled = all.map((item) => ({ ...item, weight: item.weight / Math.sqrt(sums.get(item.group) ?? 1) }));
  const total = scaled.reduce((sum, { weight }) => sum + weight, 0);
  return scaled.map((item) => ({ ...item, weight: (item.weight * scaled.length) / total / 4 }));
}
