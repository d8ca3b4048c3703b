import { groupBy } from "../lib/collections.ts";
import type { CodeEntry } from "../model/page-entries.ts";
import type { Report } from "../problems/problems.ts";

/** Reports once for each code that a page documents several times with different texts. */
export function reportRepeatedCodes(entries: readonly CodeEntry[], report: Report): void {
  for (const [code, [first, ...others]] of groupBy(entries, (entry) => entry.code)) {
    const other = others.find((entry) => first && textKey(entry) !== textKey(first));
    if (!first || !other) continue;
    const all = [first, ...others];
    // Cases with different server messages are different cases, which needs no report.
    if (new Set(all.flatMap(({ message }) => message ?? [])).size === all.length) continue;
    const lines = [...new Set(all.map(({ place }) => place.line))];
    report("code-repeated", other.place, { code, times: all.length, lines: lines.join(", ") });
  }
}

function textKey({ message, text: { title, description, cause, solution } }: CodeEntry): string {
  return JSON.stringify([message, title, description, cause, solution]);
}
