import type { Line } from "../page-lines.ts";
import { hasPipe, isLonePipe } from "./pipe-cells.ts";
import { isDelimiter } from "./pipe-table.ts";

/** The rules of a table that has a rule below each row: with fewer, tables of one row may follow each other. */
const MIN_RULES = 3;

/**
 * The lines of a page, without the rules below the rows of a pipe table that has a rule below each row. The rule below the
 * header stays. Converters of HTML write such tables, often with the last pipe of a row on its own line:
 *
 *     Code | Meaning
 *     |
 *     ---|
 *     1 | The order is closed.
 *     |
 *     ---|
 */
export function withoutRulesBetweenRows(lines: readonly Line[]): readonly Line[] {
  const rules = [...lines.keys()].filter((at) => isDelimiter(lines[at]));
  const removed = new Set<number>();
  for (let first = 0; first < rules.length; first++) {
    let last = first;
    while (last + 1 < rules.length && isOneRow(lines.slice((rules[last] ?? 0) + 1, rules[last + 1]))) last++;
    if (last - first + 1 < MIN_RULES) continue;
    for (const rule of rules.slice(first, last + 1)) {
      if (rule !== rules[first]) removed.add(rule);
      const above = lines[rule - 1];
      if (above && isLonePipe(above)) removed.add(rule - 1);
    }
    first = last;
  }
  return removed.size === 0 ? lines : lines.filter((_, at) => !removed.has(at));
}

/** Whether lines between two rules are nothing but one row, which may be wrapped. */
function isOneRow(lines: readonly Line[]): boolean {
  const [, ...rest] = lines.filter((line) => !isLonePipe(line));
  return !rest.some(({ text }) => hasPipe(text));
}
