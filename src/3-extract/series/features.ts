import { share } from "../../lib/collections.ts";
import type { Feature } from "../../lib/logistic.ts";
import { isFieldName } from "../classify/cell-profile.ts";
import { codeHeaderWord } from "../classify/vocabulary.ts";
import type { CodeShape } from "../codes/code-shape.ts";
import type { Series, SeriesColumn, SeriesKind } from "./series.ts";
import { hasErrorTopic, hasOtherTopic, type SeriesFacts } from "./series-facts.ts";

/** A property of a series: a name, a number, and the sentence that `--why` shows. */
export interface SeriesFeature extends Feature<SeriesFacts> {
  readonly sentence: string;
}

/** The features by which a series is judged. `weights.ts` has a weight for each. */
export const features: readonly SeriesFeature[] = [
  ofKind("heading", "headings"),
  ofKind("column", "a column of a table"),
  ofKind("item", "items of a list"),
  ofKind("line", "lines"),
  ofKind("term", "terms"),
  feature("marked", "the codes are marked as code", ({ series }) =>
    share(series.candidates, ({ mark }) => mark === "code"),
  ),
  feature("single", "there is a single candidate", ({ count }) => Number(count === 1)),
  feature("distinct", "share of different codes", ({ distinct }) => distinct),
  feature("confidence", "the codes have a distinctive shape", ({ confidence }) => confidence),
  feature("numbers", "the codes are numbers", ({ numbers }) => numbers),
  feature("prefixed", "the codes are letters and a number", ({ series }) =>
    share(series.candidates, ({ form }) => form === "prefixed"),
  ),
  ofShape("dotted", "names with dots"),
  ofShape("screaming", "names in capitals with underscores"),
  ofShape("snake", "names with underscores"),
  ofCodes("small-numbers", "the codes have one or two digits", /^\d{1,2}$/),
  ofCodes("long-numbers", "the codes have four digits or more", /^-?\d{4,}$/),
  feature("rising", "the numbers rise", ({ codes }) => risingShare(codes)),
  feature("failure-names", "the codes name failures", ({ failureNames }) => failureNames),
  feature("failure-texts", "the texts are about failures", ({ failureTexts }) => failureTexts),
  feature("field-names", "the codes are names of response fields", ({ codes }) => share(codes, isFieldName)),
  ofCodes("capitals", "the codes are in capitals", /^[^A-Za-z]*[A-Z][^a-z]*$/),
  feature("any-topic", "a text around mentions errors", (facts) => Number(hasErrorTopic(facts))),
  feature("codes-topic", "a text around mentions error codes", (facts) => Number(facts.codesTopic)),
  feature("other-heading", "the heading has another topic", (facts) => Number(hasOtherTopic(facts, "heading"))),
  feature("other-page", "the page has another topic", (facts) => Number(hasOtherTopic(facts, "pageTopic"))),
  feature(
    "page-share",
    "share of the candidates of the page",
    ({ count, page }) => count / Math.max(1, page.candidates),
  ),
  feature("codes-read", "number of codes that were read elsewhere on the page", ({ page }) =>
    Math.log(1 + page.read.size),
  ),
  feature("header-says-code", 'the header or the label has the word "code"', ({ series }) =>
    series.column ? Number(codeHeaderWord.test(series.column.column.header)) : labelled(series),
  ),
  ofColumn("header-of-names", "the header means names or numbers", (column) => headerMeans(column, "name", "number")),
  ofColumn("first-column", "the column is the first one", ({ index }) => Number(index === 0)),
  ofColumn("two-columns", "the table has two columns", ({ all }) => Number(all.length === 2)),
  ofColumn("width", "number of columns", ({ all }) => Math.min(8, all.length) / 8),
  ofColumn("prose", "the cells are sentences", ({ column }) => column.profile.prose),
  ofColumn("foreign-columns", "columns belong to tables of other subjects", ({ all, column }) =>
    Math.min(2, all.filter((other) => other !== column && other.foreign).length),
  ),
  besideColumn("description", "descriptions"),
  besideColumn("cause", "causes"),
  feature("better-header", "another table has a better header", ({ page, series: { column } }) =>
    column?.column.meaning?.role === "code" ? page.bestHeader - column.column.meaning.confidence : page.bestHeader,
  ),
  feature("header-on-topic", "the header or the label means codes, and a text around mentions errors", (facts) => {
    const { column } = facts.series;
    const meaning = column ? headerMeans(column, "code", "subcode") : labelled(facts.series);
    return meaning * Number(hasErrorTopic(facts));
  }),
  feature(
    "shape-on-topic",
    "distinctive shapes, and a text around mentions errors",
    (facts) => facts.confidence * Number(hasErrorTopic(facts)),
  ),
  feature(
    "count-of-failures",
    "many codes with failures",
    ({ count, failureNames, failureTexts }) => Math.log(count) * Math.max(failureNames, failureTexts),
  ),
];

function feature(name: string, sentence: string, measure: SeriesFeature["measure"]): SeriesFeature {
  return { name, sentence, measure };
}

function ofKind(kind: SeriesKind, words: string): SeriesFeature {
  return feature(`in-${kind}`, `the codes are in ${words}`, ({ series }) => Number(series.kind === kind));
}

function ofShape(kind: CodeShape["kind"], words: string): SeriesFeature {
  return feature(kind, `the codes are ${words}`, ({ series }) =>
    share(series.candidates, ({ matches }) => matches[0]?.shape.kind === kind),
  );
}

function ofCodes(name: string, sentence: string, pattern: RegExp): SeriesFeature {
  return feature(name, sentence, ({ codes }) => share(codes, (code) => pattern.test(code)));
}

function ofColumn(name: string, sentence: string, measure: (column: SeriesColumn) => number): SeriesFeature {
  return feature(name, sentence, ({ series: { column } }) => (column === undefined ? 0 : measure(column)));
}

function besideColumn(role: string, words: string): SeriesFeature {
  return ofColumn(`column-of-${role}`, `there is a column of ${words}`, ({ all, column }) =>
    Number(all.some((other) => other !== column && other.role === role && other.meaning?.role === role)),
  );
}

function headerMeans({ column }: SeriesColumn, ...roles: string[]): number {
  return column.meaning !== undefined && roles.includes(column.meaning.role) ? column.meaning.confidence : 0;
}

/** The share of the codes with the label of a code: "Error code: 1001". */
function labelled({ candidates }: Series): number {
  return share(candidates, ({ separator }) => separator === "code-label");
}

function risingShare(codes: readonly string[]): number {
  const numbers = codes.map(Number).filter(Number.isFinite);
  const rises = numbers.filter((number, at) => at > 0 && number > (numbers[at - 1] ?? number)).length;
  return numbers.length > 2 ? rises / (numbers.length - 1) : 0;
}
