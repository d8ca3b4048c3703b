import { maxOf } from "../../lib/collections.ts";
import { memoByObject } from "../../lib/memo.ts";
import type { Page, Section, Text } from "../../model/page.ts";
import { type Column, isHeadedAsCodes } from "./column-roles.ts";
import { codesTopic, codeHeaderWord, errorTopic, otherTopic, orderStages } from "./vocabulary.ts";

/** The texts around a candidate that show its topic. */
export interface TopicContext {
  /** The nearest heading and the caption of the table. */
  readonly heading: string;
  /** The headings further out, the front matter, the title and the file name of the page. */
  readonly pageTopic: string;
  /** The sentence before the candidate. */
  readonly preceding: string;
  /** The page has few blocks and no heading, so that no text shows another topic. */
  readonly isBarePage: boolean;
}

/** Whether rows document errors, the score, and each piece of evidence as a sentence with its score. */
export interface Classification {
  readonly areErrors: boolean;
  readonly score: number;
  readonly evidence: readonly string[];
}

/** The score from which on rows are errors. */
const threshold = 1;

/** Blocks of a bare page at most. */
const barePageBlocks = 6;

/** The texts around a candidate in a section. */
export function topicContext(page: Page, section: Section, before?: Text, caption?: Text): TopicContext {
  const facts = pageFacts(page);
  return {
    heading: [section.trail.at(-1) ?? "", caption?.text ?? ""].join(" ").trim(),
    pageTopic: [...section.trail.slice(0, -1), facts.subject].join(" · "),
    isBarePage: facts.isBarePage,
    preceding: before === undefined ? "" : (before.text.split(/(?<=[.。!！?？])\s*/).at(-1) ?? ""),
  };
}

/** What all candidates of a page have in common. */
const pageFacts = memoByObject((page: Page) => {
  const blocks = page.sections.reduce((sum, part) => sum + part.blocks.length, 0);
  const isBarePage = page.sections.every((part) => part.heading === undefined) && blocks <= barePageBlocks;
  return { subject: pageSubject(page), isBarePage };
});

/** The topic of a page: its front matter, its title, a first line without a heading, and its file name. */
export function pageSubject(page: Page): string {
  const matter = Object.values(page.matter).map((value) => value.slice(0, 300).replace(/[-_/]/g, " "));
  const title = page.sections.find((part) => part.level === 1)?.heading?.text;
  const name = page.path.split("/").at(-1) ?? "";
  const parts = [...matter, title ?? "", shortFirstLine(page), name.replace(/\.\w+$/, "").replace(/[-_]/g, " ")];
  return parts.filter((part) => part !== "").join(" · ");
}

/** The first line of a page that does not begin with a heading, if it is as short as a title. */
function shortFirstLine(page: Page): string {
  const [{ heading, blocks: [first] } = { heading: undefined, blocks: [] }] = page.sections;
  if (heading !== undefined) return "";
  const line = first?.kind === "paragraph" ? (first.text.text.split("\n", 1)[0] ?? "") : "";
  return line.length <= 80 ? line : "";
}

