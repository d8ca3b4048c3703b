import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { pageFeatures } from "../../src/3-extract/unread/confidence.ts";
import { confidenceWeights } from "../../src/3-extract/unread/confidence-weights.ts";

const corpora = ["../shared/corpus", "../shared/corpus-2"];

/** The largest change of a weight for which the table need not be fitted again. */
const TOLERANCE = 0.1;

test("every feature of a page has a weight", () => {
  expect(confidenceWeights.features.map(({ name }) => name)).toEqual(pageFeatures.map(({ name }) => name));
});

test.skipIf(!corpora.every((corpus) => existsSync(corpus)))("the weights are what the script fits", () => {
  const script = ["--import", "jiti/register", "bench/fit/confidence.ts", "--print", ...corpora];
  const fitted = JSON.parse(execFileSync(process.execPath, script, { encoding: "utf8" })) as typeof confidenceWeights;
  expect(Math.abs(fitted.bias - confidenceWeights.bias)).toBeLessThan(TOLERANCE);
  for (const [at, { name, weight }] of fitted.features.entries()) {
    expect(Math.abs(weight - (confidenceWeights.features[at]?.weight ?? 0)), name).toBeLessThan(TOLERANCE);
  }
});
