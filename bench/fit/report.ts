import { chooseSeries } from "../../src/3-extract/series/choose-series.ts";
import { codeKey } from "./answers.ts";
import { fitLogistic, type FittedModel, type Observation, probabilityOf } from "./logistic.ts";
import { measuresOf, type ObservedPage } from "./observe.ts";

/** Vendors that are left out alone; the others are left out in groups. */
const largeVendors = 14;
const groupsOfSmallVendors = 8;

interface Score {
  readonly pages: number;
  readonly wanted: number;
  readonly found: number;
  readonly wrong: number;
  readonly exact: number;
}

/**
 * Recall, precision and exact pages of each set, in percent. Each page is judged by weights that were fitted without
 * any page of its vendor.
 */
export function reportWithVendorLeftOut(
  pages: readonly ObservedPage[],
  observations: readonly Observation[],
): string[] {
  const foldOf = folds(observations);
  const models = new Map<string, FittedModel>();
  for (const fold of new Set(pages.map(({ vendor }) => foldOf(vendor)))) {
    const others = observations.filter(({ group }) => foldOf(group) !== fold);
    models.set(fold, fitLogistic(others));
  }
  const scores = new Map<string, Score[]>();
  for (const page of pages) {
    const score = scoreOf(page, models.get(foldOf(page.vendor)) as FittedModel);
    for (const key of [page.set, "all"]) scores.set(key, [...(scores.get(key) ?? []), score]);
  }
  return [...scores].map(([key, list]) => line(key, list));
}

function folds(observations: readonly Observation[]): (vendor: string) => string {
  const sizes = new Map<string, number>();
  for (const { group } of observations) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const bySize = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const large = new Set(bySize.slice(0, largeVendors).map(([name]) => name));
  const hash = (name: string): number => [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  return (vendor) => (large.has(vendor) ? vendor : `group ${hash(vendor) % groupsOfSmallVendors}`);
}

function scoreOf(page: ObservedPage, model: FittedModel): Score {
  const judged = page.series.map((item) => ({
    ...item,
    verdict: { evidence: [], probability: probabilityOf(model, measuresOf(item)) },
  }));
  const chosen = chooseSeries(judged, page.read.length);
  const fromSeries = chosen.flatMap(({ series }) => series.candidates.flatMap(({ matches }) => matches));
  const got = new Set([...page.read, ...fromSeries.map(({ code }) => code.text)].map(codeKey));
  const found = page.wanted.filter(({ spellings }) => [...spellings].some((code) => got.has(code))).length;
  const wrong = [...got].filter((code) => !page.codes.has(code) && !page.optional.has(code)).length;
  const exact = found === page.wanted.length && wrong === 0 ? 1 : 0;
  return { pages: 1, wanted: page.wanted.length, found, wrong, exact };
}

function line(key: string, list: readonly Score[]): string {
  const sum = (part: keyof Score): number => list.reduce((total, score) => total + score[part], 0);
  const percent = (value: number): string => (Number.isFinite(value) ? (100 * value).toFixed(1) : "-").padStart(5);
  const recall = percent(sum("found") / sum("wanted"));
  const precision = percent(sum("found") / (sum("found") + sum("wrong")));
  const exact = percent(sum("exact") / sum("pages"));
  return `${key.padEnd(14)} ${sum("pages")} pages: recall ${recall} precision ${precision} exact ${exact} false ${sum("wrong")}`;
}
