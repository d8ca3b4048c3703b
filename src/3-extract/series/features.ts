import type { CodeShape } from "../codes/code-shape.ts";
import { codeHeaderWord } from "../classify/vocabulary.ts";
import type { Separator } from "./candidate.ts";
import { signatureOf } from "./candidate.ts";
import type { SeriesKind } from "./series.ts";
import {
  fieldNameShare,
  formKey,
  hasErrorTopic,
  hasOtherTopic,
  isAboutStages,
  type SeriesFacts,
  share,
} from "./series-facts.ts";

/** One property of a series: a name, the sentence that `--why` shows, and a number. */
export interface Feature {
  readonly name: string;
  readonly sentence: string;
  readonly measure: (facts: SeriesFacts) => number;
}

/** The features by which a series is judged. `weights.ts` has a weight for each. */
export const features: readonly Feature[] = [
  ...kindFeatures(),
  feature("count", "number of candidates", ({ count }) => Math.log(count)),
  feature("single", "there is a single candidate", ({ count }) => (count === 1 ? 1 : 0)),
  feature("page-count", "candidates of this form on the page", (facts) => Math.log(formOnPage(facts))),
  feature("distinct", "share of different codes", ({ distinct }) => distinct),
  feature("confidence", "the codes have a distinctive shape", ({ confidence }) => confidence),
  feature("numbers", "the codes are numbers", ({ numbers }) => numbers),
  feature("prefixed", "the codes are letters and a number", (facts) => formShare(facts, "prefixed")),
  feature("words", "the codes are plain words", (facts) => formShare(facts, "word")),
  ...shapeFeatures(),
  feature("http", "the codes are HTTP statuses", ({ codes }) => share(codes, (code) => /^[1-5]\d\d$/.test(code))),
  feature("http-failures", "the codes are HTTP statuses of failures", ({ codes }) =>
    share(codes, (code) => /^[45]\d\d$/.test(code)),
  ),
  feature("small-numbers", "the codes have one or two digits", ({ codes }) =>
    share(codes, (code) => /^\d{1,2}$/.test(code)),
  ),
  feature("long-numbers", "the codes have four digits or more", ({ codes }) =>
    share(codes, (code) => /^-?\d{4,}$/.test(code)),
  ),
  feature("negative", "the codes are negative numbers", ({ codes }) => share(codes, (code) => /^-\d/.test(code))),
  feature("rising", "the numbers rise", ({ codes }) => risingShare(codes)),
  feature("same-length", "the codes have one length", ({ codes }) => sameLengthShare(codes)),
  feature("failure-names", "the codes name failures", ({ failureNames }) => failureNames),
  feature("failure-texts", "the texts are about failures", ({ failureTexts }) => failureTexts),
  feature("texts", "the codes have texts", ({ series }) =>
    share(series.candidates, ({ textBeside }) => textBeside.length > 3),
  ),
  feature("titles", "the codes have text beside them", ({ series }) =>
    share(series.candidates, ({ matches }) => matches[0]?.title !== undefined),
  ),
  feature("text-length", "length of the texts", ({ series }) =>
    Math.min(1, meanLength(series.candidates.map(({ textBeside }) => textBeside)) / 150),
  ),
  feature("labelled", "the codes are called errors", ({ series }) =>
    share(series.candidates, ({ isLabelled }) => isLabelled),
  ),
  feature("field-names", "the codes are names of response fields", fieldNameShare),
  feature("capitals", "the codes are in capitals", ({ codes }) =>
    share(codes, (code) => /^[^a-z]*[A-Z][^a-z]*$/.test(code)),
  ),
  feature("marked-strong", "the codes are bold", ({ series }) =>
    share(series.candidates, ({ mark }) => mark === "strong"),
  ),
  feature("marked-code", "the codes are marked as code", ({ series }) =>
    share(series.candidates, ({ mark }) => mark === "code"),
  ),
  ...separatorFeatures(),
  feature("nested", "the codes stand inside a list", ({ series }) => Number(series.isNested)),
  feature("heading-topic", "the heading mentions errors", ({ headingTopic }) => Number(headingTopic)),
  feature("page-topic", "the page mentions errors", ({ pageTopic }) => Number(pageTopic)),
  feature("preceding-topic", "the sentence before mentions errors", ({ precedingTopic }) => Number(precedingTopic)),
  feature("any-topic", "a text around mentions errors", (facts) => Number(hasErrorTopic(facts))),
  feature("codes-topic", "a text around mentions error codes", (facts) => Number(facts.codesTopic)),
  feature("other-heading", "the heading has another topic", (facts) => Number(hasOtherTopic(facts, "heading"))),
  feature("other-page", "the page has another topic", (facts) => Number(hasOtherTopic(facts, "pageTopic"))),
  feature("stages", "the page is about the states of an order", (facts) => Number(isAboutStages(facts))),
  feature("bare-page", "the page has little else", ({ series }) => Number(series.context.isBarePage)),
  feature(
    "page-share",
    "share of the candidates of the page",
    ({ count, page }) => count / Math.max(1, page.candidates),
  ),
  feature("codes-read", "number of codes that were read elsewhere on the page", ({ page }) =>
    Math.log(1 + page.read.size),
  ),
  feature("form-read", "codes of this form were read on the page", formReadShare),
  feature("code-read", "the codes were read elsewhere on the page", ({ codes, page }) =>
    share(codes, (code) => page.read.has(code)),
  ),
  ...columnFeatures(),
  // Products of two features.
  feature(
    "failures-on-topic",
    "failures, and a text around mentions errors",
    (facts) => failures(facts) * Number(hasErrorTopic(facts)),
  ),
  feature(
    "failures-on-codes-topic",
    "failures, and a text around mentions error codes",
    (facts) => failures(facts) * Number(facts.codesTopic),
  ),
  feature(
    "shape-on-topic",
    "distinctive shapes, and a text around mentions errors",
    (facts) => facts.confidence * Number(hasErrorTopic(facts)),
  ),
  feature("count-of-failures", "many codes with failures", (facts) => Math.log(facts.count) * failures(facts)),
  feature(
    "count-on-topic",
    "many codes, and a text around mentions errors",
    (facts) => Math.log(facts.count) * Number(hasErrorTopic(facts)),
  ),
  feature(
    "numbers-off-topic",
    "numbers, and no text around mentions errors",
    (facts) => facts.numbers * Number(!hasErrorTopic(facts)),
  ),
];

