import { loadParser } from "./2-parse/parse.ts";
import { extract } from "./3-extract/extract.ts";
import { normalize } from "./4-normalize/normalize.ts";
import type { Elsewhere, Materials } from "./6-emit/emit.ts";
import { filterLocales, type Reconciled, reconciling } from "./5-reconcile/reconcile.ts";
import { append } from "./lib/append.ts";
import { byCodeUnits } from "./lib/identifier.ts";
import type { Remember } from "./lib/remember.ts";
import type { Catalog } from "./model/catalog.ts";
import type { Extraction } from "./model/draft.ts";
import type { Accounting, PageEntries } from "./model/page-entries.ts";
import type { KeptPage, KeptService, KnownService } from "./model/kept.ts";
import type { FileInPieces } from "./model/output.ts";
import type { Page } from "./model/page.ts";
import type { NamesLock, Project, ProviderInput, ServiceInput, Settings, TombstonesLock } from "./model/project.ts";
import type { Source } from "./model/source.ts";
import { collectProblems, type Problem, type Problems, WHOLE_FILE } from "./problems/problems.ts";

/** One page on its way: what was found and what was understood. */
export interface PageResult {
  readonly page: Page;
  readonly extraction: Extraction;
  readonly reading: PageEntries;
}

/** A page that was read, `undefined` where something stopped that, and what was reported. */
export interface PageRead {
  readonly page: PageResult | undefined;
  readonly found: readonly Problem[];
}

/** What of the settings the reading of a page depends on. */
export type ReadingSettings = Pick<Settings, "layouts" | "layoutsFrom">;

/** Reads one page in its way, phases 2 to 4: `readPage`, or something that guards it. */
export type ReadPage = (source: Source, settings: ReadingSettings) => Promise<PageRead>;

/** Phases 2 to 4 for one page on its own: pure, depends on the page, its overrides and the layouts only. */
export async function extractPage(
  source: Source,
  settings: ReadingSettings,
  problems: Problems,
  read: ReadPage = readPage,
): Promise<PageResult> {
  const { page, found } = await read(source, settings);
  append(problems.list, found);
  if (!page) return unread(source.path);
  if (isEmpty(page) && !isRefused(found)) problems.on(source.path)("no-errors-found", TOP);
  for (const { code, near, place } of page.reading.possibleTypos) {
    problems.on(source.path)("family-typo", place, { code, near });
  }
  return page;
}

/** Phases 2 to 4 for one page in this process. Suspects are left to the caller: in a project a correction may have settled them. */
export const readPage: ReadPage = async (source, settings) => (await pageReader(source, settings))();

/** Loads what a page takes to be read. What it gives reads the page at once, and waits for nothing. */
export async function pageReader(source: Source, { layouts }: ReadingSettings): Promise<() => PageRead> {
  const parser = await loadParser(source);
  return () => {
    const problems = collectProblems();
    const report = problems.on(source.path);
    const page = parser(report);
    const extraction = extract(page, { layouts, ...(source.hints && { hints: source.hints }) }, report);
    const reading = normalize(extraction, report);
    return { page: { page, extraction, reading }, found: problems.list };
  };
}

/** What is known of a page that nobody could read. */
function unread(path: string): PageResult {
  const accounting = { seen: 0, read: 0, header: 0, reported: 0, refused: 0 };
  return {
    page: { path, matter: {}, sections: [] },
    extraction: { path, findings: [], prose: [], examples: [] },
    reading: { path, entries: [], accounting, possibleTypos: [] },
  };
}

const TOP = { line: 1, column: 1 };

function isEmpty({ reading }: Pick<PageResult, "reading">): boolean {
  return reading.entries.length === 0;
}

function isRefused(found: readonly Problem[]): boolean {
  return found.some(({ severity }) => severity === "error");
}

/** One page as a project has it. */
export interface UnderstoodPage {
  readonly path: string;
  readonly accounting: Accounting;
  /** Absent where its services are known, and nobody has read it. */
  readonly reading?: PageEntries;
}

/** One service as a project has it. */
export interface UnderstoodService extends KeptService {
  readonly catalog: Catalog;
  /** Its files and its table in the README, where nobody had to look at its pages. */
  readonly files?: ReadonlyMap<string, string>;
  readonly table?: string | undefined;
  /** Whether a run of the same inputs gives the same once its locks are written. */
  readonly isSettled: boolean;
}

/** What phases 2 to 5 make of a project: all that is known, before any of it becomes code. */
export interface Understood {
  /** What was understood of each page; the words of a page are not kept. */
  readonly pages: readonly UnderstoodPage[];
  readonly catalogs: readonly Catalog[];
  /** In the order of the catalogs. */
  readonly services: readonly UnderstoodService[];
  /** Provider → lock file with the names of this run appended. */
  readonly names: Readonly<Record<string, NamesLock>>;
  /** Provider → codes that left its docs. */
  readonly tombstones: Readonly<Record<string, TombstonesLock>>;
}

/** What phases 2 to 6 make of a project. */
export interface Built extends Understood {
  /** Every file of the package, `src/` and `dist/` alike, made while they are asked for, in no order. */
  readonly files: AsyncIterable<FileInPieces>;
  /** Those that are not among them, as they are there already: path → SHA-256. */
  readonly known: ReadonlyMap<string, string>;
}

/** Who does what may be done elsewhere, or was done before; nobody where nothing is said. */
export interface Hands {
  readonly read?: ReadPage;
  readonly readElsewhere?: Elsewhere;
  /** Services that need not be made again, by provider and name. */
  readonly known?: KnownServices;
  readonly remember?: Remember;
}

