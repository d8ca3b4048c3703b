import { loadParsers, type PageParser } from "./2-parse/parse.ts";
import { extract } from "./3-extract/extract.ts";
import { normalize } from "./4-normalize/normalize.ts";
import { type Reconciled, reconcile } from "./5-reconcile/reconcile.ts";
import { emitPackage, emitService, type EmitSettings } from "./6-emit/emit.ts";
import { type Executor, inline } from "./execution/executor.ts";
import { append } from "./lib/collections.ts";
import { byCodeUnits } from "./lib/identifier.ts";
import type { Catalog } from "./model/catalog.ts";
import type { Extraction } from "./model/draft.ts";
import type { Output } from "./model/output.ts";
import type { PageResult } from "./model/page-entries.ts";
import type { Page } from "./model/page.ts";
import type { Project, ProviderInput, Settings } from "./model/project.ts";
import type { Source } from "./model/source.ts";
import { collectProblems, type Problems } from "./problems/problems.ts";

/** A `PageResult` with the results of phases 2 and 3, for `extract --why`. */
export interface PageExtraction extends PageResult {
  readonly page: Page;
  readonly extraction: Extraction;
}

/** What phases 2 to 5 make of a project: the complete input of emission. */
export interface Understanding extends Reconciled {
  /** Path of a page → its result, in the order of paths. */
  readonly pages: ReadonlyMap<string, PageResult>;
}

/** Loads the parser of a page. The returned function runs phases 2 to 4 without waiting, so that it can be timed. Pure. */
export async function pageReader(
  source: Source,
  { layouts }: Pick<Settings, "layouts">,
): Promise<() => PageExtraction> {
  const { parse, parseState } = await loadParsers(source);
  const read = (parsePage: PageParser): PageExtraction => {
    const problems = collectProblems();
    const report = problems.on(source.path);
    const page = parsePage(report);
    const extraction = extract(page, { layouts, ...(source.hints && { hints: source.hints }) }, report);
    return { page, extraction, entries: normalize(extraction, report), problems: problems.list };
  };
  const count = ({ entries }: PageExtraction): number => new Set(entries.entries.map(({ code }) => code)).size;
  return () => {
    const shown = read(parse);
    // A page that shows hardly any code may be filled by scripts.
    if (!parseState || count(shown) > FEW_CODES) return shown;
    const state = read(parseState);
    return count(state) > count(shown) ? state : shown;
  };
}

const FEW_CODES = 2;

/** Phases 2 to 4 for one page: parse, extract, normalize. Pure. */
export async function readPage(source: Source, settings: Pick<Settings, "layouts">): Promise<PageResult> {
  const { entries, problems } = (await pageReader(source, settings))();
  return { entries, problems };
}

/** Phases 2 to 5 for a project: every page, then every provider. Problems of pages precede those of providers. Pure. */
export async function understand(project: Project, problems: Problems, run: Executor = inline): Promise<Understanding> {
  const sources = sourcesOf(project.providers);
  const read = (source: Source): Promise<PageResult> => run.page(source, () => readPage(source, project.settings));
  const results = await Promise.all(sources.map(read));
  const pages = new Map(sources.map(({ path }, i) => [path, results[i] as PageResult]));
  for (const result of results) append(problems.list, result.problems);
  return { pages, ...reconcile(project, pages, problems) };
}

/** Phase 6: the files of each service, then the files of the whole package. Verified while they are made. Pure. */
export async function* emit(
  catalogs: readonly Catalog[],
  settings: EmitSettings,
  run: Executor = inline,
): AsyncGenerator<Output> {
  const outputs = catalogs.map((catalog) => run.outputs(catalog, async () => emitService(catalog, settings)));
  for (const files of outputs) yield* await files;
  yield* emitPackage(catalogs, settings);
}

/** The pages of a project, each once, in the order of paths. */
function sourcesOf(providers: readonly ProviderInput[]): readonly Source[] {
  const inputs = providers.flatMap(({ services }) => services.flatMap(({ pages }) => pages));
  const byPath = new Map(inputs.map(({ source }) => [source.path, source]));
  return [...byPath.values()].sort((a, b) => byCodeUnits(a.path, b.path));
}
