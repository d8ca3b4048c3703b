/** One observation: the measures, the share of it that is true, its weight, and the group that is left out as a whole. */
export interface Observation {
  readonly measures: readonly number[];
  readonly truth: number;
  readonly weight: number;
  readonly group: string;
}

/** A fitted logistic model. The logit is `bias` plus the sum of `weight * (measure - mean) / deviation`. */
export interface FittedModel {
  readonly bias: number;
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** Fits an L2-regularised logistic regression by Newton steps, after Hastie, Tibshirani and Friedman, section 4.4. */
export function fitLogistic(observations: readonly Observation[], ridge = 3, steps = 12): FittedModel {
  const width = observations[0]?.measures.length ?? 0;
  const total = observations.reduce((sum, { weight }) => sum + weight, 0);
  const columns = Array.from({ length: width }, (_, at) => at);
  const means = columns.map((at) => observations.reduce((sum, o) => sum + o.weight * (o.measures[at] ?? 0), 0) / total);
  const deviations = columns.map((at) => {
    const variance = observations.reduce(
      (sum, o) => sum + o.weight * ((o.measures[at] ?? 0) - (means[at] ?? 0)) ** 2,
      0,
    );
    return Math.sqrt(variance / total) || 1;
  });
  const rows = observations.map(({ measures }) =>
    Float64Array.from([1, ...columns.map((at) => ((measures[at] ?? 0) - (means[at] ?? 0)) / (deviations[at] ?? 1))]),
  );
  let beta = new Float64Array(width + 1);
  for (let step = 0; step < steps; step++) {
    const { gradient, hessian } = derivatives(rows, observations, beta, ridge);
    const change = solve(hessian, gradient);
    beta = beta.map((value, at) => value + (change[at] ?? 0));
    if (change.every((value) => Math.abs(value) < 1e-6)) break;
  }
  const [bias = 0, ...weights] = beta;
  return { bias, weights, means, deviations };
}

/** The probability of an observation under a model. */
export function probabilityOf({ bias, weights, means, deviations }: FittedModel, measures: readonly number[]): number {
  const logit = weights.reduce(
    (sum, weight, at) => sum + (weight * ((measures[at] ?? 0) - (means[at] ?? 0))) / (deviations[at] ?? 1),
    bias,
  );
  return 1 / (1 + Math.exp(-logit));
}

function derivatives(
  rows: readonly Float64Array[],
  observations: readonly Observation[],
  beta: Float64Array,
  ridge: number,
) {
  const size = beta.length;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  for (const [index, row] of rows.entries()) {
    const { truth, weight } = observations[index] as Observation;
    const probability = 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (beta[at] as number), 0)));
    const error = weight * (truth - probability);
    const curvature = weight * Math.max(1e-6, probability * (1 - probability));
    for (let at = 0; at < size; at++) {
      const value = row[at] as number;
      if (value === 0) continue;
      gradient[at] = (gradient[at] as number) + error * value;
      const line = hessian[at] as Float64Array;
      for (let other = 0; other <= at; other++)
        line[other] = (line[other] as number) + curvature * value * (row[other] as number);
    }
  }
  for (let at = 0; at < size; at++) {
    const line = hessian[at] as Float64Array;
    if (at > 0) gradient[at] = (gradient[at] as number) - ridge * (beta[at] as number);
    line[at] = (line[at] as number) + (at > 0 ? ridge : 0) + 1e-6;
  }
  return { gradient, hessian };
}

/** Solves a symmetric positive definite system, given by its lower triangle, by the Cholesky decomposition. */
function solve(matrix: readonly Float64Array[], vector: Float64Array): number[] {
  const size = vector.length;
  const lower = matrix.map((row) => Float64Array.from(row));
  const cell = (i: number, j: number): number => (lower[i] as Float64Array)[j] as number;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = cell(i, j);
      for (let k = 0; k < j; k++) sum -= cell(i, k) * cell(j, k);
      (lower[i] as Float64Array)[j] = i === j ? Math.sqrt(Math.max(1e-9, sum)) : sum / cell(j, j);
    }
  }
  const forward: number[] = [];
  for (let i = 0; i < size; i++) {
    let sum = vector[i] as number;
    for (let k = 0; k < i; k++) sum -= cell(i, k) * (forward[k] as number);
    forward[i] = sum / cell(i, i);
  }
  const result = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = forward[i] as number;
    for (let k = i + 1; k < size; k++) sum -= cell(k, i) * (result[k] as number);
    result[i] = sum / cell(i, i);
  }
  return result;
}
