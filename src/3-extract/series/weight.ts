/** The weight of one feature: the number is `(measure - mean) / deviation * weight`. */
export interface Weight {
  readonly name: string;
  readonly weight: number;
  readonly mean: number;
  readonly deviation: number;
}

/** The logistic model of `weights.ts`. */
export interface LogisticWeights {
  readonly bias: number;
  readonly features: readonly Weight[];
}
