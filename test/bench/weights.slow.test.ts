import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { features } from "../../src/3-extract/series/features.ts";
import { weights } from "../../src/3-extract/series/weights.ts";
import { pageFeatures } from "../../src/3-extract/unread/confidence.ts";
import { confidenceWeights } from "../../src/3-extract/unread/confidence-weights.ts";
import type { LogisticModel } from "../../src/lib/logistic.ts";

const corpora = ["../shared/corpus", "../shared/corpus-2"];

/** The largest change of a weight for which the table need not be fitted again. */
const TOLERANCE = 0.1;

const tables = [
  { script: "bench/fit/main.ts", table: weights, features },
  { script: "bench/fit/confidence.ts", table: confidenceWeights, features: pageFeatures },
] as const;

test.each(tables)("every feature that $script fits has a weight", ({ table, features: all }) => {
  expect(table.features.map(({ name }) => name)).toEqual(all.map(({ name }) => name));
});

test.skipIf(!corpora.every((corpus) => existsSync(corpus))).each(tables)(
  "the weights are those that $script fits",
  ({ script, table }) => {
    const printed = execFileSync(process.execPath, ["--import", "jiti/register", script, "--print", ...corpora]);
    const fitted = JSON.parse(printed.toString()) as LogisticModel;
    expect(fitted.features.map(({ name }) => name)).toEqual(table.features.map(({ name }) => name));
    expect(Math.abs(fitted.bias - table.bias)).toBeLessThan(TOLERANCE);
    for (const [at, { name, weight }] of fitted.features.entries())
      expect(Math.abs(weight - (table.features[at]?.weight ?? Number.NaN)), name).toBeLessThan(TOLERANCE);
  },
);
