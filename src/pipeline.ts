import { parse } from "./2-parse/parse.ts";
import { extract } from "./3-extract/extract.ts";
import { normalize } from "./4-normalize/normalize.ts";
import { onlyLocales, reconcile } from "./5-reconcile/reconcile.ts";
import { byCodeUnits } from "./lib/identifier.ts";
import { forget, type Remember } from "./lib/remember.ts";
import type { Catalog } from "./model/catalog.ts";
import type { Extraction } from "./model/draft.ts";
import type { Reading } from "./model/entry.ts";
import type { OutputFile } from "./model/output.ts";
import type { Page } from "./model/page.ts";
import type { NamesLock, Project, ProviderInput, Settings, TombstonesLock } from "./model/project.ts";
import type { Source } from "./model/source.ts";
import { problems as collect, type Problems, wholeFile } from "./problems/report.ts";

/** One page on its way: what was found and what was understood. */
export interface PageResult {
  readonly page: Page;
  readonly extraction: Extraction;
  readonly reading: Reading;
}

/** Phases 2 to 4 for one page on its own: pure, depends on the page, its overrides and the layouts only. */
export async function extractPage(
  source: Source,
  settings: Pick<Settings, "layouts">,
  problems: Problems,
): Promise<PageResult> {
  const result = await readPage(source, settings, problems);
  if (isEmpty(result)) problems.on(source.path)("no-errors-found", TOP);
  for (const { code, near, place } of result.reading.suspects) {
    problems.on(source.path)("family-typo", place, { code, near });
  }
  return result;
}

// Suspects are left to the caller: in a project a correction may have settled them.
async function readPage(source: Source, settings: Pick<Settings, "layouts">, problems: Problems): Promise<PageResult> {
  const report = problems.on(source.path);
  const page = await parse(source, report);
  const overrides = source.reading && { reading: source.reading };
  const extraction = extract(page, { layouts: settings.layouts, ...overrides }, report);
  const reading = normalize(extraction, report);
  return { page, extraction, reading };
}

const TOP = { line: 1, column: 1 };

function isEmpty({ reading }: PageResult): boolean {
  return reading.entries.length === 0;
}

/** What phases 2 to 5 make of a project: all that is known, before any of it becomes code. */
export interface Understood {
  readonly pages: readonly PageResult[];
  readonly catalogs: readonly Catalog[];
  /** Provider → lock file with the names of this run appended. */
  readonly names: Readonly<Record<string, NamesLock>>;
  /** Provider → codes that left its docs. */
  readonly tombstones: Readonly<Record<string, TombstonesLock>>;
}

/** What phases 2 to 6 make of a project. */
export interface Built extends Understood {
  /** Every file of the package, `src/` and `dist/` alike, sorted by path; empty when an error was reported. */
  readonly files: readonly OutputFile[];
}

/** Phases 2 to 5 for a whole project: pure. */
export async function understand(
  project: Project,
  problems: Problems,
  remember: Remember = forget,
): Promise<Understood> {
  const providers = inOrder(project.providers);
  const sources = providers.flatMap(({ services }) =>
    services.flatMap(({ pages }) => pages.map(({ source }) => source)),
  );
  const pages: PageResult[] = [];
  for (const source of sources) {
    const { page, found } = await remember(`page ${source.path}`, JSON.stringify(source), async () => {
      const ofPage = collect();
      return { page: await readPage(source, project.settings, ofPage), found: ofPage.list };
    });
    problems.list.push(...found);
    pages.push(page);
  }
  // A page that a manifest lists is there for its codes; in a folder of pages that nobody vouches for, most have none.
  const listed = providers.some(({ manifestPath }) => manifestPath !== "");
  for (const { reading } of pages.filter(isEmpty)) {
    problems.on(reading.path)(listed ? "no-errors-found" : "page-without-codes", TOP);
  }
  const readings = new Map(pages.map(({ reading }) => [reading.path, reading]));
  const before = { previous: project.previous, grace: project.settings.tombstones };
  const reconciled = providers.map((provider) => reconcile(provider, readings, problems, before));
  const catalogs = reconciled.flatMap((one) => one.catalogs);
  const names = Object.fromEntries(providers.map(({ provider }, index) => [provider, reconciled[index]?.names ?? {}]));
  const tombstones = Object.fromEntries(
    providers.map(({ provider }, index) => [provider, reconciled[index]?.tombstones ?? {}]),
  );
  return { pages, catalogs: inLocales(catalogs, project.settings.locales, problems), names, tombstones };
}

/** Phases 2 to 6 for a whole project: pure. With an error among the problems nothing is emitted. */
export async function build(project: Project, problems: Problems, remember: Remember = forget): Promise<Built> {
  const understood = await understand(project, problems, remember);
  const failed = problems.list.some(({ severity }) => severity === "error");
  return { ...understood, files: failed ? [] : await emitFiles(project, understood.catalogs, remember) };
}

// The order of services and pages in a manifest is a matter of taste and reaches no output.
function inOrder(providers: readonly ProviderInput[]): readonly ProviderInput[] {
  return providers
    .map((provider) => ({
      ...provider,
      services: provider.services
        .map((service) => ({
          ...service,
          pages: service.pages.toSorted((a, b) => byCodeUnits(a.source.path, b.source.path)),
        }))
        .sort((a, b) => byCodeUnits(a.service, b.service)),
    }))
    .sort((a, b) => byCodeUnits(a.provider, b.provider));
}

function inLocales(catalogs: readonly Catalog[], wanted: Settings["locales"], problems: Problems): readonly Catalog[] {
  if (wanted === undefined) return catalogs;
  const known = new Set(catalogs.flatMap(({ locales }) => locales));
  for (const locale of wanted.filter((one) => !known.has(one))) {
    problems.on("configuration")("locale-unused", wholeFile, { locale, known: [...known].join(", ") });
  }
  return catalogs.map((catalog) => onlyLocales(catalog, wanted));
}

async function emitFiles(
  project: Project,
  catalogs: readonly Catalog[],
  remember: Remember,
): Promise<readonly OutputFile[]> {
  // Emission brings the TypeScript compiler along: only a run that gets here pays for it.
  const { emit } = await import("./6-emit/emit.ts");
  const { settings, templates } = project;
  return emit(catalogs, settings.package, templates, settings.emitters, remember);
}
