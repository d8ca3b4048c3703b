import * as v from "valibot";
import { FAILURE_STATES, type FailureState } from "../model/failure-state.ts";
import type { JudgedPage } from "../model/crawl.ts";
import { utcTime } from "./manifest/schema-parts.ts";
import { readLogLines } from "./read-progress.ts";

/** What an earlier crawl has judged. */
export interface CrawlLog {
  readonly started: string;
  /** The options of the crawl as text. A run continues a crawl with the same options only. */
  readonly asked: string;
  readonly pages: readonly JudgedPage[];
  /** Whether the crawl has come to its end. */
  readonly isComplete: boolean;
  /** Whether its limit of pages has left others. */
  readonly isCut: boolean;
}

const state = v.pipe(
  v.string(),
  v.check((text) => Object.hasOwn(FAILURE_STATES, text) || /^http-[1-9]\d\d$/.test(text)),
  v.transform((text) => text as FailureState),
);
const short = v.pipe(v.string(), v.maxLength(2000));
const pageSchema = v.strictObject({
  url: v.pipe(short, v.url()),
  depth: v.pipe(v.number(), v.integer(), v.minValue(0)),
  isGuess: v.optional(v.literal(true)),
  state: v.optional(state),
  reason: v.optional(short),
  title: v.optional(short),
  language: v.optional(short),
  textLanguage: v.optional(short),
  alternates: v.optional(v.array(v.tuple([short, short]))),
  codes: v.optional(v.array(v.tuple([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))]))),
  digest: v.optional(short),
  form: v.optional(v.picklist(["html", "markdown", "json"])),
});
const headSchema = v.strictObject({ started: utcTime, asked: v.string() });
const endSchema = v.strictObject({ isComplete: v.literal(true), isCut: v.boolean() });

/**
 * Reads the log of a crawl; `undefined` if there is none. A line that is not valid counts as missing: the page is requested
 * again.
 */
export function readCrawlLog(path: string): CrawlLog | undefined {
  const [first, ...lines] = readLogLines(path);
  const head = v.safeParse(headSchema, first);
  if (!head.success) return undefined;
  const pages = lines.flatMap((line) => {
    const page = v.safeParse(pageSchema, line);
    return page.success ? [page.output as JudgedPage] : [];
  });
  const end = lines.find((line) => v.is(endSchema, line));
  return { ...head.output, pages, isComplete: end !== undefined, isCut: v.is(endSchema, end) && end.isCut };
}
