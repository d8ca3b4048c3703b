import type { Page, Section, Text } from "../model/page.ts";
import type { Column } from "./columns.ts";
import { codesTopic, codeWord, errorTopic, otherTopic, stages } from "./vocabulary.ts";

/** The words around a find that say what it is about. */
export interface Surroundings {
  /** Nearest heading, or the table's caption. */
  readonly heading: string;
  /** Headings further out, the page's title and its file name. */
  readonly outer: string;
  /** The sentence right before. */
  readonly lead: string;
  /** A few blocks and no heading: nothing on the page says that it is about anything else. */
  readonly bare: boolean;
}

/** Whether rows document errors, and every piece of evidence as a sentence. */
export interface Verdict {
  readonly errors: boolean;
  readonly score: number;
  readonly why: readonly string[];
}

/** Evidence needed before rows count as errors. */
const threshold = 1;

/** Blocks of a page that is hardly more than its table. */
const bareBlocks = 6;

/** What stands around a place of the page. */
export function surroundings(page: Page, section: Section, lead?: Text, caption?: Text): Surroundings {
  const whole = known.get(page) ?? wholePage(page);
  known.set(page, whole);
  return {
    heading: [section.trail.at(-1) ?? "", caption?.text ?? ""].join(" ").trim(),
    outer: [...section.trail.slice(0, -1), whole.subject].join(" · "),
    bare: whole.bare,
    lead: lead === undefined ? "" : (lead.text.split(/(?<=[.。!！?？])\s*/).at(-1) ?? ""),
  };
}

// A page is looked at as a whole once, however many tables ask.
const known = new WeakMap<Page, ReturnType<typeof wholePage>>();

function wholePage(page: Page) {
  const blocks = page.sections.reduce((sum, part) => sum + part.blocks.length, 0);
  const bare = page.sections.every((part) => part.heading === undefined) && blocks <= bareBlocks;
  return { subject: subject(page), bare };
}

/** What a page is about: its front matter, its title or else its first line, its file name. */
export function subject(page: Page): string {
  const matter = Object.values(page.matter).map((value) => value.slice(0, 300).replace(/[-_/]/g, " "));
  const title = page.sections.find((part) => part.level === 1)?.heading?.text;
  const name = page.path.split("/").at(-1) ?? "";
  return [...matter, title ?? firstLine(page), name.replace(/\.\w+$/, "").replace(/[-_]/g, " ")].join(" · ");
}

/** The line that a page without headings begins with, where it is short enough for a title. */
function firstLine(page: Page): string {
  if (page.sections.some((part) => part.heading !== undefined)) return "";
  const first = page.sections[0]?.blocks[0];
  const line = first?.kind === "paragraph" ? (first.text.text.split("\n", 1)[0] ?? "") : "";
  return line.length <= 80 ? line : "";
}

/** Weighs what columns and surroundings say for and against rows being documented errors. */
export function judge(columns: readonly Column[], around: Surroundings, rows: number): Verdict {
  const code = columns.find((column) => column.role === "code");
  if (code === undefined) return { errors: false, score: 0, why: ["no column looks like error codes"] };
  const staged = isStaged(around);
  const evidence: [number, string][] = [
    [codeHeader(code), `the code column is headed "${code.header}"`],
    ...topic(around, code, Math.max(named(columns), said(columns)) >= 0.2),
    [staged ? -0.8 : 0, "the page is about the stages of an order, a payment or a job"],
    [
      around.bare && !staged && isPlain(columns) ? 1.2 : 0,
      "the page holds a table of codes and descriptions, and no heading",
    ],
    [0.9 * named(columns), "codes are named after failures"],
    [0.7 * said(columns), "the texts speak of failures"],
    ...companions(columns),
    [code.profile.weight >= 0.8 ? 0.2 : 0, "the codes have a shape of their own"],
    [code.profile.weight < 0.35 ? -0.4 : 0, "the codes are plain words"],
    [code.profile.fieldNames >= 0.4 && !around.bare ? -1 : 0, "these are names of the fields of a response"],
    [isPairs(code, columns) ? 0.2 : 0, "every row is a code and its text"],
    [
      around.bare && isPairs(code, columns) && errorTopic.test(apart(around.outer)) ? 0.3 : 0,
      "the page is hardly more than these pairs",
    ],
    [
      around.bare && isNumbered(code, columns) && rows >= 5 ? 0.5 : 0,
      "the page is hardly more than numbers and failures",
    ],
    [statuses(code) ? 0.4 : 0, "the codes are HTTP statuses of failures"],
    [isAlone(code, around) ? (code.profile.weight >= 0.8 ? -0.3 : -0.5) : 0, "nothing around speaks of errors"],
    [
      isOrdinary(code, columns) ? (code.profile.capitals > 0.8 ? -0.3 : -0.8) : 0,
      "the words could name anything and none names a failure",
    ],
    [
      code.profile.codes + code.profile.leads < 0.7 && !around.bare ? -0.5 : 0,
      "many cells of the code column are no codes",
    ],
    [code.profile.filled >= 8 && code.profile.distinct < 0.25 ? -0.5 : 0, "the codes repeat too often"],
    [rows < 2 ? -0.1 : 0, "there is one row only"],
  ];
  return add({ errors: false, score: 0, why: [] }, evidence);
}

/** A verdict with more evidence taken into account. */
export function add(verdict: Verdict, evidence: readonly (readonly [number, string])[]): Verdict {
  const counted = evidence.filter(([weight]) => Math.abs(weight) >= 0.05);
  const score = counted.reduce((sum, [weight]) => sum + weight, verdict.score);
  const why = counted.map(([weight, reason]) => `${weight > 0 ? "+" : ""}${weight.toFixed(2)} ${reason}`);
  return { errors: score >= threshold - 1e-9, score, why: [...verdict.why, ...why] };
}

