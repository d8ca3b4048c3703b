import { judgeBy } from "../../lib/logistic.ts";
import { features } from "./features.ts";
import type { Series } from "./series.ts";
import type { SeriesFacts } from "./series-facts.ts";
import { weights } from "./weights.ts";

/** Whether a series documents errors: a probability, and the evidence as sentences with their scores. */
export interface Verdict {
  readonly probability: number;
  readonly evidence: readonly string[];
}

/** A series with its facts and its verdict. */
export interface JudgedSeries {
  readonly series: Series;
  readonly facts: SeriesFacts;
  readonly verdict: Verdict;
}

/** The verdict of the logistic model in `weights.ts`. */
export function judge(facts: SeriesFacts): Verdict {
  const { probability, terms } = judgeBy(weights, features, facts);
  const evidence = terms
    .filter(({ term }) => Math.abs(term) >= 0.2)
    .sort((a, b) => Math.abs(b.term) - Math.abs(a.term))
    .map(({ feature, term }) => `${term > 0 ? "+" : ""}${term.toFixed(2)} ${feature.sentence}`);
  return { probability, evidence };
}
