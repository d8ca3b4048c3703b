import type { Page, Section, Text } from "../../model/page.ts";
import type { Column } from "./column-roles.ts";
import { codesTopic, codeHeaderWord, errorTopic, otherTopic, orderStages } from "./vocabulary.ts";

/** The words around a find that say what it is about. */
export interface TopicContext {
  /** Nearest heading, or the table's caption. */
  readonly heading: string;
  /** Headings further out, the page's title and its file name. */
  readonly pageTopic: string;
  /** The sentence right before. */
  readonly preceding: string;
  /** A few blocks and no heading: nothing on the page says that it is about anything else. */
  readonly isBarePage: boolean;
}

/** Whether rows document errors, and every piece of evidence as a sentence. */
export interface Classification {
  readonly areErrors: boolean;
  readonly score: number;
  readonly evidence: readonly string[];
}

/** Evidence needed before rows count as errors. */
const threshold = 1;

/** Blocks of a page that is hardly more than its table. */
const barePageBlocks = 6;

/** What stands around a place of the page. */
export function topicContext(page: Page, section: Section, lead?: Text, caption?: Text): TopicContext {
  const whole = pageFacts.get(page) ?? pageFactsOf(page);
  pageFacts.set(page, whole);
  return {
    heading: [section.trail.at(-1) ?? "", caption?.text ?? ""].join(" ").trim(),
    pageTopic: [...section.trail.slice(0, -1), whole.subject].join(" · "),
    isBarePage: whole.bare,
    preceding: lead === undefined ? "" : (lead.text.split(/(?<=[.。!！?？])\s*/).at(-1) ?? ""),
  };
}

// A page is looked at as a whole once, however many tables ask.
const pageFacts = new WeakMap<Page, ReturnType<typeof pageFactsOf>>();

function pageFactsOf(page: Page) {
  const blocks = page.sections.reduce((sum, part) => sum + part.blocks.length, 0);
  const bare = page.sections.every((part) => part.heading === undefined) && blocks <= barePageBlocks;
  return { subject: pageSubject(page), bare };
}

/** What a page is about: its front matter, its title or else its first line, its file name. */
export function pageSubject(page: Page): string {
  const matter = Object.values(page.matter).map((value) => value.slice(0, 300).replace(/[-_/]/g, " "));
  const title = page.sections.find((part) => part.level === 1)?.heading?.text;
  const name = page.path.split("/").at(-1) ?? "";
  return [...matter, title ?? shortFirstLine(page), name.replace(/\.\w+$/, "").replace(/[-_]/g, " ")].join(" · ");
}

/** The line that a page without headings begins with, where it is short enough for a title. */
function shortFirstLine(page: Page): string {
  if (page.sections.some((part) => part.heading !== undefined)) return "";
  const first = page.sections[0]?.blocks[0];
  const line = first?.kind === "paragraph" ? (first.text.text.split("\n", 1)[0] ?? "") : "";
  return line.length <= 80 ? line : "";
}

/** Weighs what columns and surroundings say for and against rows being documented errors. */
export function classifyColumns(columns: readonly Column[], around: TopicContext, rows: number): Classification {
  const code = columns.find((column) => column.role === "code");
  if (code === undefined) return { areErrors: false, score: 0, evidence: ["no column looks like error codes"] };
  const staged = isAboutOrderStages(around);
  const evidence: [number, string][] = [
    [codeHeaderScore(code), `the code column is headed "${code.header}"`],
    ...topicEvidence(around, code, Math.max(failureNameShare(columns), failureTextShare(columns)) >= 0.2),
    [staged ? -0.8 : 0, "the page is about the stages of an order, a payment or a job"],
    [
      around.isBarePage && !staged && hasCodeAndTextHeaders(columns) ? 1.2 : 0,
      "the page holds a table of codes and descriptions, and no heading",
    ],
    [0.9 * failureNameShare(columns), "codes are named after failures"],
    [0.7 * failureTextShare(columns), "the texts speak of failures"],
    ...companionColumnEvidence(columns),
    [code.profile.codeConfidence >= 0.8 ? 0.2 : 0, "the codes have a shape of their own"],
    [code.profile.codeConfidence < 0.35 ? -0.4 : 0, "the codes are plain words"],
    [code.profile.fieldNames >= 0.4 && !around.isBarePage ? -1 : 0, "these are names of the fields of a response"],
    [isCodeTextTable(code, columns) ? 0.2 : 0, "every row is a code and its text"],
    [
      around.isBarePage && isCodeTextTable(code, columns) && errorTopic.test(normalizeTopic(around.pageTopic))
        ? 0.3
        : 0,
      "the page is hardly more than these pairs",
    ],
    [
      around.isBarePage && areNumberedFailures(code, columns) && rows >= 5 ? 0.5 : 0,
      "the page is hardly more than numbers and failures",
    ],
    [isFailureStatusColumn(code) ? 0.4 : 0, "the codes are HTTP statuses of failures"],
    [
      hasNoErrorContext(code, around) ? (code.profile.codeConfidence >= 0.8 ? -0.3 : -0.5) : 0,
      "nothing around speaks of errors",
    ],
    [
      areOrdinaryIdentifiers(code, columns) ? (code.profile.capitals > 0.8 ? -0.3 : -0.8) : 0,
      "the words could name anything and none names a failure",
    ],
    [
      code.profile.codes + code.profile.codePrefixes < 0.7 && !around.isBarePage ? -0.5 : 0,
      "many cells of the code column are no codes",
    ],
    [code.profile.filled >= 8 && code.profile.distinct < 0.25 ? -0.5 : 0, "the codes repeat too often"],
    [rows < 2 ? -0.1 : 0, "there is one row only"],
  ];
  return addEvidence({ areErrors: false, score: 0, evidence: [] }, evidence);
}

