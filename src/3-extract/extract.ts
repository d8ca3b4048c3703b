import { append } from "../lib/append.ts";
import { Failure } from "../lib/failure.ts";
import type { Draft, Extraction, Finding, Layout } from "../model/draft.ts";
import type { Block, Page, Section, Text } from "../model/page.ts";
import type { Reading } from "../model/source.ts";
import type { Report } from "../problems/report.ts";
import { examples } from "./examples.ts";
import { leftovers } from "./leftovers.ts";
import { layouts as builtIn } from "./layouts.ts";
import { spots, without } from "./spots.ts";

/** What the user decides about the extraction: own layouts, tried first, and how to read this page. */
export interface ExtractOptions {
  readonly layouts?: readonly Layout[];
  readonly reading?: Reading;
}

/** Finds the errors that a page documents and copies their words; reports decisions that match nothing. */
export function extract(page: Page, options: ExtractOptions, report: Report): Extraction {
  const reading = options.reading ?? {};
  const findings: Finding[] = [];
  const known = new Set<string>();
  let rest = page;
  for (const layout of chosen([...(options.layouts ?? []), ...builtIn], reading, report)) {
    const found = checked(layout, layout.read(rest, { report, reading, known }));
    append(findings, found);
    for (const { code } of draftsOf({ findings: found })) known.add(code.text);
    rest = without(rest, new Set<Block | Section>(found.flatMap((finding) => finding.took)));
  }
  append(findings, leftovers(page, findings));
  checkColumns(reading, findings, report);
  checkIgnored(reading, page, report);
  return { path: page.path, findings: settle(findings), prose: prose(rest, findings), examples: examples(page) };
}

// A layout of a user may come from JavaScript, where no compiler has seen it.
function checked({ name }: Layout, found: readonly Partial<Finding>[]): readonly Finding[] {
  const isWhole = (finding: Partial<Finding>): finding is Finding =>
    [finding.why, finding.outcomes, finding.took].every(Array.isArray) && finding.place !== undefined;
  if (Array.isArray(found) && found.every(isWhole)) return found;
  throw new Failure(`layout ${name}: read() has to return findings with place, why, outcomes and took`, 2);
}

/** The layouts that the reading asks for, in its order; all of them where it asks for none. */
function chosen(layouts: readonly Layout[], reading: Reading, report: Report): readonly Layout[] {
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

function checkColumns(reading: Reading, findings: readonly Finding[], report: Report): void {
  const why = findings.flatMap((finding) => finding.why);
  for (const header of Object.keys(reading.columns ?? {})) {
    if (!why.some((line) => line.includes(`"${header}"`))) {
      report("override-unmatched", { line: 1, column: 1 }, { override: `columns: ${header}` });
    }
  }
}

function checkIgnored(reading: Reading, page: Page, report: Report): void {
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
  const blocks = spots(page).flatMap(({ block }): readonly Text[] => {
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
function settle(findings: readonly Finding[]): readonly Finding[] {
  const taken = new Set(
    findings.flatMap((finding) => finding.took.map(({ place }) => `${place.line}:${place.column}`)),
  );
  return findings
    .filter(({ took, place }) => took.length > 0 || !taken.has(`${place.line}:${place.column}`))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

/** Headings and paragraphs that no layout took. */
function prose(page: Page, findings: readonly Finding[]): readonly Text[] {
  const headings = page.sections.flatMap((section) => (section.heading === undefined ? [] : [section.heading]));
  const texts = spots(page).flatMap(({ block }) =>
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