/** Provider → service → what is known of it. */
export type KnownServices = ReadonlyMap<string, ReadonlyMap<string, KnownService>>;

/** Phases 2 to 5 for a whole project: pure. */
export async function understand(
  project: Project,
  problems: Problems,
  { read = readPage, known = new Map() }: Pick<Hands, "read" | "known"> = {},
): Promise<Understood> {
  const providers = inOrder(project.providers);
  const before = { previous: project.previous, grace: project.settings.tombstones };
  const pagesRead = new Map<ServiceInput, readonly PageUnderstood[]>();
  const readingsOf = async (services: readonly ServiceInput[]): Promise<ReadonlyMap<string, PageEntries>> => {
    // All at once: whoever reads them may have several hands.
    const pages = services.map(({ pages: listed }) =>
      Promise.all(listed.map(({ source }) => pageOf(source, project.settings, read))),
    );
    for (const [index, service] of services.entries()) pagesRead.set(service, (await pages[index]) ?? []);
    const all = services.flatMap((service) => pagesRead.get(service) ?? []);
    return new Map(all.map(({ path, reading }) => [path, reading]));
  };
  const reconciled = await Promise.all(
    providers.map(async (provider) => {
      const rounds = reconciling(provider, before, known.get(provider.provider) ?? new Map());
      let round = rounds.next();
      while (!round.done) round = rounds.next(await readingsOf(round.value));
      return round.value;
    }),
  );
  const services = providers.flatMap((provider, index) =>
    (reconciled[index]?.services ?? []).map((service, at): UnderstoodService => {
      const input = provider.services[at] as ServiceInput;
      const before = service.isKnown ? known.get(provider.provider)?.get(input.service) : undefined;
      const pages = pagesRead.get(input) ?? [];
      return before ? { ...service, ...before } : { ...service, pages, ...briefOf(service.catalog) };
    }),
  );
  const pages = services.flatMap((service) => service.pages);
  reportPages(pages, providers, problems);
  for (const one of reconciled) append(problems.list, one.problems);
  const byProvider = <Value>(value: (of: Reconciled) => Value): Readonly<Record<string, Value>> =>
    Object.fromEntries(
      providers.flatMap(({ provider }, index) => {
        const one = reconciled[index];
        return one ? [[provider, value(one)]] : [];
      }),
    );
  const catalogs = inLocales(services, project.settings.locales, problems);
  return {
    pages,
    catalogs,
    services,
    names: byProvider((one) => one.names),
    tombstones: byProvider((one) => one.tombstones),
  };
}

function briefOf({ locales, errors, names }: Catalog): Pick<KeptService, "locales" | "codes" | "hasFamilies"> {
  return { locales, codes: errors.map(({ code }) => code), hasFamilies: Object.keys(names.families).length > 0 };
}

type PageUnderstood = KeptPage & Required<UnderstoodPage>;

async function pageOf(source: Source, settings: ReadingSettings, read: ReadPage): Promise<PageUnderstood> {
  const { page, found } = await read(source, settings);
  const { reading } = page ?? unread(source.path);
  const { path, accounting, entries } = reading;
  return { path, accounting, found, hasEntries: entries.length > 0, reading };
}

function reportPages(pages: readonly KeptPage[], providers: readonly ProviderInput[], problems: Problems): void {
  for (const { found } of pages) append(problems.list, found);
  const refused = new Set(pages.flatMap(({ path, found }) => (isRefused(found) ? [path] : [])));
  // A page that a manifest lists is there for its codes; in a folder of pages that nobody vouches for, most have none.
  const listed = providers.some(({ manifestPath }) => manifestPath !== "");
  for (const { path } of pages.filter((page) => !page.hasEntries && !refused.has(page.path))) {
    problems.on(path)(listed ? "no-errors-found" : "page-without-codes", TOP);
  }
}

/** Phases 2 to 6 for a whole project: pure. With an error among the problems there is nothing to emit. */
export async function build(project: Project, problems: Problems, hands: Hands = {}): Promise<Built> {
  const understood = await understand(project, problems, hands);
  const { settings, templates } = project;
  const { catalogs, services } = understood;
  const { readElsewhere, remember } = hands;
  const known = new Map(services.flatMap(({ files }) => [...(files ?? [])]));
  const briefs = new Map(
    services.flatMap((service) =>
      service.files ? [[service.catalog, { ...service, codes: service.codes.length }] as const] : [],
    ),
  );
  const own = { settings: settings.package, templates, emitters: settings.emitters };
  const materials = { ...own, catalogs, readElsewhere, remember };
  return { ...understood, known, files: filesOf({ ...materials, known: new Set(known.keys()), briefs }) };
}

async function* filesOf(materials: Materials): AsyncGenerator<FileInPieces, void, undefined> {
  // Only a run that gets here pays for loading it.
  const { emitEach } = await import("./6-emit/emit.ts");
  yield* emitEach(materials);
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

function inLocales(
  services: readonly UnderstoodService[],
  wanted: Settings["locales"],
  problems: Problems,
): readonly Catalog[] {
  if (wanted === undefined) return services.map(({ catalog }) => catalog);
  const known = new Set(services.flatMap(({ locales }) => locales));
  for (const locale of wanted.filter((one) => !known.has(one))) {
    problems.on("configuration")("locale-unused", WHOLE_FILE, { locale, known: [...known].join(", ") });
  }
  // A catalog that is known has no others.
  return services.map(({ catalog, files }) => (files ? catalog : filterLocales(catalog, wanted)));
}