/** A verdict with more evidence taken into account. */
export function addEvidence(verdict: Classification, evidence: readonly (readonly [number, string])[]): Classification {
  const counted = evidence.filter(([weight]) => Math.abs(weight) >= 0.05);
  const score = counted.reduce((sum, [weight]) => sum + weight, verdict.score);
  const why = counted.map(([weight, reason]) => `${weight > 0 ? "+" : ""}${weight.toFixed(2)} ${reason}`);
  return { areErrors: score >= threshold - 1e-9, score, evidence: [...verdict.evidence, ...why] };
}

/** Columns headed as codes and what they mean, in so many words. */
function hasCodeAndTextHeaders(columns: readonly Column[]): boolean {
  const code = columns.find((column) => column.role === "code");
  const headed = code?.meaning?.role === "code" && code.meaning.confidence >= 0.6 && codeHeaderWord.test(code.header);
  return (
    headed &&
    columns.some(({ role, meaning: sense }) => (role === "description" || role === "message") && sense?.role === role)
  );
}

/** Neither a header nor any words around say what the codes are. */
function hasNoErrorContext(
  { meaning: sense }: Column,
  { heading, pageTopic: outer, preceding: lead, isBarePage: bare }: TopicContext,
): boolean {
  const headed = (sense?.role === "code" || sense?.role === "subcode") && sense.confidence >= 0.5;
  return (
    !headed &&
    !bare &&
    !errorTopic.test(normalizeTopic(heading)) &&
    !errorTopic.test(normalizeTopic(outer)) &&
    !errorTopic.test(normalizeTopic(lead))
  );
}

/** Two columns, codes that all differ and texts. */
function isCodeTextTable({ profile: cells }: Column, columns: readonly Column[]): boolean {
  const texts = columns.find((column) => column.role === "description" || column.role === "message");
  return columns.length === 2 && cells.codes >= 0.95 && cells.distinct >= 0.95 && (texts?.profile.phrase ?? 0) >= 0.8;
}

/** Numbers, each perhaps said in two languages, beside texts that speak of failures. */
function areNumberedFailures({ profile: cells }: Column, columns: readonly Column[]): boolean {
  return cells.numeric >= 0.9 && cells.distinct >= 0.4 && failureTextShare(columns) >= 0.5;
}

/** A column that is headed as codes and holds HTTP statuses, most of them of failures. */
function isFailureStatusColumn({ header, meaning: sense, profile: cells }: Column): boolean {
  const headed = header === "" || (sense?.role === "code" && sense.confidence >= 0.5) || sense?.role === "httpStatus";
  return headed && cells.http >= 0.9 && cells.failingHttp >= 0.5;
}

/** Identifiers of an everyday shape, under no header that calls them codes, that do not speak of failures. */
function areOrdinaryIdentifiers(code: Column, columns: readonly Column[]): boolean {
  const { codeConfidence: weight, numeric, http } = code.profile;
  if (http >= 0.9) return false;
  const headed = code.meaning?.role === "code" && code.meaning.confidence >= 0.5;
  return !headed && numeric < 0.5 && weight < 0.75 && failureNameShare(columns) < 0.2;
}

