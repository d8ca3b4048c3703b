import { namesFailure } from "../classify/cell-profile.ts";
import { normalizeTopic } from "../classify/classify.ts";
import { codesTopic, errorTopic, failureWords, orderStages, otherTopic } from "../classify/vocabulary.ts";
import { formKey } from "../codes/code-form.ts";
import { share } from "../../lib/collections.ts";
import type { Series } from "./series.ts";

/** What is known of the part of a page that no layout read. */
export interface RestFacts {
  /** Codes that layouts read, as written. */
  readonly read: ReadonlySet<string>;
  /** The forms of the codes that were read. */
  readonly forms: ReadonlySet<string>;
  /** Candidates in all series of the page. */
  readonly candidates: number;
  /** The best confidence of a header of codes among the tables that were not read. */
  readonly bestHeader: number;
}

/** A series with the numbers that several features use. Shares are of the candidates or of the codes. */
export interface SeriesFacts {
  readonly series: Series;
  readonly page: RestFacts;
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
export function seriesFacts(series: Series, page: RestFacts): SeriesFacts {
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
    isFormRead: codes.slice(0, 1).some((code) => page.forms.has(formKey(code))),
  };
}

/** Whether a text around the series names errors. */
export function hasErrorTopic({ headingTopic, pageTopic, precedingTopic }: SeriesFacts): boolean {
  return headingTopic || pageTopic || precedingTopic;
}

/** Names of a list that is too short to be judged without its texts. */
const FEW_NAMES = 3;

/**
 * Whether a series is a list of names without texts that may not be errors, such as the functions of a library: hardly any
 * name is that of a failure, and neither the heading nor the text above mentions errors, nor any text around error codes.
 */
export function areBareNames({
  count,
  failureNames,
  codesTopic,
  headingTopic,
  precedingTopic,
  series,
}: SeriesFacts): boolean {
  const bare = share(series.candidates, ({ form, textBeside }) => form === "name" && textBeside === "");
  const isAnnounced = codesTopic || headingTopic || precedingTopic;
  return count > FEW_NAMES && failureNames < 0.2 && bare >= 0.8 && !isAnnounced;
}

/** Whether the page or the heading has the topic of another kind of table. */
export function hasOtherTopic({ series: { context } }: SeriesFacts, part: "heading" | "pageTopic"): boolean {
  return otherTopic.test(context[part]);
}

/** Whether the texts around are about the states of an order. */
export function isAboutStages({ series: { context } }: SeriesFacts): boolean {
  return orderStages.test([context.heading, context.pageTopic, context.preceding].join(" "));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
