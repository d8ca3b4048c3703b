// Fits the weights of the confidence of a page, and prints how reliable it is:
// npm run fit:confidence -- [--report | --print] [--test CORPUS]
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { pageFeatures } from "../../src/3-extract/unread/confidence.ts";
import { fitLogistic, type FittedModel, type Observation, probabilityOf } from "./logistic.ts";
import { observePages } from "./right-pages.ts";
import { namedModel, weightsModule } from "./weights-file.ts";

/** With less regularisation the weights of rare features follow single pages. */
const RIDGE = 10;

const target = "src/3-extract/unread/confidence-weights.ts";
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    report: { type: "boolean", default: false },
    print: { type: "boolean", default: false },
    test: { type: "string", multiple: true, default: [] },
  },
});

const observations: Observation[] = [];
for (const corpus of positionals) observations.push(...(await observePages(corpus)));
const model = fitLogistic(observations, RIDGE);
if (values.report) {
  console.log(`vendor left out, ${observations.length} pages`);
  printReliability(withVendorLeftOut(observations));
}
for (const corpus of values.test) {
  const pages = await observePages(corpus);
  console.log(`${corpus}, ${pages.length} pages`);
  printReliability(pages.map((page) => ({ confidence: probabilityOf(model, page.measures), truth: page.truth })));
}
const named = namedModel(model, pageFeatures);
if (values.print) console.log(JSON.stringify(named));
else if (!values.report && values.test.length === 0) {
  const file = { name: "confidenceWeights", script: "npm run fit:confidence", model: named };
  writeFileSync(target, await weightsModule(target, file));
}

interface Judged {
  readonly confidence: number;
  readonly truth: number;
}

/** The confidence of each page, by weights that were fitted without any page of its vendor. */
function withVendorLeftOut(all: readonly Observation[]): Judged[] {
  const models = new Map<string, FittedModel>();
  return all.map(({ measures, truth, group }) => {
    const fitted =
      models.get(group) ??
      fitLogistic(
        all.filter((other) => other.group !== group),
        RIDGE,
      );
    models.set(group, fitted);
    return { confidence: probabilityOf(fitted, measures), truth };
  });
}

/** Prints the share of right pages for each level of confidence, and the area under the ROC curve. */
function printReliability(pages: readonly Judged[]): void {
  const bounds = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1.01];
  console.log("| confidence | pages | mean | right |\n|---|---|---|---|");
  for (const [at, low] of bounds.slice(0, -1).entries()) {
    const high = bounds[at + 1] ?? 1;
    const level = pages.filter(({ confidence }) => confidence >= low && confidence < high);
    const mean = (key: keyof Judged): string =>
      level.length === 0
        ? ""
        : `${Math.round((100 * level.reduce((sum, page) => sum + page[key], 0)) / level.length)} %`;
    console.log(`| ${low}–${Math.min(1, high)} | ${level.length} | ${mean("confidence")} | ${mean("truth")} |`);
  }
  const right = pages.filter(({ truth }) => truth === 1);
  const wrong = pages.filter(({ truth }) => truth === 0);
  const above = right.reduce(
    (sum, { confidence }) => sum + wrong.filter((other) => other.confidence < confidence).length,
    0,
  );
  console.log(`area under the curve ${(above / (right.length * wrong.length)).toFixed(3)}\n`);
}
