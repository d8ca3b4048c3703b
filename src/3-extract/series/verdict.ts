import { type Feature, features } from "./features.ts";
import type { SeriesFacts } from "./series-facts.ts";
import { weights } from "./weights.ts";

/** Whether a series documents errors: a probability, and the evidence as sentences with their scores. */
export interface Verdict {
  readonly probability: number;
  readonly evidence: readonly string[];
}

const featureOfName: ReadonlyMap<string, Feature> = new Map(features.map((feature) => [feature.name, feature]));

/** The verdict of the logistic model in `weights.ts`. */
export function judge(facts: SeriesFacts): Verdict {
  let logit = weights.bias;
  const terms: [number, string][] = [];
  for (const { name, weight, mean, deviation } of weights.features) {
    const feature = featureOfName.get(name);
    if (feature === undefined) continue;
    const term = (weight * (feature.measure(facts) - mean)) / deviation;
    logit += term;
    terms.push([term, feature.sentence]);
  }
  const shown = terms.filter(([term]) => Math.abs(term) >= 0.2).sort((a, b) => Math.abs(b[0]) - Math.abs(a[0]));
  return {
    probability: 1 / (1 + Math.exp(-logit)),
    evidence: shown.map(([term, sentence]) => `${term > 0 ? "+" : ""}${term.toFixed(2)} ${sentence}`),
  };
}