function feature(name: string, sentence: string, measure: Feature["measure"]): Feature {
  return { name, sentence, measure };
}

function kindFeatures(): Feature[] {
  const kinds: readonly (readonly [SeriesKind, string])[] = [
    ["heading", "headings"],
    ["column", "a column of a table"],
    ["item", "items of a list"],
    ["term", "terms of a definition list"],
    ["line", "lines"],
    ["code-line", "lines of code"],
    ["running-text", "words of running text"],
  ];
  return kinds.map(([kind, words]) =>
    feature(`in-${kind}`, `the codes are in ${words}`, ({ series }) => Number(series.kind === kind)),
  );
}

function shapeFeatures(): Feature[] {
  const kinds: readonly (readonly [CodeShape["kind"], string])[] = [
    ["dotted", "names with dots"],
    ["screaming", "names in capitals with underscores"],
    ["snake", "names with underscores"],
    ["mixed", "names with inner capitals"],
    ["hex", "hexadecimal numbers"],
  ];
  return kinds.map(([kind, words]) =>
    feature(kind, `the codes are ${words}`, ({ series }) =>
      share(series.candidates, ({ matches }) => matches[0]?.shape.kind === kind),
    ),
  );
}

function separatorFeatures(): Feature[] {
  const separators: readonly (readonly [Separator, string])[] = [
    ["whole", "the codes stand alone"],
    ["colon", "a colon follows the codes"],
    ["dash", "a dash follows the codes"],
    ["bracket", "a bracket follows the codes"],
    ["space", "a space follows the codes"],
    ["first-word", "the codes are the first words of texts"],
    ["unspaced", "text follows the codes without a space"],
  ];
  return separators.map(([separator, sentence]) =>
    feature(separator, sentence, ({ series }) =>
      share(series.candidates, (candidate) => candidate.separator === separator),
    ),
  );
}

