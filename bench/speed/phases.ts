import process from "node:process";
import { readProject } from "../../src/1-read/read.ts";
import { parse } from "../../src/2-parse/parse.ts";
import { extract } from "../../src/3-extract/extract.ts";
import { normalize } from "../../src/4-normalize/normalize.ts";
import { reconcile } from "../../src/5-reconcile/reconcile.ts";
import { emit } from "../../src/6-emit/emit.ts";
import type { Page } from "../../src/model/page.ts";
import { problems } from "../../src/problems/report.ts";

// Takes the folder of a project: prints the seconds of CPU that each phase takes, as JSON.
const phases: Record<string, number> = {};
let before = process.cpuUsage();
const tick = (phase: string): void => {
  const { user, system } = process.cpuUsage(before);
  phases[phase] = (user + system) / 1e6;
  before = process.cpuUsage();
};
const found = problems();
const project = await readProject(process.argv[2] ?? "", {}, found);
tick("read");
const sources = project.providers.flatMap(({ services }) =>
  services.flatMap(({ pages }) => pages.map(({ source }) => source)),
);
const pages: Page[] = [];
for (const source of sources) pages.push(await parse(source, found.on(source.path)));
tick("parse");
const extractions = pages.map((page) => extract(page, { layouts: [] }, found.on(page.path)));
tick("extract");
const readings = new Map(extractions.map((one) => [one.path, normalize(one, found.on(one.path))]));
tick("normalize");
const catalogs = project.providers.flatMap(
  (provider) => reconcile(provider, readings, found, { previous: [], grace: project.settings.tombstones }).catalogs,
);
tick("reconcile");
await emit(catalogs, project.settings.package, project.templates, []);
tick("emit");
process.stdout.write(JSON.stringify(phases));
