import type { CodeEntry } from "../../model/page-entries.ts";

/** Entries that go together from one process to the other: few enough that one sends while the other one reads. */
const BATCH_SIZE = 2000;

/** An entry on its way; most stand under the headings of the one before, which are not repeated. */
interface Packed extends Omit<CodeEntry, "trail"> {
  readonly trail: CodeEntry["trail"] | null;
}

/**
 * Entries as JSON texts, some of them in each: a text is copied faster than the many small things it tells of, and what
 * is read of it takes half of the memory where all characters are Latin.
 */
export function* entryBatches(entries: readonly CodeEntry[]): Generator<string, void, undefined> {
  for (let from = 0; from < entries.length; from += BATCH_SIZE) {
    let last: CodeEntry["trail"] | undefined;
    const part = entries.slice(from, from + BATCH_SIZE).map((entry): Packed => {
      const trail = entry.trail === last ? null : entry.trail;
      last = entry.trail;
      return { ...entry, trail };
    });
    yield JSON.stringify(part);
  }
}

/** The entries of one of these texts. */
export function entriesOfBatch(part: string): readonly CodeEntry[] {
  const entries = JSON.parse(part) as (CodeEntry & { trail: Packed["trail"] })[];
  let last: CodeEntry["trail"] = [];
  for (const entry of entries) {
    if (entry.trail === null) entry.trail = last;
    else last = entry.trail;
  }
  return entries;
}
