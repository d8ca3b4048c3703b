import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { weights } from "../../src/3-extract/series/weights.ts";

const corpora = ["../shared/corpus", "../shared/corpus-2"];

/** The largest change of a weight for which the table need not be fitted again. */
const TOLERANCE = 0.1;

test.skipIf(!corpora.every((corpus) => existsSync(corpus)))(
  "the weights of the series are what the script fits",
  () => {
    const script = ["--import", "jiti/register", "bench/fit/main.ts", "--print", ...corpora];
    const printed = execFileSync(process.execPath, script, { encoding: "utf8" });
    const fitted = new Map(
      Array.from(printed.matchAll(/name: "([^"]+)", weight: (-?[\d.e-]+)/g), ([, name = "", weight]) => [
        name,
        Number(weight),
      ]),
    );
    expect([...fitted.keys()]).toEqual(weights.features.map(({ name }) => name));
    for (const { name, weight } of weights.features)
      expect(Math.abs((fitted.get(name) ?? Number.NaN) - weight), name).toBeLessThan(TOLERANCE);
  },
);
