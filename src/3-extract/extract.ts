import { append } from "../lib/append.ts";
import { Failure } from "../lib/failure.ts";
import type { Draft, Extraction, Finding, Layout } from "../model/draft.ts";
import type { Block, Page, Section, Text } from "../model/page.ts";
import type { PageHints } from "../model/source.ts";
import type { Report } from "../problems/problems.ts";
import { jsonExamples } from "./json-examples.ts";
import { unreadCandidates } from "./unread-candidates.ts";
import { layouts as builtIn } from "./layouts.ts";
import { blocksInOrder, withoutBlocks } from "./blocks-in-order.ts";

/** What the user decides about the extraction: own layouts, tried first, and how to read this page. */
export interface ExtractionOptions {
  readonly layouts?: readonly Layout[];
  readonly hints?: PageHints;
}

/** Finds the errors that a page documents and copies their words; reports decisions that match nothing. */
export function extract(page: Page, options: ExtractionOptions, report: Report): Extraction {
  const reading = options.hints ?? {};
  const findings: Finding[] = [];
  const known = new Set<string>();
  let rest = page;
  for (const layout of chooseLayouts([...(options.layouts ?? []), ...builtIn], reading, report)) {
    const found = checkFindings(layout, layout.read(rest, { report, hints: reading, known }));
    append(findings, found);
    for (const { code } of draftsOf({ findings: found })) known.add(code.text);
    rest = withoutBlocks(rest, new Set<Block | Section>(found.flatMap((finding) => finding.took)));
  }
  append(findings, unreadCandidates(page, findings));
  checkColumns(reading, findings, report);
  checkIgnored(reading, page, report);
  return {
    path: page.path,
    findings: settleFindings(findings),
    prose: proseOf(rest, findings),
    examples: jsonExamples(page),
  };
}

// A layout of a user may come from JavaScript, where no compiler has seen it.
function checkFindings({ name }: Layout, found: readonly Partial<Finding>[]): readonly Finding[] {
  const isWhole = (finding: Partial<Finding>): finding is Finding =>
    [finding.why, finding.outcomes, finding.took].every(Array.isArray) && finding.place !== undefined;
  if (Array.isArray(found) && found.every(isWhole)) return found;
  throw new Failure(`layout ${name}: read() has to return findings with place, why, outcomes and took`, 2);
}

/** The layouts that the reading asks for, in its order; all of them where it asks for none. */
function chooseLayouts(layouts: readonly Layout[], reading: PageHints, report: Report): readonly Layout[] {
  if (reading.layouts === undefined) return layouts;
  return reading.layouts.flatMap((name) => {
    const layout = layouts.find((candidate) => candidate.name === name);
    if (layout === undefined) {
      const known = layouts.map((candidate) => candidate.name).join(", ");
      report("layout-unknown", { line: 1, column: 1 }, { layout: name, known });
    }
    return layout ?? [];
  });
}

function checkColumns(reading: PageHints, findings: readonly Finding[], report: Report): void {
  const why = findings.flatMap((finding) => finding.why);
  for (const header of Object.keys(reading.columns ?? {})) {
    if (!why.some((line) => line.includes(`"${header}"`))) {
      report("override-unmatched", { line: 1, column: 1 }, { override: `columns: ${header}` });
    }
  }
}

function checkIgnored(reading: PageHints, page: Page, report: Report): void {
  const texts = reading.ignore === undefined ? [] : allTexts(page);
  for (const entry of reading.ignore ?? []) {
    const found = texts.some(({ text, place }) =>
      typeof entry === "number" ? place.line === entry : text.includes(entry),
    );
    if (!found) report("override-unmatched", { line: 1, column: 1 }, { override: `ignore: ${entry}` });
  }
}

/** Every heading, paragraph, item, term and cell of a page. */
function allTexts(page: Page): Text[] {
  const headings = page.sections.flatMap((section) => section.heading ?? []);
  const blocks = blocksInOrder(page).flatMap(({ block }): readonly Text[] => {
    switch (block.kind) {
      case "paragraph":
        return [block.text];
      case "list":
        return block.items.map((item) => item.text);
      case "definitions":
        return block.items.flatMap((item) => item.terms);
      case "table":
        return block.rows.flatMap((row) => row.cells);
      default:
        return [];
    }
  });
  return [...headings, ...blocks];
}

/** Findings in the order of the page; what one layout refused and a later one took is accounted for there. */
function settleFindings(findings: readonly Finding[]): readonly Finding[] {
  const taken = new Set(
    findings.flatMap((finding) => finding.took.map(({ place }) => `${place.line}:${place.column}`)),
  );
  return findings
    .filter(({ took, place }) => took.length > 0 || !taken.has(`${place.line}:${place.column}`))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

/** Headings and paragraphs that no layout took. */
function proseOf(page: Page, findings: readonly Finding[]): readonly Text[] {
  const headings = page.sections.flatMap((section) => (section.heading === undefined ? [] : [section.heading]));
  const texts = blocksInOrder(page).flatMap(({ block }) =>
    block.kind === "paragraph" ? [block.text] : block.kind === "list" ? block.items.map((item) => item.text) : [],
  );
  const left = findings.flatMap((finding) => finding.left ?? []);
  return [...headings, ...texts, ...left].sort((a, b) => a.place.line - b.place.line);
}

/** Every draft of an extraction, in the order of the page. */
export function draftsOf(extraction: Pick<Extraction, "findings">): Draft[] {
  const drafts: Draft[] = [];
  for (const { outcomes } of extraction.findings) {
    for (const outcome of outcomes) if (outcome.kind === "read") append(drafts, outcome.drafts);
  }
  return drafts;
}
