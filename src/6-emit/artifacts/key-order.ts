import { recordOf } from "../../lib/record.ts";

/** Members of a fact. */
export const FACT_KEYS = ["value", "class", "origin", "quote", "rule", "why"];

/** Members of a place. */
export const PLACE_KEYS = ["page", "line"];

/**
 * The named members of a value that are there, in that order. Values come from several phases and from corrections: the
 * order in which they were made must not reach a file.
 *
 * @example
 * inOrder({ line: 3, page: "a.md" }, ["page", "line"]) // { page: "a.md", line: 3 }
 */
export function pickInOrder<Value>(
  values: Readonly<Record<string, Value>> | object,
  keys: readonly string[],
  write: (value: Value) => unknown = (value) => value,
): unknown {
  const members = values as Readonly<Record<string, Value>>;
  const ordered: [key: string, value: unknown][] = [];
  for (const key of keys) {
    const value = Object.hasOwn(members, key) ? members[key] : undefined;
    if (value !== undefined) ordered.push([key, write(value)]);
  }
  return recordOf(ordered);
}
