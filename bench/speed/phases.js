import process from "node:process";
import { readProject } from "../../dist/1-read/read.js";
import { parse } from "../../dist/2-parse/parse.js";
import { extract } from "../../dist/3-extract/extract.js";
import { normalize } from "../../dist/4-normalize/normalize.js";
import { reconcile } from "../../dist/5-reconcile/reconcile.js";
import { emitPackage, emitService, loadEmit } from "../../dist/6-emit/emit.js";
import { collectProblems } from "../../dist/problems/problems.js";

// Usage: node phases.js <project>. Prints the CPU seconds of each phase in one process, as JSON.
const phases = {};
let before = process.cpuUsage();
const tick = (phase) => {
  const { user, system } = process.cpuUsage(before);
  phases[phase] = (phases[phase] ?? 0) + (user + system) / 1e6;
  before = process.cpuUsage();
};
const problems = collectProblems();
const project = await readProject(process.argv[2] ?? "", {}, problems);
tick("read");
const sources = project.providers.flatMap(({ services }) =>
  services.flatMap(({ pages }) => pages.map(({ source }) => source)),
);
const pages = [];
for (const source of sources) pages.push(await parse(source, problems.on(source.path)));
tick("parse");
const extractions = pages.map((page) => extract(page, { layouts: [] }, problems.on(page.path)));
tick("extract");
const results = new Map(
  extractions.map((extraction) => [
    extraction.path,
    { entries: normalize(extraction, problems.on(extraction.path)), problems: [] },
  ]),
);
tick("normalize");
const { catalogs } = reconcile(project, results, problems);
tick("reconcile");
const { settings, templates } = project;
const emitSettings = await loadEmit({ package: settings.package, templates, emitters: [] });
for (const catalog of catalogs) drain(emitService(catalog, emitSettings));
drain(emitPackage(catalogs, emitSettings));
tick("emit");
process.stdout.write(JSON.stringify(phases));

/** Makes all files, one at a time. */
function drain(files) {
  const iterator = files[Symbol.iterator]();
  while (!iterator.next().done);
}
