import type { Draft, Finding, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Block, Page, Section, Text } from "../../model/page.ts";
import { isNamedBy } from "../blocks-in-order.ts";
import { type BodyPart, readBody, statusInBody } from "./record-body.ts";
import { formOf } from "../codes/code-form.ts";
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
import { httpStatusOfTrail, readLabel, splitLabels } from "./text-labels.ts";
import { joinTexts } from "../text-slices.ts";
import { codeDraft } from "./code-drafts.ts";
import { settleDrafts } from "./settle-drafts.ts";
import { failureWords } from "../classify/vocabulary.ts";

/** A code with the text about it, in a heading, an item, a term or a paragraph. */
export interface CodeRecord {
  readonly heading: Text;
  /** Several codes if the heading names several codes. */
  readonly codes: readonly CodeMatch[];
  readonly range?: true;
  readonly body: readonly BodyPart[];
  readonly trail: readonly string[];
  readonly took: readonly (Block | Section)[];
}

/**
 * Classifies the only record of a page like a row of a table with columns of codes, names and descriptions. The name of
 * the page may be the code: `MA0051.md`, `quota-exceeded.md`. `isAnnounced`: the title says that the code is an error.
 */
export function classifyRecord(
  page: Page,
  record: CodeRecord,
  context: TopicContext,
  isAnnounced: boolean,
): Classification {
  const [match] = record.codes;
  const column = (role: Column["role"], cell: Text | undefined): Column => ({
    header: "",
    role,
    foreign: false,
    profile: profileCells([cell]),
    reason: "",
  });
  const columns = [
    column("code", match?.code),
    column("name", match?.name),
    column("description", descriptionText(record)),
  ];
  const key = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const code = match?.code.text ?? "";
  const file = page.path.split("/").at(-1)?.split(".")[0] ?? "";
  const fails = namesFailure(code) || failureWords.test(recordText(record));
  const named = key(code).length >= 4 && key(code) === key(file) && fails;
  const numbered = /^[^A-Za-z]*[A-Za-z].*\d{3}/.test(code);
  return addEvidence(classifyColumns(columns, context, 1), [
    [isAnnounced ? 0.8 : 0, "the headings call the codes errors"],
    [hasLabels(record) ? 0.4 : 0, "causes, solutions or messages are labelled"],
    [named ? (numbered ? 1.8 : 0.6) : 0, "the page is named after it"],
  ]);
}

function recordText(record: CodeRecord): string {
  return `${record.heading.text} ${descriptionText(record)?.text ?? ""}`;
}

/** Whether the body has labels of a cause, a solution, a message or an HTTP status. */
function hasLabels(record: CodeRecord): boolean {
  const labels = ["cause", "solution", "message", "httpStatus"];
  return (readBody(record.body)[0] ?? []).some((field) => field.header !== undefined && labels.includes(field.role));
}

/** The title and the first fields of a record as one text. */
function descriptionText(record: CodeRecord): Text | undefined {
  const fields = readBody(record.body)[0] ?? [];
  const title = record.codes[0]?.title;
  const words = [title, ...fields.map((field) => field.text)].filter((text) => text !== undefined);
  const [first] = words;
  return first === undefined ? undefined : { text: words.map((text) => text.text).join(" "), place: first.place };
}

/** The finding for records that are errors. */
export function recordsFinding(
  layout: string,
  records: readonly CodeRecord[],
  why: readonly string[],
  { hints }: LayoutTools,
): Finding {
  const isGroup = groupHeadings(records);
  const outcomes = records.map((record): Outcome => {
    const { place } = record.heading;
    if (isGroup(record)) return { kind: "header", place };
    if (hints.ignore?.some((entry) => isNamedBy(entry, place.line, record.heading.text)))
      return { kind: "refused", place, reason: "ignored by source.json" };
    return { kind: "read", place, drafts: recordDrafts(layout, record) };
  });
  return {
    layout,
    place: records[0]?.heading.place ?? { line: 1, column: 1 },
    why: [...why],
    outcomes: settleDrafts(outcomes),
    took: records.flatMap((record) => record.took),
  };
}

/** Where nearly all of many codes have a number beside them, a name of another form without one heads a group: `CURLMcode`. */
function groupHeadings(records: readonly CodeRecord[]): (record: CodeRecord) => boolean {
  const isNumbered = ({ codes }: CodeRecord): boolean => codes.some(({ number }) => number !== undefined);
  const formsOf = ({ codes }: CodeRecord): readonly string[] => codes.map(({ code }) => formOf(code.text).kind);
  const numbered = records.filter(isNumbered);
  const forms = new Set(numbered.flatMap(formsOf));
  const areMany = records.length >= 20 && numbered.length >= 0.9 * records.length;
  return (record) => areMany && !isNumbered(record) && !formsOf(record).some((form) => forms.has(form));
}

function recordDrafts(layout: string, found: CodeRecord): Draft[] {
  const record = withLabelledLines(found);
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

/** A record of one code. From the first line with a label, the lines behind the code are the body: "1201", "Cause: no disk". */
function withLabelledLines(record: CodeRecord): CodeRecord {
  const [match, ...more] = record.codes;
  const title = match?.title;
  if (match === undefined || title === undefined || more.length > 0) return record;
  const lines = splitLabels(title);
  const at = lines.findIndex((line) => (readLabel(line)?.text.text ?? "") !== "");
  if (lines.length < 2 || at < 0) return record;
  const { title: _, ...code } = match;
  const words = joinTexts(lines.slice(0, at));
  const labelled = lines.slice(at).map((text): Block => ({ kind: "paragraph", place: text.place, text }));
  return {
    ...record,
    codes: [words === undefined ? code : { ...code, title: words }],
    body: [{ blocks: labelled }, ...record.body],
  };
}

/** The HTTP status in a sentence of the record, or else in a heading above it. */
function statusFields(record: CodeRecord): Draft["fields"] {
  const statuses = statusInBody(record.body);
  if (statuses.length > 0) return statuses;
  return httpStatusOfTrail(record.trail, record.heading.place);
}

/** The topics around records: the heading above them, further headings, and the text before them. */
export function recordContext(page: Page, heading: string, outer: readonly string[], preceding: string): TopicContext {
  return { heading, pageTopic: [...outer, pageSubject(page)].join(" · "), preceding, isBarePage: false };
}
