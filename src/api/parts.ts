import type { Entry } from "../model/entry.ts";

/** Entries that go together from one process to the other: few enough that one sends while the other one reads. */
const AT_A_TIME = 2000;

/** An entry on its way; most stand under the headings of the one before, which are not repeated. */
interface Packed extends Omit<Entry, "trail"> {
  readonly trail: Entry["trail"] | null;
}

/**
 * Entries as JSON texts, some of them in each: a text is copied faster than the many small things it tells of, and what
 * is read of it takes half of the memory where all characters are Latin.
 */
export function* partsOf(entries: readonly Entry[]): Generator<string, void, undefined> {
  for (let from = 0; from < entries.length; from += AT_A_TIME) {
    let last: Entry["trail"] | undefined;
    const part = entries.slice(from, from + AT_A_TIME).map((entry): Packed => {
      const trail = entry.trail === last ? null : entry.trail;
      last = entry.trail;
      return { ...entry, trail };
    });
    yield JSON.stringify(part);
  }
}

/** The entries of one of these texts. */
export function entriesIn(part: string): readonly Entry[] {
  const entries = JSON.parse(part) as (Entry & { trail: Packed["trail"] })[];
  let last: Entry["trail"] = [];
  for (const entry of entries) {
    if (entry.trail === null) entry.trail = last;
    else last = entry.trail;
  }
  return entries;
}
