import type { Series } from "./series.ts";
import type { SeriesFacts } from "./series-facts.ts";
import type { Verdict } from "./verdict.ts";

/** A series with its facts and its verdict. */
export interface JudgedSeries {
  readonly series: Series;
  readonly facts: SeriesFacts;
  readonly verdict: Verdict;
}
