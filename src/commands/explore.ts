import { formatOf } from "../2-parse/parse.ts";
import { type CompiledTemplates, emitService } from "../6-emit/emit.ts";
import { completeExtraction } from "./complete-extraction.ts";
import { type ExplainedFinding, explainPage } from "./explain-page.ts";
import { type ExtractedPage, extractResult } from "./extract-result.ts";
import { inline } from "../execution/executor.ts";
import { adHocProvider, adHocService } from "../lib/ad-hoc-provider.ts";
import { withDefaults } from "../lib/default-settings.ts";
import { serviceName } from "../lib/service-name.ts";
import type { Outcome } from "../model/draft.ts";
import type { OutputFile } from "../model/output.ts";
import type { Format, Source } from "../model/source.ts";
import { type PageExtraction, pageReader, understand } from "../pipeline.ts";
import { collectProblems, hasErrors, type Problem } from "../problems/problems.ts";

/** What errsmith makes of one document. */
export interface Explored {
  readonly format: Format;
  /** The rows and problems that `extract --format json` prints. */
  readonly page: ExtractedPage;
  /** What `extract --why` prints. */
  readonly findings: readonly ExplainedFinding[];
  /** What became of the lines of the document. */
  readonly marks: readonly LineMark[];
  /** Problems that `generate` finds besides those of the page. */
  readonly problems: readonly Omit<Problem, "file">[];
  /** The TypeScript that `generate` writes for the document. Empty if there are errors, or no codes. */
  readonly files: readonly OutputFile[];
}

/** The outcome of the row at a line. */
export interface LineMark {
  readonly line: number;
  readonly kind: Outcome["kind"];
}

/** Phases 2 to 6 for one document without a project, as `extract` and `generate` run them. Pure. */
export async function explore(source: Source, compiled: CompiledTemplates): Promise<Explored> {
  const settings = withDefaults({});
  const problems = collectProblems();
  const extracted = completeExtraction(source.path, (await pageReader(source, settings))(), problems);
  const found = collectProblems();
  const page = { entries: extracted.entries, problems: [] };
  const { catalogs } = await understand(
    {
      root: "",
      settings,
      providers: [adHocProvider([adHocService(serviceName(source.path), source)])],
      previous: [],
      templates: {},
    },
    found,
    { ...inline, page: async () => page },
  );
  const emitSettings = { package: settings.package, templates: {}, emitters: [], compiled, only: isSource };
  const isUsed = !hasErrors(problems) && !hasErrors(found);
  const files = isUsed ? catalogs.flatMap((catalog) => [...emitService(catalog, emitSettings)]) : [];
  const { pages } = extractResult([extracted], problems.list);
  return {
    format: formatOf(source),
    page: pages[0] ?? { file: source.path, codes: [], problems: [] },
    findings: explainPage(extracted.extraction, problems.list),
    marks: marksOf(extracted),
    problems: found.list.map(({ file: _, ...problem }) => problem),
    files,
  };
}

const isSource = (path: string): boolean => path.startsWith("src/");

/** A row that begins with several lines has the mark of its first line; the code that was read counts most. */
function marksOf({ extraction }: PageExtraction): readonly LineMark[] {
  const outcomes = extraction.findings.flatMap((finding) => finding.outcomes);
  return outcomes.flatMap((outcome): LineMark[] =>
    outcome.kind === "read"
      ? outcome.drafts.map(({ place }) => ({ line: place.line, kind: outcome.kind }))
      : [{ line: outcome.place.line, kind: outcome.kind }],
  );
}
