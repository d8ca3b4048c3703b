import type { Catalog } from "../model/catalog.ts";
import type { Extraction, Finding, Outcome } from "../model/draft.ts";
import type { Accounting, PageEntries } from "../model/page-entries.ts";
import type { Page, Place } from "../model/page.ts";
import type { PageHints, Source } from "../model/source.ts";
import { outcomeCounts } from "../lib/outcome-counts.ts";
import { alarmLines } from "../problems/alarm-lines.ts";
import type { Problem } from "../problems/problems.ts";
import { type LineMark, lineMarks } from "./line-marks.ts";
import { type PageItem, pageItems } from "./page-items.ts";
import { studioRows, type StudioRow } from "./studio-rows.ts";

/** A column of a table that a layout read. */
export interface StudioColumn {
  readonly header: string;
  readonly role: string;
}

/** Why a layout read some blocks as it did. */
export interface StudioFinding extends Place {
  readonly layout: string;
  /** The numbers of rows with each outcome, without zeros. */
  readonly counts: readonly (readonly [kind: Outcome["kind"], count: number])[];
  /** The evidence with its totals, as `extract --why` prints it. */
  readonly evidence: readonly string[];
  readonly columns: readonly StudioColumn[];
  readonly probability?: number;
}

/** The settings of a page in `source.json`. */
export interface PageSettings extends PageHints {
  readonly locale?: string;
  readonly format?: string;
}

/** Where a page of the project is listed. */
export interface PageOwner {
  readonly provider: string;
  readonly service: string;
  /** The services of the provider, to which the page can be moved. */
  readonly services: readonly string[];
}

/** Everything that the studio shows of one page, as JSON. */
export interface StudioPage {
  readonly path: string;
  /** The text of the page, line by line. */
  readonly lines: readonly string[];
  readonly items: readonly PageItem[];
  readonly marks: readonly LineMark[];
  readonly rows: readonly StudioRow[];
  readonly findings: readonly StudioFinding[];
  readonly problems: readonly Pick<Problem, "rule" | "severity" | "line" | "column" | "text" | "file">[];
  readonly accounting: Accounting;
  /** The probability that every code was read with its text, and no other. Absent if no code was read. */
  readonly confidence?: number;
  readonly readInPart?: string;
  readonly settings: PageSettings;
  /** Absent if the page is not one of the project. */
  readonly owner?: PageOwner;
}

/** What a studio page is made of: a page with the results of phases 2 to 4, and of phase 5 for a page of the project. */
export interface StudioPageInput {
  readonly source: Source;
  readonly page: Page;
  readonly extraction: Extraction;
  /** The explanation of each finding. */
  readonly explained: readonly { readonly evidence: readonly string[] }[];
  readonly entries: PageEntries;
  /** The problems of the page and of the files that describe it. */
  readonly problems: readonly Problem[];
  readonly locale?: string | undefined;
  readonly owner?: PageOwner | undefined;
  readonly catalog?: Catalog | undefined;
}

/** Makes the view of a page. Pure. */
export function studioPage(input: StudioPageInput): StudioPage {
  const { source, page, extraction, explained, entries, problems, locale, owner, catalog } = input;
  const { accounting, reliability } = entries;
  const ofPage = problems.filter(({ file }) => file === source.path);
  const alarms = alarmLines(reliability, ofPage);
  const { findings } = extraction;
  return {
    path: source.path,
    lines: source.text.replace(/\n$/, "").split("\n"),
    items: pageItems(page),
    marks: lineMarks(findings, ofPage),
    rows: studioRows({ entries: entries.entries, findings, alarms, catalog }),
    findings: findings.map((finding, at) => studioFinding(finding, explained[at]?.evidence ?? [])),
    problems,
    accounting,
    ...(reliability && { confidence: reliability.confidence }),
    ...(reliability?.readInPart !== undefined && { readInPart: reliability.readInPart }),
    settings: {
      ...source.hints,
      ...(locale !== undefined && { locale }),
      ...(source.format && { format: source.format }),
    },
    ...(owner && { owner }),
  };
}

function studioFinding(
  { place, layout, why, outcomes, probability }: Finding,
  evidence: readonly string[],
): StudioFinding {
  return {
    ...place,
    ...{ layout, counts: outcomeCounts(outcomes), evidence },
    columns: [...new Map(why.flatMap(columnOf).map((column) => [column.header, column])).values()],
    ...(probability !== undefined && { probability }),
  };
}

/** The column that a line of the evidence describes: `column 2 "Meaning" → title: set in source.json`. */
function columnOf(evidence: string): readonly StudioColumn[] {
  const [, header, role] = /^column \d+ "(.*)" → (\w+): /s.exec(evidence) ?? [];
  return header === undefined || role === undefined ? [] : [{ header, role }];
}
