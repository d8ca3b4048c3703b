import type { Link, Text } from "../model/page.ts";

/** A range of a text, as offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Finds the ranges that touch a part of a text, in their order. Finding those of all parts of a text takes linear time. */
export type RangeIndex<Item> = (from: number, to: number) => readonly Item[];

/** Fewer ranges are compared one by one. */
const FEW = 8;

/** Characters of a text that share a list of ranges. */
const BUCKET = 64;

/** The index of ranges, of which few touch the same character. */
export function rangeIndex<Item extends Range>(items: readonly Item[]): RangeIndex<Item> {
  if (items.length <= FEW) return (from, to) => items.filter(({ start, end }) => start < to && end > from);
  const buckets = new Map<number, number[]>();
  for (const [index, { start, end }] of items.entries()) {
    for (let bucket = bucketOf(start); bucket <= bucketOf(end); bucket++) {
      const list = buckets.get(bucket);
      if (list) list.push(index);
      else buckets.set(bucket, [index]);
    }
  }
  return (from, to) => {
    const found = new Set<number>();
    for (let bucket = bucketOf(from); bucket <= bucketOf(to); bucket++) {
      for (const index of buckets.get(bucket) ?? []) found.add(index);
    }
    return [...found]
      .sort((a, b) => a - b)
      .flatMap((index) => items[index] ?? [])
      .filter(({ start, end }) => start < to && end > from);
  };
}

function bucketOf(offset: number): number {
  return Math.floor(offset / BUCKET);
}

/** A link with the place of its text. */
export interface PlacedLink extends Range {
  readonly link: Link;
}

/** Links whose text is not found, after which no more are searched: each search may look at the whole text. */
const MAX_MISSES = 20;

/** The places of the links of a text, which are in its order; of nested links, the inner one comes first. */
export function placedLinks({ text, links = [] }: Text): readonly PlacedLink[] {
  const placed: PlacedLink[] = [];
  let from = 0;
  let misses = 0;
  for (const link of links) {
    if (link.text === "" || misses > MAX_MISSES) continue;
    const next = text.indexOf(link.text, from);
    const start = next < 0 ? text.lastIndexOf(link.text, from) : next;
    if (start < 0) misses++;
    else placed.push({ link, start, end: start + link.text.length });
    if (next >= 0) from = next + 1;
  }
  return placed;
}