/** Classifies `rows` rows by their columns and the texts around them: the sum of the scores of all evidence. */
export function classifyColumns(columns: readonly Column[], context: TopicContext, rows: number): Classification {
  const code = columns.find((column) => column.role === "code");
  if (code === undefined)
    return { areErrors: false, score: 0, evidence: ["no column looks like a column of error codes"] };
  const staged = isAboutOrderStages(context);
  const evidence: [number, string][] = [
    [codeHeaderScore(code), `the code column is headed "${code.header}"`],
    ...topicEvidence(context, code, Math.max(failureNameShare(columns), failureTextShare(columns)) >= 0.2),
    [staged ? -0.8 : 0, "the page is about the states of an order, a payment or a job"],
    [
      context.isBarePage && !staged && hasCodeAndTextHeaders(columns) && !areOtherCodes(context, columns) ? 1.2 : 0,
      "the page is a table of codes and descriptions without a heading",
    ],
    [0.9 * failureNameShare(columns), "the codes name failures"],
    [0.7 * failureTextShare(columns), "the texts are about failures"],
    ...companionColumnEvidence(columns),
    [code.profile.codeConfidence >= 0.8 ? 0.2 : 0, "the codes have a distinctive shape"],
    [code.profile.codeConfidence < 0.35 ? -0.4 : 0, "the codes are plain words"],
    [code.profile.fieldNames >= 0.4 && !context.isBarePage ? -1 : 0, "the codes are names of response fields"],
    [hasTypes(columns) && failureNameShare(columns) < 0.5 ? -0.8 : 0, "a column has the types of fields"],
    [isCodeTextTable(code, columns) ? 0.2 : 0, "each row is a code and its text"],
    [
      context.isBarePage && areNumberedFailures(code, columns) && rows >= 5 ? 0.5 : 0,
      "the page has little more than numbers and texts about failures",
    ],
    [isFailureStatusColumn(code) ? 0.4 : 0, "the codes are HTTP statuses of failures"],
    [hasNoErrorContext(code, context) ? -0.5 : 0, "no text around the codes mentions errors"],
    [
      areOrdinaryIdentifiers(code, columns) ? (code.profile.capitals > 0.8 ? -0.3 : -0.8) : 0,
      "the codes have a common shape and name no failure",
    ],
    [code.profile.filled >= 8 && code.profile.distinct < 0.25 ? -0.5 : 0, "the codes are repeated often"],
  ];
  return addEvidence({ areErrors: false, score: 0, evidence: [] }, evidence);
}

/** A classification with more evidence. */
export function addEvidence(
  classification: Classification,
  evidence: readonly (readonly [number, string])[],
): Classification {
  const counted = evidence.filter(([weight]) => Math.abs(weight) >= 0.05);
  const score = counted.reduce((sum, [weight]) => sum + weight, classification.score);
  const why = counted.map(([weight, reason]) => `${weight > 0 ? "+" : ""}${weight.toFixed(2)} ${reason}`);
  return { areErrors: score >= threshold - 1e-9, score, evidence: [...classification.evidence, ...why] };
}

/** Whether the headers mean code and description or message. */
function hasCodeAndTextHeaders(columns: readonly Column[]): boolean {
  const code = columns.find((column) => column.role === "code");
  return (
    code !== undefined &&
    isHeadedAsCodes(code) &&
    columns.some(({ role, meaning }) => (role === "description" || role === "message") && meaning?.role === role)
  );
}

/** Whether the first line names codes of another subject, "Manufacturer codes", and no row names a failure. */
function areOtherCodes({ pageTopic }: TopicContext, columns: readonly Column[]): boolean {
  return (
    /(?:^|· )\p{L}+ codes(?:$| ·)/iu.test(pageTopic) &&
    !mentionsErrors(pageTopic) &&
    Math.max(failureNameShare(columns), failureTextShare(columns)) === 0
  );
}

/** Whether neither the header nor a text around the table names errors. */
function hasNoErrorContext({ meaning }: Column, { heading, pageTopic, preceding, isBarePage }: TopicContext): boolean {
  const headed = (meaning?.role === "code" || meaning?.role === "subcode") && meaning.confidence >= 0.5;
  return !headed && !isBarePage && ![heading, pageTopic, preceding].some(mentionsErrors);
}

/** Whether the table has two columns: different codes, and texts. */
function isCodeTextTable({ profile: cells }: Column, columns: readonly Column[]): boolean {
  const texts = columns.find((column) => column.role === "description" || column.role === "message");
  return columns.length === 2 && cells.codes >= 0.95 && cells.distinct >= 0.95 && (texts?.profile.phrase ?? 0) >= 0.8;
}

/** Whether the codes are numbers, each at most twice, and the texts name failures. */
function areNumberedFailures({ profile: cells }: Column, columns: readonly Column[]): boolean {
  return cells.numeric >= 0.9 && cells.distinct >= 0.4 && failureTextShare(columns) >= 0.5;
}

/** Whether a column with the header of codes holds HTTP statuses, most of them of failures. */
function isFailureStatusColumn({ header, meaning, profile: cells }: Column): boolean {
  const headed =
    header === "" || (meaning?.role === "code" && meaning.confidence >= 0.5) || meaning?.role === "httpStatus";
  return headed && cells.http >= 0.9 && cells.failingHttp >= 0.5;
}