/** Columns headed as codes and what they mean, in so many words. */
function isPlain(columns: readonly Column[]): boolean {
  const code = columns.find((column) => column.role === "code");
  const headed = code?.sense?.role === "code" && code.sense.strength >= 0.6 && codeWord.test(code.header);
  return (
    headed && columns.some(({ role, sense }) => (role === "description" || role === "message") && sense?.role === role)
  );
}

/** Neither a header nor any words around say what the codes are. */
function isAlone({ sense }: Column, { heading, outer, lead, bare }: Surroundings): boolean {
  const headed = (sense?.role === "code" || sense?.role === "subcode") && sense.strength >= 0.5;
  return (
    !headed &&
    !bare &&
    !errorTopic.test(apart(heading)) &&
    !errorTopic.test(apart(outer)) &&
    !errorTopic.test(apart(lead))
  );
}

/** Two columns, codes that all differ and texts. */
function isPairs({ profile: cells }: Column, columns: readonly Column[]): boolean {
  const texts = columns.find((column) => column.role === "description" || column.role === "message");
  return columns.length === 2 && cells.codes >= 0.95 && cells.distinct >= 0.95 && (texts?.profile.phrase ?? 0) >= 0.8;
}

/** Numbers, each perhaps said in two languages, beside texts that speak of failures. */
function isNumbered({ profile: cells }: Column, columns: readonly Column[]): boolean {
  return cells.numeric >= 0.9 && cells.distinct >= 0.4 && said(columns) >= 0.5;
}

/** A column that is headed as codes and holds HTTP statuses, most of them of failures. */
function statuses({ header, sense, profile: cells }: Column): boolean {
  const headed = header === "" || (sense?.role === "code" && sense.strength >= 0.5) || sense?.role === "httpStatus";
  return headed && cells.http >= 0.9 && cells.failingHttp >= 0.5;
}

/** Identifiers of an everyday shape, under no header that calls them codes, that do not speak of failures. */
function isOrdinary(code: Column, columns: readonly Column[]): boolean {
  const { weight, numeric, http } = code.profile;
  if (http >= 0.9) return false;
  const headed = code.sense?.role === "code" && code.sense.strength >= 0.5;
  return !headed && numeric < 0.5 && weight < 0.75 && named(columns) < 0.2;
}

function codeHeader({ sense, foreign }: Column): number {
  if (sense?.role === "code" || sense?.role === "subcode")
    return sense.strength >= 0.8 ? 0.9 : sense.strength >= 0.5 ? 0.4 : 0.2;
  if (sense?.role === "httpStatus") return 0.5;
  if (sense?.role === "name" || sense?.role === "number") return 0.1;
  return foreign ? -0.4 : 0;
}

function topic({ heading, outer, lead, bare }: Surroundings, code: Column, failing: boolean): [number, string][] {
  const near = errorTopic.test(apart(heading));
  const far = errorTopic.test(apart(outer));
  const before = errorTopic.test(apart(lead));
  // On a page of error codes, a table headed as codes stands under the name of what fails: "Permissions".
  const headed = codeWord.test(code.header) || (code.header === "" && failing);
  const other = otherTopic.test(heading) && !(codesTopic.test(apart(outer)) && headed);
  return [
    [near ? (other ? 0.3 : 0.5) + codes(heading) : 0, `the heading "${heading}" speaks of errors`],
    [far ? 0.3 + (failing && !other ? codes(outer) : 0) : 0, "the page speaks of errors"],
    [before ? (near || far ? 0.2 : 0.4) + codes(lead) : 0, `the sentence before speaks of errors`],
    [other && !near ? (far ? -0.3 : -0.6) : 0, `the heading "${heading}" speaks of something else`],
    [bare && heading === "" && !far && otherTopic.test(outer) ? -0.6 : 0, "the page speaks of something else"],
  ];
}

/** Words that announce error codes say a little more than words about errors. */
function codes(words: string): number {
  return codesTopic.test(apart(words)) ? 0.1 : 0;
}

const everyStage = new RegExp(stages.source, "giu");

/** Words with the parts of names set apart, without the stages of an order: `ErrorCode` speaks of errors. */
function apart(words: string): string {
  return spaced(words).replace(everyStage, " ");
}

function spaced(words: string): string {
  return words.replace(/([a-z])(?=[A-Z])/g, "$1 ");
}

/** Whether the page, its heading or the sentence before are about the stages of an order, and say nothing of errors. */
function isStaged({ heading, outer, lead }: Surroundings): boolean {
  const words = spaced([heading, outer, lead].join(" · "));
  return stages.test(words) && !codesTopic.test(words.replace(everyStage, " ").replace(/status codes?/gi, " "));
}

function named(columns: readonly Column[]): number {
  return Math.max(0, ...columns.filter(isCodeSide).map((column) => column.profile.failingNames));
}

function said(columns: readonly Column[]): number {
  const texts = columns.filter(
    (column) => !isCodeSide(column) && column.role !== "ignore" && column.role !== "solution",
  );
  return Math.min(1, 1.2 * Math.max(0, ...texts.map((column) => column.profile.failingWords)));
}

function isCodeSide({ role }: Column): boolean {
  return role === "code" || role === "name" || role === "subcode" || role === "number";
}

function companions(columns: readonly Column[]): [number, string][] {
  const role = (wanted: string) => columns.some((column) => column.role === wanted && column.sense?.role === wanted);
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
