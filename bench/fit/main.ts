// Fits the weights by which series of codes are judged:
// npm run fit -- [--features 40] [--report] [--print] CORPUS...
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { features } from "../../src/3-extract/series/features.ts";
import { answeredPages } from "./answers.ts";
import { fitLogistic, type LogisticModel, type Observation } from "./logistic.ts";
import { balanced, observePages } from "./observe.ts";
import { reportWithVendorLeftOut } from "./report.ts";

const target = "src/3-extract/series/weights.ts";
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    features: { type: "string", default: "40" },
    report: { type: "boolean", default: false },
    print: { type: "boolean", default: false },
  },
});

const pages = await observePages(positionals.flatMap(answeredPages));
const all = balanced(pages);
const kept = strongest(all, Number(values.features));
const observations = all.map((item) => ({ ...item, measures: pick(item.measures) }));
const model = fitLogistic(observations);
const text = await format(moduleText(model), { ...(await resolveConfig(target)), filepath: target });
console.error(`${pages.length} pages, ${observations.length} series, ${kept.length} features`);
if (values.report) for (const line of reportWithVendorLeftOut(pages, observations, pick)) console.log(line);
if (values.print) console.log(text);
else writeFileSync(target, text);

/** The positions of the features with the largest weights. */
function strongest(given: readonly Observation[], count: number): number[] {
  const weights = fitLogistic(given).weights.map(Math.abs);
  const order = [...weights.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  return order.slice(0, count).sort((a, b) => a - b);
}

function pick(measures: readonly number[]): number[] {
  return kept.map((at) => measures[at] ?? 0);
}

function moduleText({ bias, weights, means, deviations }: LogisticModel): string {
  const digits = (value: number | undefined): number => Number((value ?? 0).toPrecision(3));
  const table = kept.map((feature, at) => ({
    name: features[feature]?.name,
    weight: digits(weights[at]),
    mean: digits(means[at]),
    deviation: digits(deviations[at]),
  }));
  return `import type { LogisticWeights } from "./weight.ts";

/** Fitted by \`npm run fit\`. Not edited by hand. */
export const weights: LogisticWeights = ${JSON.stringify({ bias: digits(bias), features: table })};
`;
}
