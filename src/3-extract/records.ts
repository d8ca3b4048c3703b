import type { Draft, Finding, LayoutTools, Outcome } from "../model/draft.ts";
import type { Block, Page, Place, Section, Text } from "../model/page.ts";
import { type Part, readBody, statusInBody } from "./body.ts";
import type { CodeWord } from "./code-cell.ts";
import type { Column } from "./columns.ts";
import { namesFailure, profile } from "./profile.ts";
import { add, judge, type Surroundings, subject, type Verdict } from "./judge.ts";
import { trailStatus } from "./labels.ts";
import { documentsSuccess, wordFields } from "./rows.ts";
import { failureWords } from "./vocabulary.ts";

/** A code at the head of the words that belong to it: a heading, an item, a term, a paragraph. */
export interface Record {
  readonly head: Text;
  /** Several when one head names several codes. */
  readonly words: readonly CodeWord[];
  readonly range?: true;
  /** The head itself says that it is an error: "Error 1040". */
  readonly announced: boolean;
  readonly body: readonly Part[];
  readonly trail: readonly string[];
  readonly took: readonly (Block | Section)[];
}

/** Records looked at to judge them all. */
const sampleSize = 400;

/** Weighs records as rows of a table that has a column of codes and one of texts. */
export function judgeRecords(all: readonly Record[], around: Surroundings): Verdict {
  const records = all.slice(0, sampleSize);
  const heads = records.map((record) => record.words[0]?.code);
  const texts = records.map(firstText);
  const names = records.map((record) => record.words[0]?.name);
  const column = (role: Column["role"], cells: readonly (Text | undefined)[]): Column => ({
    header: "",
    role,
    foreign: false,
    profile: profile(cells),
    why: "",
  });
  const verdict = judge(
    [column("code", heads), column("name", names), column("description", texts)],
    around,
    records.length,
  );
  const labelled =
    records.filter((record) => record.body.length > 0 && hasLabels(record)).length / Math.max(1, records.length);
  const announced = records.filter((record) => record.announced).length / Math.max(1, records.length);
  const more: [number, string][] = [
    [announced >= 0.5 ? (announced === 1 && records.length > 1 ? 1.2 : 0.8) : 0, "the heads call them errors"],
    [numbers(heads, texts) ? 0.2 : 0, "every record is a number and its text"],
    [statuses(heads) ? 0.4 : 0, "the codes are HTTP statuses of failures"],
    [labelled >= 0.5 ? 0.4 : 0, "causes, solutions or messages are labelled"],
  ];
  return add(verdict, more);
}

/** Numbers that all differ, with words behind each. */
function numbers(heads: readonly (Text | undefined)[], texts: readonly (Text | undefined)[]): boolean {
  const { numeric, distinct } = profile(heads);
  return heads.length >= 5 && numeric >= 0.95 && distinct >= 0.95 && profile(texts).phrase >= 0.8;
}

/** Several numbers, all of them HTTP statuses and most of failures. */
function statuses(heads: readonly (Text | undefined)[]): boolean {
  const cells = profile(heads);
  return heads.length >= 3 && cells.http >= 0.9 && cells.failingHttp >= 0.5;
}

/** The same for the only record of a page, which the page may be named after: `MA0051.md`, `quota-exceeded.md`. */
export function judgeAlone(page: Page, record: Record, around: Surroundings): Verdict {
  const verdict = judgeRecords([record], around);
  const key = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const code = record.words[0]?.code.text ?? "";
  const file = page.path.split("/").at(-1)?.split(".")[0] ?? "";
  const fails = namesFailure(code) || failureWords.test(textOf(record));
  const named = key(code).length >= 4 && key(code) === key(file) && fails;
  const numbered = /[A-Za-z].*\d{3}/.test(code);
  return add(verdict, [[named ? (numbered ? 1.8 : 0.6) : 0, "the page is named after it"]]);
}

function textOf(record: Record): string {
  return `${record.head.text} ${firstText(record)?.text ?? ""}`;
}

/** Whether the body says of its words that they are a cause, a solution, a message or an HTTP status. */
function hasLabels(record: Record): boolean {
  const labels = ["cause", "solution", "message", "httpStatus"];
  return (readBody(record.body)[0] ?? []).some((field) => field.header !== undefined && labels.includes(field.role));
}

/** A record's words, without its code: the title and the start of its body. */
function firstText(record: Record): Text | undefined {
  const fields = readBody(record.body)[0] ?? [];
  const title = record.words[0]?.title;
  const words = [title, ...fields.map((field) => field.text)].filter((text) => text !== undefined);
  const [first] = words;
  return first === undefined ? undefined : { text: words.map((text) => text.text).join(" "), place: first.place };
}

/** A finding of records that were judged to be errors. */
export function recordsFinding(
  layout: string,
  records: readonly Record[],
  why: readonly string[],
  tools: LayoutTools,
): Finding {
  const outcomes = records.map((record): Outcome => {
    const { place } = record.head;
    if (ignored(record.head, tools)) return { kind: "refused", place, reason: "ignored by source.json" };
    return { kind: "read", place, drafts: recordDrafts(layout, record) };
  });
  return {
    layout,
    place: records[0]?.head.place ?? { line: 1, column: 1 },
    why: [...why],
    outcomes,
    took: records.flatMap((record) => record.took),
  };
}

/** A finding that says why records are not errors; it takes nothing. */
export function refusedRecords(layout: string, records: readonly Record[], verdict: Verdict): Finding {
  const reason = `nothing says that these are errors (evidence ${verdict.score.toFixed(2)} of 1)`;
  const outcomes = records.map((record): Outcome => ({ kind: "refused", place: record.head.place, reason }));
  return { layout, place: placeOf(records), why: verdict.why, outcomes, took: [] };
}

function recordDrafts(layout: string, record: Record): Draft[] {
  const cases = readBody(record.body);
  return record.words.flatMap((word) =>
    cases.map((fields): Draft => {
      const known = fields.some((field) => field.role === "httpStatus");
      const all = [...wordFields(word), ...fields, ...(known ? [] : statusFields(record))];
      const kind = record.range ? "range" : documentsSuccess(word, all) ? "success" : undefined;
      return {
        code: word.code,
        fields: all,
        trail: record.trail,
        place: word.code.place,
        ...(kind === undefined ? {} : { kind }),
        layout,
      };
    }),
  );
}

/** The status that a sentence of the record names, or else a heading above it. */
function statusFields(record: Record): Draft["fields"] {
  const said = statusInBody(record.body);
  if (said.length > 0) return said;
  return trailStatus(record.trail, record.head.place);
}

function ignored(head: Text, { reading }: LayoutTools): boolean {
  return (reading.ignore ?? []).some((entry) =>
    typeof entry === "number" ? head.place.line === entry : head.text.includes(entry),
  );
}

function placeOf(records: readonly Record[]): Place {
  return records[0]?.head.place ?? { line: 1, column: 1 };
}

/** What stands around records of a page whose own heads are not counted as their heading. */
export function around(page: Page, heading: string, outer: readonly string[], lead: string): Surroundings {
  return { heading, outer: [...outer, subject(page)].join(" · "), lead, bare: false };
}
