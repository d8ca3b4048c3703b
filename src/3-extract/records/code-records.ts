import type { Draft, Finding, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Block, Page, Place, Section, Text } from "../../model/page.ts";
import { type BodyPart, readBody, statusInBody } from "./record-body.ts";
import type { CodeMatch } from "../codes/code-match.ts";
import type { Column } from "../classify/column-roles.ts";
import { namesFailure, profileCells } from "../classify/cell-profile.ts";
import {
  addEvidence,
  classifyColumns,
  type TopicContext,
  pageSubject,
  type Classification,
} from "../classify/classify.ts";
import { httpStatusOfTrail } from "./text-labels.ts";
import { codeDraft } from "./code-drafts.ts";
import { failureWords } from "../classify/vocabulary.ts";

/** A code at the head of the words that belong to it: a heading, an item, a term, a paragraph. */
export interface CodeRecord {
  readonly heading: Text;
  /** Several when one head names several codes. */
  readonly codes: readonly CodeMatch[];
  readonly range?: true;
  /** The head itself says that it is an error: "Error 1040". */
  readonly announced: boolean;
  readonly body: readonly BodyPart[];
  readonly trail: readonly string[];
  readonly took: readonly (Block | Section)[];
}

/** Records looked at to judge them all. */
const recordSampleSize = 400;

/** Weighs records as rows of a table that has a column of codes and one of texts. */
export function classifyRecords(all: readonly CodeRecord[], around: TopicContext): Classification {
  const records = all.slice(0, recordSampleSize);
  const heads = records.map((record) => record.codes[0]?.code);
  const texts = records.map(descriptionText);
  const names = records.map((record) => record.codes[0]?.name);
  const column = (role: Column["role"], cells: readonly (Text | undefined)[]): Column => ({
    header: "",
    role,
    foreign: false,
    profile: profileCells(cells),
    reason: "",
  });
  const verdict = classifyColumns(
    [column("code", heads), column("name", names), column("description", texts)],
    around,
    records.length,
  );
  const labelled =
    records.filter((record) => record.body.length > 0 && hasLabels(record)).length / Math.max(1, records.length);
  const announced = records.filter((record) => record.announced).length / Math.max(1, records.length);
  const more: [number, string][] = [
    [announced >= 0.5 ? (announced === 1 && records.length > 1 ? 1.2 : 0.8) : 0, "the heads call them errors"],
    [areNumberedTexts(heads, texts) ? 0.2 : 0, "every record is a number and its text"],
    [areFailureStatuses(heads) ? 0.4 : 0, "the codes are HTTP statuses of failures"],
    [labelled >= 0.5 ? 0.4 : 0, "causes, solutions or messages are labelled"],
  ];
  return addEvidence(verdict, more);
}

/** Numbers that all differ, with words behind each. */
function areNumberedTexts(heads: readonly (Text | undefined)[], texts: readonly (Text | undefined)[]): boolean {
  const { numeric, distinct } = profileCells(heads);
  return heads.length >= 5 && numeric >= 0.95 && distinct >= 0.95 && profileCells(texts).phrase >= 0.8;
}

/** Several numbers, all of them HTTP statuses and most of failures. */
function areFailureStatuses(heads: readonly (Text | undefined)[]): boolean {
  const cells = profileCells(heads);
  return heads.length >= 3 && cells.http >= 0.9 && cells.failingHttp >= 0.5;
}

/** The same for the only record of a page, which the page may be named after: `MA0051.md`, `quota-exceeded.md`. */
export function classifySingleRecord(page: Page, record: CodeRecord, around: TopicContext): Classification {
  const verdict = classifyRecords([record], around);
  const key = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const code = record.codes[0]?.code.text ?? "";
  const file = page.path.split("/").at(-1)?.split(".")[0] ?? "";
  const fails = namesFailure(code) || failureWords.test(recordText(record));
  const named = key(code).length >= 4 && key(code) === key(file) && fails;
  const numbered = /[A-Za-z].*\d{3}/.test(code);
  return addEvidence(verdict, [[named ? (numbered ? 1.8 : 0.6) : 0, "the page is named after it"]]);
}

function recordText(record: CodeRecord): string {
  return `${record.heading.text} ${descriptionText(record)?.text ?? ""}`;
}

/** Whether the body says of its words that they are a cause, a solution, a message or an HTTP status. */
function hasLabels(record: CodeRecord): boolean {
  const labels = ["cause", "solution", "message", "httpStatus"];
  return (readBody(record.body)[0] ?? []).some((field) => field.header !== undefined && labels.includes(field.role));
}

/** A record's words, without its code: the title and the start of its body. */
function descriptionText(record: CodeRecord): Text | undefined {
  const fields = readBody(record.body)[0] ?? [];
  const title = record.codes[0]?.title;
  const words = [title, ...fields.map((field) => field.text)].filter((text) => text !== undefined);
  const [first] = words;
  return first === undefined ? undefined : { text: words.map((text) => text.text).join(" "), place: first.place };
}

/** A finding of records that were judged to be errors. */
export function recordsFinding(
  layout: string,
  records: readonly CodeRecord[],
  why: readonly string[],
  tools: LayoutTools,
): Finding {
  const outcomes = records.map((record): Outcome => {
    const { place } = record.heading;
    if (isIgnoredHeading(record.heading, tools)) return { kind: "refused", place, reason: "ignored by source.json" };
    return { kind: "read", place, drafts: recordDrafts(layout, record) };
  });
  return {
    layout,
    place: records[0]?.heading.place ?? { line: 1, column: 1 },
    why: [...why],
    outcomes,
    took: records.flatMap((record) => record.took),
  };
}

/** A finding that says why records are not errors; it takes nothing. */
export function refusedRecords(layout: string, records: readonly CodeRecord[], verdict: Classification): Finding {
  const reason = `no evidence that these are errors (score ${verdict.score.toFixed(2)}, threshold 1.00)`;
  const outcomes = records.map((record): Outcome => ({ kind: "refused", place: record.heading.place, reason }));
  return { layout, place: placeOfFirst(records), why: verdict.evidence, outcomes, took: [] };
}

function recordDrafts(layout: string, record: CodeRecord): Draft[] {
  const { trail, range } = record;
  const cases = readBody(record.body).map((fields) =>
    fields.some(({ role }) => role === "httpStatus") ? fields : [...fields, ...statusFields(record)],
  );
  return record.codes.flatMap((match) =>
    cases.map((fields) =>
      codeDraft(match, { fields, trail, place: match.code.place, layout, isRange: range === true }),
    ),
  );
}

/** The status that a sentence of the record names, or else a heading above it. */
function statusFields(record: CodeRecord): Draft["fields"] {
  const said = statusInBody(record.body);
  if (said.length > 0) return said;
  return httpStatusOfTrail(record.trail, record.heading.place);
}

function isIgnoredHeading(head: Text, { hints: reading }: LayoutTools): boolean {
  return (reading.ignore ?? []).some((entry) =>
    typeof entry === "number" ? head.place.line === entry : head.text.includes(entry),
  );
}

function placeOfFirst(records: readonly CodeRecord[]): Place {
  return records[0]?.heading.place ?? { line: 1, column: 1 };
}

/** What stands around records of a page whose own heads are not counted as their heading. */
export function recordContext(page: Page, heading: string, outer: readonly string[], lead: string): TopicContext {
  return { heading, pageTopic: [...outer, pageSubject(page)].join(" · "), preceding: lead, isBarePage: false };
}
