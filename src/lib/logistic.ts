/** The weight of one feature in a logistic model: its term is `weight * (measure - mean) / deviation`. */
export interface FeatureWeight {
  readonly name: string;
  readonly weight: number;
  readonly mean: number;
  readonly deviation: number;
}

/** A fitted logistic model: the logit is the bias and the sum of the terms of its features. */
export interface LogisticModel {
  readonly bias: number;
  readonly features: readonly FeatureWeight[];
}

/** A property that a logistic model has a weight for: a number for each of the things that are judged. */
export interface Feature<Facts> {
  readonly name: string;
  readonly measure: (facts: Facts) => number;
}

/** The judgement of a logistic model: a probability, and the term of each feature in the order of the features. */
export interface Judgement<Judged> {
  readonly probability: number;
  readonly terms: readonly { readonly feature: Judged; readonly term: number }[];
}

/** Judges facts by a model. Features without a weight do not count. */
export function judgeBy<Facts, Judged extends Feature<Facts>>(
  { bias, features: weights }: LogisticModel,
  features: readonly Judged[],
  facts: Facts,
): Judgement<Judged> {
  const byName = new Map(weights.map((weight) => [weight.name, weight]));
  const terms = features.map((feature) => {
    const { weight, mean, deviation } = byName.get(feature.name) ?? { weight: 0, mean: 0, deviation: 1 };
    return { feature, term: (weight * (feature.measure(facts) - mean)) / deviation };
  });
  const logit = terms.reduce((sum, { term }) => sum + term, bias);
  return { probability: 1 / (1 + Math.exp(-logit)), terms };
}
