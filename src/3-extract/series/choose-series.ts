import type { Place } from "../../model/page.ts";
import type { Series } from "./series.ts";
import type { SeriesFacts } from "./series-facts.ts";
import { formKey, isStatus } from "../codes/code-form.ts";
import { ChosenSeries } from "./chosen-series.ts";
import type { JudgedSeries } from "./verdict.ts";
import { lookOf } from "./fields-of-records.ts";
import { hasTypes } from "../classify/classify.ts";
import { responseTopic } from "../classify/vocabulary.ts";
import { areScattered, groupBy, share } from "../../lib/collections.ts";
import { areBareNames, hasErrorTopic, hasOtherTopic, isAboutStages } from "./series-facts.ts";

/** The probability from which on a series is read, by what the texts around say and how many candidates there are. */
const minProbability = 0.38;
const minProbabilityOfSingle = 0.64;
const minProbabilityOffTopic = 0.75;
const minProbabilityOfFewOffTopic = 0.97;
/** The same for a series that is written like a series that is read, or that has labels of codes. */
const minProbabilityOfLike = 0.25;
/** The same for a series that has the mark-up of a series that is read and codes of its form. */
const minProbabilityOfSame = 0.1;
/** A series with fewer candidates is read only if a text around mentions errors. */
const minCountOffTopic = 2;
const few = 4;

/**
 * The series that are read: of the columns of a table one, of the series that stand on the same lines one, and of series
 * that alternate the one that begins the records. Running text is read only where hardly anything else was found.
 */
export function chooseSeries(judged: readonly JudgedSeries[], codesRead: number): JudgedSeries[] {
  const several = judged.filter((item) => item.series.candidates.length > 1 && isAccepted(item));
  const areSeveral = new Set(several);
  const others = judged.filter((item) => !areSeveral.has(item));
  const accepted = [...several, ...others.filter(several.length > 0 ? likeOneOf(several) : isAccepted)].sort(
    (a, b) => Number(isRunningText(a)) - Number(isRunningText(b)) || priority(b) - priority(a),
  );
  const chosen = new ChosenSeries();
  const groups = groupsOfOthers(accepted);
  const tables = new Set<object>();
  const lines = new Set<string>();
  const codes = new Set<string>(judged[0]?.facts.page.read);
  let count = codesRead;
  for (const item of accepted) {
    const { series } = item;
    if (series.kind === "column") {
      if (series.column === undefined || tables.has(series.column.segment)) continue;
      tables.add(series.column.segment);
    } else if (series.kind === "running-text") {
      const lines = isBetweenLines(series) ? chosen.candidatesIn(series.blocks[0]) : 0;
      const all = series.candidates.length;
      if (count - lines >= 0.4 * all || lines > 0.75 * all) continue;
      if (chosen.runningTextsIn(series.blocks[0]).some((other) => areInterleaved(other, series))) continue;
    } else if (chosen.hasRecordsAround(series) || groups.has(item)) continue;
    const places = series.candidates.map(({ place }) => `${place.line}:${place.column}`);
    if (places.every((place) => lines.has(place))) continue;
    // A code alone that was read elsewhere is mentioned here.
    const isAlone =
      series.candidates.length < 2 && series.candidates.every(({ separator }) => separator !== "code-label");
    if (isAlone && item.facts.codes.every((code) => codes.has(code))) continue;
    for (const place of places) lines.add(place);
    for (const code of item.facts.codes) codes.add(code);
    chosen.add(item);
    if (series.kind !== "running-text") count += series.candidates.length;
  }
  const runningTexts = new Set(chosen.list.filter(isRunningText).map(({ series }) => series.blocks[0]));
  const headings = new Set(
    chosen.list.flatMap(({ series: { kind, candidates } }) =>
      kind === "heading" ? candidates.map(({ head }) => head.text.trim()) : [],
    ),
  );
  return chosen.list.filter(({ series }) => {
    if (series.kind === "running-text") return true;
    // A list below a heading that is a code belongs to that code.
    if (series.kind === "item" && headings.has(series.context.heading.trim())) return false;
    return !isMostlyIn(series, (block) => runningTexts.has(block));
  });
}

function isMostlyIn({ blocks }: Series, isInside: (block: Series["blocks"][number]) => boolean): boolean {
  return share(blocks, isInside) >= 0.8;
}

/**
 * Whether a series is written like one of others: below a line with the same headers, with the same mark-up at the same
 * kind of place, or with codes of one form.
 */
function likeOneOf(others: readonly JudgedSeries[]): (item: JudgedSeries) => boolean {
  const looks = new Set(others.map(({ series }) => lookOf(series)));
  const forms = new Set(others.flatMap(({ facts }) => facts.codes.map(formKey)));
  const headers = new Set(others.flatMap(({ series }) => series.header ?? []));
  const minProbabilityOf = ({ series, facts }: JudgedSeries): number => {
    const isLook = looks.has(lookOf(series));
    const isForm = facts.codes.map(formKey).every((form) => isCertain(form) && forms.has(form));
    return isLook && isForm ? minProbabilityOfSame : isLook || isForm ? minProbabilityOfLike : Infinity;
  };
  return (item) =>
    (headers.has(item.series.header ?? "") && !hasOtherTopic(item.facts, "heading") && !isAboutStages(item.facts)) ||
    item.verdict.probability >= minProbabilityOf(item);
}

