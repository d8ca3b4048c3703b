import { groupBy } from "../lib/group-by.ts";
import type { CodeEntry } from "../model/page-entries.ts";
import type { Report } from "../problems/problems.ts";

/** Reports, once a code, which rows of a page document it in different words. */
export function reportRepeatedCodes(entries: readonly CodeEntry[], report: Report): void {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { code } of entries) {
    if (seen.has(code)) again.add(code);
    else seen.add(code);
  }
  if (again.size === 0) return;
  const repeated = entries.filter(({ code }) => again.has(code));
  for (const [code, rows] of groupBy(repeated, (entry) => entry.code)) {
    const [first, ...others] = rows;
    const other = others.find((row) => first && entryTextKey(row) !== entryTextKey(first));
    // Cases that the server's message tells apart are meant: there is nothing to look at.
    const messages = new Set(rows.flatMap(({ message }) => message ?? []));
    if (!other || messages.size === rows.length) continue;
    const lines = [...new Set(rows.map(({ place }) => place.line))];
    report("code-repeated", other.place, { code, times: rows.length, lines: lines.join(", ") });
  }
}

function entryTextKey({ message, text: { title, description, cause, solution } }: CodeEntry): string {
  return JSON.stringify([message, title, description, cause, solution]);
}
