import type { Block, Section } from "../../model/page.ts";
import { isFieldOf, lineSpan } from "./fields-of-records.ts";
import type { JudgedSeries } from "./verdict.ts";
import type { Series } from "./series.ts";

/** Lines of a page that share a list of series. */
const BUCKET = 64;

/** The series that were chosen so far, by their blocks and lines, so that a page of many series takes linear time. */
export class ChosenSeries {
  readonly list: JudgedSeries[] = [];
  readonly #candidatesIn = new Map<Block | Section | undefined, number>();
  readonly #runningTexts = new Map<Block | Section, Series[]>();
  readonly #records = new Map<number, Series[]>();

  add(item: JudgedSeries): void {
    const { series } = item;
    this.list.push(item);
    for (const block of series.blocks) this.#candidatesIn.set(block, this.candidatesIn(block) + 1);
    const [first] = series.blocks;
    if (series.kind === "running-text" && first) push(this.#runningTexts, first, series);
    const span = lineSpan(series);
    if (!span) return;
    for (let bucket = bucketOf(span.from); bucket <= bucketOf(span.to); bucket++) push(this.#records, bucket, series);
  }

  /** The number of candidates in a block. */
  candidatesIn(block: Block | Section | undefined): number {
    return this.#candidatesIn.get(block) ?? 0;
  }

  /** The running texts that begin in a block. */
  runningTextsIn(block: Block | Section | undefined): readonly Series[] {
    return (block && this.#runningTexts.get(block)) ?? [];
  }

  /** Whether a series is a field of the records of another one. Most of its candidates are then among the records. */
  hasRecordsAround(field: Series): boolean {
    const lines = field.candidates.map(({ place }) => place.line).sort((a, b) => a - b);
    const middle = lines[lines.length >> 1] ?? 0;
    return (this.#records.get(bucketOf(middle)) ?? []).some((record) => isFieldOf(field, record));
  }
}

function bucketOf(line: number): number {
  return Math.floor(line / BUCKET);
}

function push<Key>(lists: Map<Key, Series[]>, key: Key, series: Series): void {
  const list = lists.get(key);
  if (list) list.push(series);
  else lists.set(key, [series]);
}
