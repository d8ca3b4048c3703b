import type { Block, Section } from "../../model/page.ts";
import { isFieldOf, lineSpan } from "./fields-of-records.ts";
import type { JudgedSeries } from "./verdict.ts";
import type { Series } from "./series.ts";

/** Lines of a page that share a list of series. */
const BUCKET = 64;

/** The series that were chosen so far, by their blocks and lines, so that a page of many series takes linear time. */
export class ChosenSeries {
  readonly list: JudgedSeries[] = [];
  readonly #mostlyIn = new Map<Block | Section, Series[]>();
  readonly #runningTexts = new Map<Block | Section, Series[]>();
  readonly #records = new Map<number, Series[]>();

  add(item: JudgedSeries): void {
    const { series } = item;
    this.list.push(item);
    const block = mostBlock(series);
    if (block) push(this.#mostlyIn, block, series);
    const [first] = series.blocks;
    if (series.kind === "running-text" && first) push(this.#runningTexts, first, series);
    const span = lineSpan(series);
    if (!span) return;
    for (let bucket = bucketOf(span.from); bucket <= bucketOf(span.to); bucket++) push(this.#records, bucket, series);
  }

  /** The series of which most candidates stand in a block. */
  inBlock(block: Block | Section | undefined): readonly Series[] {
    return (block && this.#mostlyIn.get(block)) ?? [];
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

/** The block of four fifths of the candidates of a series. */
function mostBlock({ blocks }: Series): Block | Section | undefined {
  const counts = new Map<Block | Section, number>();
  for (const block of blocks) {
    const count = (counts.get(block) ?? 0) + 1;
    if (count >= 0.8 * blocks.length) return block;
    counts.set(block, count);
  }
  return undefined;
}

function bucketOf(line: number): number {
  return Math.floor(line / BUCKET);
}

function push<Key>(lists: Map<Key, Series[]>, key: Key, series: Series): void {
  const list = lists.get(key);
  if (list) list.push(series);
  else lists.set(key, [series]);
}
