// Fits the weights by which series of codes are judged: npm run fit -- [--report] [--print] CORPUS...
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { features } from "../../src/3-extract/series/features.ts";
import { answeredPages } from "./answers.ts";
import { fitLogistic } from "./logistic.ts";
import { balanced, observePages } from "./observe.ts";
import { reportWithVendorLeftOut } from "./report.ts";
import { namedModel, weightsModule } from "./weights-file.ts";

const target = "src/3-extract/series/weights.ts";
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { report: { type: "boolean", default: false }, print: { type: "boolean", default: false } },
});

const pages = await observePages(positionals.flatMap(answeredPages));
const observations = balanced(pages);
const model = namedModel(fitLogistic(observations), features);
console.error(`${pages.length} pages, ${observations.length} series, ${features.length} features`);
if (values.report) for (const line of reportWithVendorLeftOut(pages, observations)) console.log(line);
if (values.print) console.log(JSON.stringify(model));
else writeFileSync(target, await weightsModule(target, { name: "weights", script: "npm run fit", model }));
