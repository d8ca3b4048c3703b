import type { Series } from "./series.ts";
import type { SeriesFacts } from "./series-facts.ts";
import { hasErrorTopic, isAboutStages, share } from "./series-facts.ts";
import type { Verdict } from "./verdict.ts";

/** A series with its facts and its verdict. */
export interface JudgedSeries {
  readonly series: Series;
  readonly facts: SeriesFacts;
  readonly verdict: Verdict;
}

/** The probability from which on a series is read, by what the texts around say and how many candidates there are. */
const minProbability = 0.5;
const minProbabilityOfSingle = 0.8;
const minProbabilityOffTopic = 0.8;
const minProbabilityOfFewOffTopic = 0.95;
/** A series with fewer candidates is read only if a text around mentions errors. */
const minCountOffTopic = 2;
const few = 4;

/**
 * The series that are read: of the columns of a table one, of the series that stand on the same lines one, and of series
 * that alternate the one that begins the records. Running text is read only where hardly anything else was found.
 */
export function chooseSeries(judged: readonly JudgedSeries[], codesRead: number): JudgedSeries[] {
  const accepted = judged
    .filter(isAccepted)
    .sort((a, b) => Number(isRunningText(a)) - Number(isRunningText(b)) || priority(b) - priority(a));
  const chosen: JudgedSeries[] = [];
  const tables = new Set<object>();
  const lines = new Set<string>();
  let count = codesRead;
  for (const item of accepted) {
    const { series } = item;
    if (series.kind === "column") {
      if (series.column === undefined || tables.has(series.column.segment)) continue;
      tables.add(series.column.segment);
    } else if (series.kind === "running-text") {
      if (count >= 0.4 * series.candidates.length || chosen.some((other) => areInOneText(other.series, series)))
        continue;
    } else if (chosen.some((other) => isFieldOf(series, other.series))) continue;
    const places = series.candidates.map(({ place }) => `${place.line}:${place.column}`);
    if (places.every((place) => lines.has(place))) continue;
    for (const place of places) lines.add(place);
    chosen.push(item);
    if (series.kind !== "running-text") count += series.candidates.length;
  }
  const runningTexts = new Set(chosen.filter(isRunningText).map(({ series }) => series.blocks[0]));
  return chosen.filter((item) => isRunningText(item) || !item.series.blocks.every((block) => runningTexts.has(block)));
}

function isAccepted({ series: { candidates }, facts, verdict: { probability } }: JudgedSeries): boolean {
  const count = candidates.length;
  if (areStatusesOverCodes(facts)) return false;
  if (count < 2 && facts.page.read.size > 0 && !facts.isFormRead) return false;
  if (hasErrorTopic(facts) && !isAboutStages(facts))
    return probability >= (count < 2 ? minProbabilityOfSingle : minProbability);
  return (
    count >= minCountOffTopic && probability >= (count < few ? minProbabilityOfFewOffTopic : minProbabilityOffTopic)
  );
}

/** Whether HTTP statuses stand beside codes of another form that were read: they head groups of these codes. */
function areStatusesOverCodes({ codes, page }: SeriesFacts): boolean {
  const isStatus = (code: string): boolean => /^[1-5]\d\d$/.test(code);
  return page.read.size > 0 && share([...page.read], isStatus) < 0.5 && share(codes, isStatus) >= 0.9;
}

function isRunningText({ series }: JudgedSeries): boolean {
  return series.kind === "running-text";
}

/** Of series that alternate, the one whose codes differ begins the records. Of running text, the longest is read. */
function priority({ series, facts, verdict }: JudgedSeries): number {
  if (series.kind === "running-text") return verdict.probability * series.candidates.length;
  return verdict.probability + 0.7 * (series.kind === "column" ? 1 : facts.distinct);
}

function areInOneText(a: Series, b: Series): boolean {
  return a.kind === "running-text" && a.blocks[0] === b.blocks[0];
}

/** Whether each candidate of `field` stands between two neighbours of `record`: it is then a field of its records. */
function isFieldOf(field: Series, record: Series): boolean {
  if (record.kind === "column" || record.kind === "running-text") return false;
  if (record.candidates.length < 3 || field.candidates.length > 1.3 * record.candidates.length) return false;
  const starts = record.candidates.map(({ place }) => place.line).sort((a, b) => a - b);
  const [first = 0] = starts;
  const last = starts.at(-1) ?? 0;
  const end = last + 2 * Math.max(1, (last - first) / starts.length);
  const inside = field.candidates.filter(({ place }) => place.line >= first - 2 && place.line <= end);
  const spans = new Set(inside.map(({ place }) => upperBound(starts, place.line)));
  return inside.length >= 0.8 * field.candidates.length && spans.size >= 0.7 * inside.length;
}

/** The number of sorted values that are not larger than `value`. */
function upperBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