/** Whether the codes are identifiers of a common shape that name no failures, without the header of codes. */
function areOrdinaryIdentifiers(code: Column, columns: readonly Column[]): boolean {
  const { codeConfidence, numeric, http } = code.profile;
  if (http >= 0.9) return false;
  const headed = code.meaning?.role === "code" && code.meaning.confidence >= 0.5;
  return !headed && numeric < 0.5 && codeConfidence < 0.75 && failureNameShare(columns) < 0.2;
}

/** Whether a column holds the types of fields: `string`, `number`. */
export function hasTypes(columns: readonly Column[]): boolean {
  return columns.some(({ role, profile }) => role !== "code" && profile.filled > 0 && profile.typeNames >= 0.8);
}

function codeHeaderScore({ meaning, foreign }: Column): number {
  if (meaning?.role === "code" || meaning?.role === "subcode")
    return meaning.confidence >= 0.8 ? 0.9 : meaning.confidence >= 0.5 ? 0.4 : 0.2;
  if (meaning?.role === "httpStatus") return 0.5;
  if (meaning?.role === "name" || meaning?.role === "number") return 0.1;
  return foreign ? -0.4 : 0;
}

function topicEvidence(
  { heading, pageTopic, preceding, isBarePage }: TopicContext,
  code: Column,
  failing: boolean,
): [number, string][] {
  const near = mentionsErrors(heading);
  const far = mentionsErrors(pageTopic);
  const before = mentionsErrors(preceding);
  // On a page of error codes, the heading of a table may be the name of the part that fails: "Permissions".
  const headed = codeHeaderWord.test(code.header) || (code.header === "" && failing);
  const other = otherTopic.test(heading) && !(codesTopic.test(normalizeTopic(pageTopic)) && headed);
  return [
    [near ? (other ? 0.3 : 0.5) + codesTopicScore(heading) : 0, `the heading "${heading}" mentions errors`],
    [far ? 0.3 + (failing && !other ? codesTopicScore(pageTopic) : 0) : 0, "the page mentions errors"],
    [
      before ? (near || far ? 0.2 : 0.4) + codesTopicScore(preceding) : 0,
      "the sentence before the codes mentions errors",
    ],
    [other && !near ? (far ? -0.3 : -0.6) : 0, `the heading "${heading}" has another topic`],
    [isBarePage && heading === "" && !far && otherTopic.test(pageTopic) ? -0.6 : 0, "the page has another topic"],
  ];
}

/** The additional score of words that mean error codes, and not errors in general. */
function codesTopicScore(words: string): number {
  return codesTopic.test(normalizeTopic(words)) ? 0.1 : 0;
}

const allStages = new RegExp(orderStages.source, "giu");

/** Whether a text has words for errors. */
export function mentionsErrors(text: string): boolean {
  return errorTopic.test(normalizeTopic(text));
}

/** A text with the words of names separated, and without the states of orders: `ErrorCode` becomes two words. */
export function normalizeTopic(words: string): string {
  return splitCamelCase(words).replace(allStages, " ");
}

function splitCamelCase(words: string): string {
  return words.replace(/([a-z])(?=[A-Z])/g, "$1 ");
}

/** Whether the texts around are about the states of an order, and not about error codes. */
function isAboutOrderStages({ heading, pageTopic, preceding }: TopicContext): boolean {
  const words = splitCamelCase([heading, pageTopic, preceding].join(" · "));
  return orderStages.test(words) && !codesTopic.test(words.replace(allStages, " ").replace(/status codes?/gi, " "));
}

function failureNameShare(columns: readonly Column[]): number {
  return maxOf(
    columns.filter(isCodeSide).map((column) => column.profile.failingNames),
    0,
  );
}

function failureTextShare(columns: readonly Column[]): number {
  const texts = columns.filter(
    (column) => !isCodeSide(column) && column.role !== "ignore" && column.role !== "solution",
  );
  return Math.min(
    1,
    1.2 *
      maxOf(
        texts.map((column) => column.profile.failingWords),
        0,
      ),
  );
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
    [-Math.min(1.2, 0.5 * foreign), "columns belong to tables of other subjects"],
  ];
}
