import { isFieldName, namesFailure } from "../classify/cell-profile.ts";
import { normalizeTopic } from "../classify/classify.ts";
import { codesTopic, errorTopic, failureWords, orderStages, otherTopic } from "../classify/vocabulary.ts";
import type { Candidate } from "./candidate.ts";
import type { Series } from "./series.ts";

/** What the features of a series need to know of the rest of the page. */
export interface PageFacts {
  /** Codes that layouts read, as written. */
  readonly read: ReadonlySet<string>;
  /** Forms and lengths of the codes that were read: `number 4`. */
  readonly forms: ReadonlySet<string>;
  /** Candidates in all series of the page. */
  readonly candidates: number;
  /** The best confidence of a header of codes among the tables that were not read. */
  readonly bestHeader: number;
  /** Signature of candidates → number of these on the page. */
  readonly signatures: ReadonlyMap<string, number>;
}

/** A series with the numbers that several features use. Shares are of the candidates or of the codes. */
export interface SeriesFacts {
  readonly series: Series;
  readonly page: PageFacts;
  readonly codes: readonly string[];
  readonly count: number;
  readonly distinct: number;
  readonly confidence: number;
  readonly failureNames: number;
  readonly failureTexts: number;
  readonly numbers: number;
  readonly headingTopic: boolean;
  readonly pageTopic: boolean;
  readonly precedingTopic: boolean;
  readonly codesTopic: boolean;
  /** Codes of the form of the first candidate were read on the page. */
  readonly isFormRead: boolean;
}

/** Candidates by which a series is judged at most. */
const sampleSize = 600;

/** The facts of a series. */
export function seriesFacts(series: Series, page: PageFacts): SeriesFacts {
  const candidates = series.candidates.slice(0, sampleSize);
  const codes = candidates.flatMap(({ matches }) => matches.map(({ code }) => code.text));
  const { heading, pageTopic, preceding } = series.context;
  const topics = [heading, pageTopic, preceding].map(normalizeTopic);
  const isTopic = topics.map((words) => errorTopic.test(words));
  return {
    series: { ...series, candidates },
    page,
    codes,
    count: series.candidates.length,
    distinct: new Set(codes).size / Math.max(1, codes.length),
    confidence: mean(candidates.map(({ matches }) => matches[0]?.shape.confidence ?? 0)),
    failureNames: share(codes, namesFailure),
    failureTexts: share(candidates, ({ textBeside }) => failureWords.test(textBeside)),
    numbers: share(candidates, ({ form }) => form === "number"),
    headingTopic: isTopic[0] === true,
    pageTopic: isTopic[1] === true,
    precedingTopic: isTopic[2] === true,
    codesTopic: topics.some((words) => codesTopic.test(words)),
    isFormRead: candidates
      .slice(0, 1)
      .some(({ form, matches }) => page.forms.has(formKey(form, matches[0]?.code.text ?? ""))),
  };
}

/** Whether a text around the series names errors. */
export function hasErrorTopic({ headingTopic, pageTopic, precedingTopic }: SeriesFacts): boolean {
  return headingTopic || pageTopic || precedingTopic;
}

/** Whether the page or the heading has the topic of another kind of table. */
export function hasOtherTopic({ series: { context } }: SeriesFacts, part: "heading" | "pageTopic"): boolean {
  return otherTopic.test(context[part]);
}

/** Whether the texts around are about the states of an order. */
export function isAboutStages({ series: { context } }: SeriesFacts): boolean {
  return orderStages.test([context.heading, context.pageTopic, context.preceding].join(" "));
}

/** The share of codes that are names of response fields. */
export function fieldNameShare({ codes }: SeriesFacts): number {
  return share(codes, isFieldName);
}

/** The form and the length of a code, by which codes of one list resemble each other. */
export function formKey(form: Candidate["form"], code: string): string {
  return form === "number"
    ? `number ${code.length} ${code.startsWith("-")}`
    : `${form} ${/^[^\W_]+[._-]?/.exec(code)?.[0] ?? ""}`;
}

/** The share of items for which `is` holds; 0 for none. */
export function share<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(is).length / items.length;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