function columnFeatures(): Feature[] {
  const ofColumn = (
    name: string,
    sentence: string,
    measure: (column: NonNullable<SeriesFacts["series"]["column"]>) => number,
  ): Feature => feature(name, sentence, ({ series }) => (series.column === undefined ? 0 : measure(series.column)));
  const beside = (role: string, words: string): Feature =>
    ofColumn(`column-of-${role}`, `there is a column of ${words}`, ({ all, column }) =>
      Number(all.some((other) => other !== column && other.role === role && other.meaning?.role === role)),
    );
  const headerMeans = ({ column }: NonNullable<SeriesFacts["series"]["column"]>, ...roles: string[]): number =>
    column.meaning !== undefined && roles.includes(column.meaning.role) ? column.meaning.confidence : 0;
  return [
    ofColumn("header-of-codes", "the header means codes", (column) => headerMeans(column, "code", "subcode")),
    ofColumn("header-says-code", 'the header has the word "code"', ({ column }) =>
      Number(codeHeaderWord.test(column.header)),
    ),
    ofColumn("header-of-names", "the header means names or numbers", (column) => headerMeans(column, "name", "number")),
    ofColumn("header-of-statuses", "the header means HTTP statuses", (column) => headerMeans(column, "httpStatus")),
    ofColumn("header-of-texts", "the header means texts", (column) =>
      headerMeans(column, "description", "message", "solution", "cause", "title"),
    ),
    ofColumn("foreign-header", "the header belongs to tables of other subjects", ({ column }) =>
      Number(column.foreign),
    ),
    ofColumn("no-header", "the table has no header", ({ hasHeader }) => Number(!hasHeader)),
    ofColumn("first-column", "the column is the first one", ({ index }) => Number(index === 0)),
    ofColumn("two-columns", "the table has two columns", ({ all }) => Number(all.length === 2)),
    ofColumn("width", "number of columns", ({ all }) => Math.min(8, all.length) / 8),
    ofColumn("prose", "the cells are sentences", ({ column }) => column.profile.prose),
    ofColumn("foreign-columns", "columns belong to tables of other subjects", ({ all, column }) =>
      Math.min(2, all.filter((other) => other !== column && other.foreign).length),
    ),
    ofColumn("other-header-of-codes", "another column has the header of codes", ({ all, column }) =>
      Number(
        all.some((other) => other !== column && other.meaning?.role === "code" && other.meaning.confidence >= 0.8),
      ),
    ),
    beside("description", "descriptions"),
    beside("message", "messages"),
    beside("solution", "solutions"),
    beside("cause", "causes"),
    beside("httpStatus", "HTTP statuses"),
    feature("code-cells", "share of the cells that are codes", ({ series, count }) =>
      series.column === undefined ? 0 : count / Math.max(1, series.column.column.profile.filled),
    ),
    feature("better-header", "another table has a better header", ({ page, series }) =>
      series.column?.column.meaning?.role === "code"
        ? page.bestHeader - series.column.column.meaning.confidence
        : page.bestHeader,
    ),
    feature("header-on-topic", "the header means codes, and a text around mentions errors", (facts) =>
      facts.series.column === undefined
        ? 0
        : headerMeans(facts.series.column, "code", "subcode") * Number(hasErrorTopic(facts)),
    ),
    feature("failures-without-header", "failures, without a header of codes", (facts) =>
      facts.series.column !== undefined && headerMeans(facts.series.column, "code", "subcode") === 0
        ? failures(facts)
        : 0,
    ),
  ];
}

function failures({ failureNames, failureTexts }: SeriesFacts): number {
  return Math.max(failureNames, failureTexts);
}

function formShare({ series }: SeriesFacts, form: string): number {
  return share(series.candidates, (candidate) => candidate.form === form);
}

function formOnPage({ series, page, count }: SeriesFacts): number {
  const [first] = series.candidates;
  return Math.max(count, first === undefined ? 1 : (page.signatures.get(signatureOf(first)) ?? 1));
}

function formReadShare({ series, page }: SeriesFacts): number {
  return share(series.candidates, ({ form, matches }) => page.forms.has(formKey(form, matches[0]?.code.text ?? "")));
}

function risingShare(codes: readonly string[]): number {
  const numbers = codes.map(Number).filter(Number.isFinite);
  const rises = numbers.filter((number, at) => at > 0 && number > (numbers[at - 1] ?? number)).length;
  return numbers.length > 2 ? rises / (numbers.length - 1) : 0;
}

function sameLengthShare(codes: readonly string[]): number {
  const counts = new Map<number, number>();
  for (const { length } of codes) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / Math.max(1, codes.length);
}

function meanLength(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
}