function codeHeaderScore({ meaning: sense, foreign }: Column): number {
  if (sense?.role === "code" || sense?.role === "subcode")
    return sense.confidence >= 0.8 ? 0.9 : sense.confidence >= 0.5 ? 0.4 : 0.2;
  if (sense?.role === "httpStatus") return 0.5;
  if (sense?.role === "name" || sense?.role === "number") return 0.1;
  return foreign ? -0.4 : 0;
}

function topicEvidence(
  { heading, pageTopic: outer, preceding: lead, isBarePage: bare }: TopicContext,
  code: Column,
  failing: boolean,
): [number, string][] {
  const near = errorTopic.test(normalizeTopic(heading));
  const far = errorTopic.test(normalizeTopic(outer));
  const before = errorTopic.test(normalizeTopic(lead));
  // On a page of error codes, a table headed as codes stands under the name of what fails: "Permissions".
  const headed = codeHeaderWord.test(code.header) || (code.header === "" && failing);
  const other = otherTopic.test(heading) && !(codesTopic.test(normalizeTopic(outer)) && headed);
  return [
    [near ? (other ? 0.3 : 0.5) + codesTopicScore(heading) : 0, `the heading "${heading}" speaks of errors`],
    [far ? 0.3 + (failing && !other ? codesTopicScore(outer) : 0) : 0, "the page speaks of errors"],
    [before ? (near || far ? 0.2 : 0.4) + codesTopicScore(lead) : 0, `the sentence before speaks of errors`],
    [other && !near ? (far ? -0.3 : -0.6) : 0, `the heading "${heading}" speaks of something else`],
    [bare && heading === "" && !far && otherTopic.test(outer) ? -0.6 : 0, "the page speaks of something else"],
  ];
}

/** Words that announce error codes say a little more than words about errors. */
function codesTopicScore(words: string): number {
  return codesTopic.test(normalizeTopic(words)) ? 0.1 : 0;
}

const allStages = new RegExp(orderStages.source, "giu");

/** Words with the parts of names set apart, without the stages of an order: `ErrorCode` speaks of errors. */
function normalizeTopic(words: string): string {
  return splitCamelCase(words).replace(allStages, " ");
}

function splitCamelCase(words: string): string {
  return words.replace(/([a-z])(?=[A-Z])/g, "$1 ");
}

/** Whether the page, its heading or the sentence before are about the stages of an order, and say nothing of errors. */
function isAboutOrderStages({ heading, pageTopic: outer, preceding: lead }: TopicContext): boolean {
  const words = splitCamelCase([heading, outer, lead].join(" · "));
  return orderStages.test(words) && !codesTopic.test(words.replace(allStages, " ").replace(/status codes?/gi, " "));
}

function failureNameShare(columns: readonly Column[]): number {
  return Math.max(0, ...columns.filter(isCodeSide).map((column) => column.profile.failingNames));
}

function failureTextShare(columns: readonly Column[]): number {
  const texts = columns.filter(
    (column) => !isCodeSide(column) && column.role !== "ignore" && column.role !== "solution",
  );
  return Math.min(1, 1.2 * Math.max(0, ...texts.map((column) => column.profile.failingWords)));
}

function isCodeSide({ role }: Column): boolean {
  return role === "code" || role === "name" || role === "subcode" || role === "number";
}

function companionColumnEvidence(columns: readonly Column[]): [number, string][] {
  const role = (wanted: string) => columns.some((column) => column.role === wanted && column.meaning?.role === wanted);
  const errorMessage = columns.some((column) => column.role === "message" && errorTopic.test(column.header));
  const foreign = columns.filter((column) => column.foreign && column.role !== "code").length;
  return [
    [errorMessage ? 0.5 : role("message") ? 0.2 : 0, "there is a column of messages"],
    [role("solution") ? 0.25 : 0, "there is a column of solutions"],
    [role("cause") ? 0.25 : 0, "there is a column of causes"],
    [role("httpStatus") ? 0.3 : 0, "there is a column of HTTP statuses"],
    [role("retryable") || role("billable") ? 0.2 : 0, "there is a column of retries or billing"],
    [-Math.min(1.2, 0.5 * foreign), "columns belong to tables of other things"],
  ];
}
