import process from "node:process";
import { readProject } from "../../dist/1-read/read.js";
import { parse } from "../../dist/2-parse/parse.js";
import { extract } from "../../dist/3-extract/extract.js";
import { normalize } from "../../dist/4-normalize/normalize.js";
import { reconcile } from "../../dist/5-reconcile/reconcile.js";
import { emitEach, proofreading } from "../../dist/6-emit/emit.js";
import { problems } from "../../dist/problems/report.js";

// Usage: node phases.js <project>. Prints the CPU seconds of each phase in one process, as JSON.
const phases = {};
let before = process.cpuUsage();
const tick = (phase) => {
  const { user, system } = process.cpuUsage(before);
  phases[phase] = (phases[phase] ?? 0) + (user + system) / 1e6;
  before = process.cpuUsage();
};
const found = problems();
const project = await readProject(process.argv[2] ?? "", {}, found);
tick("read");
const sources = project.providers.flatMap(({ services }) =>
  services.flatMap(({ pages }) => pages.map(({ source }) => source)),
);
const pages = [];
for (const source of sources) pages.push(await parse(source, found.on(source.path)));
tick("parse");
const extractions = pages.map((page) => extract(page, { layouts: [] }, found.on(page.path)));
tick("extract");
const readings = new Map(extractions.map((one) => [one.path, normalize(one, found.on(one.path))]));
tick("normalize");
const known = { previous: [], grace: project.settings.tombstones };
const catalogs = project.providers.flatMap((provider) => reconcile(provider, readings, found, known).catalogs);
tick("reconcile");
let proofread;
const readElsewhere = (rules) => {
  proofread = proofreading(rules);
  return true;
};
const { settings, templates } = project;
for await (const { path, pieces } of emitEach({ catalogs, settings: settings.package, templates, readElsewhere })) {
  const reader = proofread(path);
  for (const piece of pieces) {
    tick("make");
    reader.take(piece);
    tick("read back");
  }
  reader.end();
}
process.stdout.write(JSON.stringify(phases));
