import { append } from "../lib/collections.ts";
import { Failure } from "../lib/failure.ts";
import type { Extraction, Finding, Layout } from "../model/draft.ts";
import type { Block, Page, Section, Text } from "../model/page.ts";
import type { PageHints } from "../model/source.ts";
import type { Report } from "../problems/problems.ts";
import { blocksInOrder, blockTexts, isNamedBy, placeKey, textsOf, withoutBlocks } from "./blocks-in-order.ts";
import { jsonExamples } from "./json-examples.ts";
import { draftsOf } from "./drafts-of.ts";
import { formerLayoutNames, layouts as builtIn } from "./layouts.ts";
import { findOperations } from "./operations/find-operations.ts";
import { checkReading } from "./unread/guards.ts";
import { unreadCandidates } from "./unread-candidates.ts";

export { draftsOf } from "./drafts-of.ts";

/** Layouts of the user, which are tried before the built-in ones, and the hints for this page. */
export interface ExtractionOptions {
  readonly layouts?: readonly Layout[];
  readonly hints?: PageHints;
}

/**
 * Finds the errors that a page documents and copies their texts. Reports hints that match nothing on the page.
 * Throws a `Failure` if a layout of the user returns something else than findings.
 */
export function extract(page: Page, options: ExtractionOptions, report: Report): Extraction {
  const hints = options.hints ?? {};
  const layouts = chooseLayouts([...(options.layouts ?? []), ...builtIn], hints, report);
  const { findings, rest } = readLayouts(page, layouts, hints, report);
  append(findings, unreadCandidates(page, findings));
  checkColumns(hints, findings, report);
  checkIgnored(hints, page, report);
  const { findings: checked, ...reading } = checkReading(page, settleFindings(findings), hints, report);
  const { operations, findings: assigned } = findOperations(page, checked, hints, report);
  return {
    path: page.path,
    findings: assigned,
    ...(operations.length > 0 && { operations }),
    ...reading,
    prose: proseOf(rest, findings),
    examples: jsonExamples(page),
  };
}

/** Reads a page with layouts, one after the other. `rest` is the page without the blocks that a layout read. */
export function readLayouts(
  page: Page,
  layouts: readonly Layout[],
  hints: PageHints,
  report: Report,
): { readonly findings: Finding[]; readonly rest: Page; readonly known: ReadonlySet<string> } {
  const findings: Finding[] = [];
  const known = new Set<string>();
  let rest = page;
  for (const layout of layouts) {
    const results = checkFindings(layout, layout.read(rest, { report, hints, known }));
    append(findings, results);
    for (const { code } of draftsOf({ findings: results })) known.add(code.text);
    rest = withoutBlocks(rest, new Set<Block | Section>(results.flatMap((finding) => finding.took)));
  }
  return { findings, rest, known };
}

// A layout of the user may be JavaScript, which no compiler has checked.
function checkFindings({ name }: Layout, results: readonly Partial<Finding>[]): readonly Finding[] {
  const isWhole = (finding: Partial<Finding>): finding is Finding =>
    [finding.why, finding.outcomes, finding.took].every(Array.isArray) && finding.place !== undefined;
  if (Array.isArray(results) && results.every(isWhole)) return results;
  throw new Failure(`layout ${name}: read() has to return findings with place, why, outcomes and took`, 2);
}

/** The layouts that the hints name, in the order of the hints; all layouts if the hints name none. */
function chooseLayouts(layouts: readonly Layout[], hints: PageHints, report: Report): readonly Layout[] {
  if (hints.layouts === undefined) return layouts;
  return hints.layouts.flatMap((name) => {
    const layout = layouts.find((candidate) => candidate.name === (formerLayoutNames.get(name) ?? name));
    if (layout === undefined) {
      const known = layouts.map((candidate) => candidate.name).join(", ");
      report("layout-unknown", { line: 1, column: 1 }, { layout: name, known });
    }
    return layout ?? [];
  });
}

function checkColumns(hints: PageHints, findings: readonly Finding[], report: Report): void {
  const why = findings.flatMap((finding) => finding.why);
  for (const header of Object.keys(hints.columns ?? {})) {
    if (!why.some((line) => line.includes(`"${header}"`))) {
      report("override-unmatched", { line: 1, column: 1 }, { override: `columns: ${header}` });
    }
  }
}

function checkIgnored(hints: PageHints, page: Page, report: Report): void {
  const texts = hints.ignore === undefined ? [] : [...headingsOf(page), ...blockTexts(page)];
  for (const entry of hints.ignore ?? []) {
    if (!texts.some(({ text, place }) => isNamedBy(entry, place.line, text)))
      report("override-unmatched", { line: 1, column: 1 }, { override: `ignore: ${entry}` });
  }
}

function headingsOf(page: Page): Text[] {
  return page.sections.flatMap(({ heading }) => heading ?? []);
}

/**
 * The findings in the order of the page, without refusals of blocks that a later layout read, and without refusals of
 * rows that are refused again with a probability.
 */
function settleFindings(findings: readonly Finding[]): readonly Finding[] {
  const taken = new Set(findings.flatMap((finding) => finding.took.map(placeKey)));
  const doubtful = findings.filter(({ probability }) => probability !== undefined);
  const doubted = new Set(doubtful.flatMap(({ outcomes }) => outcomes.map(placeKey)));
  return findings
    .filter((finding) => finding.took.length > 0 || !taken.has(placeKey(finding)))
    .map((finding) => (finding.probability === undefined ? withoutRefusals(finding, doubted) : finding))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

function withoutRefusals(finding: Finding, places: ReadonlySet<string>): Finding {
  if (places.size === 0) return finding;
  const outcomes = finding.outcomes.filter((outcome) => outcome.kind !== "refused" || !places.has(placeKey(outcome)));
  return { ...finding, outcomes };
}

/** The headings, paragraphs and items that no layout read. */
function proseOf(page: Page, findings: readonly Finding[]): readonly Text[] {
  const texts = blocksInOrder(page).flatMap(({ block }) => (block.kind === "definitions" ? [] : textsOf(block)));
  const left = findings.flatMap((finding) => finding.left ?? []);
  return [...headingsOf(page), ...texts, ...left].sort((a, b) => a.place.line - b.place.line);
}