/** Whether few words that are no codes have a form: names with a common beginning, and numbers of four digits or more. */
function isCertain(form: string): boolean {
  return !/ \W?9{0,3}$/.test(form);
}

function isAccepted({ series: { candidates }, facts, verdict: { probability } }: JudgedSeries): boolean {
  const count = candidates.length;
  if (areStatusesOverCodes(facts) || areFields(facts)) return false;
  if (count < 2 && facts.page.read.size > 0 && !facts.isFormRead) return false;
  if (areMarkedAsCodes(facts) || areStatusesOfAnswers(facts)) return probability >= minProbabilityOfLike;
  const isOnTopic = (hasErrorTopic(facts) && !areBareNames(facts)) || (count > 1 && facts.failureNames >= 0.8);
  if (isOnTopic && !isAboutStages(facts)) return probability >= (count < 2 ? minProbabilityOfSingle : minProbability);
  const hasTexts = share(candidates, ({ textBeside }) => textBeside !== "") >= 0.5;
  return (
    !(hasTexts && facts.failureNames === 0 && facts.failureTexts === 0) &&
    count >= minCountOffTopic &&
    probability >= (count < few ? minProbabilityOfFewOffTopic : minProbabilityOffTopic)
  );
}

/** Whether labels say that these are codes, or brackets do on a page of error codes: "Not found (1001)". */
function areMarkedAsCodes({ series: { candidates }, codesTopic }: SeriesFacts): boolean {
  return (
    candidates.every(({ separator }) => separator === "code-label") ||
    (codesTopic && candidates.every(({ matches }) => matches[0]?.pattern === "title-brackets-code"))
  );
}

/** Whether a column beside the names holds the types of fields, and the names are of no failures. */
function areFields({ failureNames, series: { column } }: SeriesFacts): boolean {
  return column !== undefined && failureNames < 0.5 && hasTypes(column.all);
}

/** Whether these are the HTTP statuses of the answers to a request, and nothing else on the page is a code. */
function areStatusesOfAnswers({ codes, count, page, distinct, series: { context, candidates } }: SeriesFacts): boolean {
  return (
    page.read.size === 0 &&
    count > 1 &&
    distinct === 1 &&
    codes.every(isStatus) &&
    codes.some((code) => /^[45]/.test(code)) &&
    candidates.every(({ textBeside }) => textBeside !== "") &&
    responseTopic.test(context.heading)
  );
}

/** Whether HTTP statuses stand beside codes of another form that were read: they head groups of these codes. */
function areStatusesOverCodes({ codes, page }: SeriesFacts): boolean {
  return page.read.size > 0 && share([...page.read], isStatus) < 0.5 && share(codes, isStatus) >= 0.9;
}

function isRunningText({ series }: JudgedSeries): boolean {
  return series.kind === "running-text";
}

/**
 * Of series that alternate, the one whose codes differ begins the records; of those that are as probable, the first one.
 * Of running text, the longest is read.
 */
function priority({ series, facts, verdict: { probability } }: JudgedSeries): number {
  if (series.kind === "running-text") return probability * series.candidates.length;
  const rounded = Math.round(20 * probability) / 20;
  return rounded + 0.7 * (series.kind === "column" ? 1 : facts.distinct) - (series.isNested ? 0.2 : 0);
}

/** Whether most codes of a running text stand inside its lines, so that a code at the start of a line is there by chance. */
function isBetweenLines({ candidates, blocks: [block] }: Series): boolean {
  const columns = candidates.map(({ place }) => place.column);
  return share(columns, (column) => column > (block?.place.column ?? 1)) > 0.5 && areScattered(columns);
}

/** Whether the codes of two running texts of one block stand among each other. */
function areInterleaved(a: Series, b: Series): boolean {
  const [one, other] = [a, b].map(({ candidates }) => [candidates[0]?.place, candidates.at(-1)?.place] as const);
  return isBefore(one?.[0], other?.[1]) && isBefore(other?.[0], one?.[1]);
}

function isBefore(a: Place | undefined, b: Place | undefined): boolean {
  return a !== undefined && b !== undefined && (a.line < b.line || (a.line === b.line && a.column <= b.column));
}

/** The series of headings that stand above the codes of other series: HTTP statuses, or headings with two codes below each. */
function groupsOfOthers(accepted: readonly JudgedSeries[]): ReadonlySet<JudgedSeries> {
  const others = accepted.filter(({ series }) => series.kind !== "running-text");
  const inBlock = groupBy(
    others.flatMap((item) => item.series.blocks.map((block) => ({ block, item }))),
    ({ block }) => block,
  );
  return new Set(
    accepted.filter((above) => {
      if (above.series.kind !== "heading") return false;
      const inside = new Map<JudgedSeries, number>();
      for (const block of new Set(above.series.blocks)) {
        for (const { item } of inBlock.get(block) ?? []) inside.set(item, (inside.get(item) ?? 0) + 1);
      }
      inside.delete(above);
      return [...inside].some(([below, count]) => areGroups(above, below, count));
    }),
  );
}

/** `inside` is the number of candidates of `below` that stand below the headings. */
function areGroups({ series: above, facts }: JudgedSeries, below: JudgedSeries, inside: number): boolean {
  if (inside < 0.5 * below.series.blocks.length) return false;
  const areStatuses = share(facts.codes, isStatus) >= 0.9 && share(below.facts.codes, isStatus) < 0.5;
  return areStatuses || below.series.candidates.length >= 2 * above.candidates.length;
}
