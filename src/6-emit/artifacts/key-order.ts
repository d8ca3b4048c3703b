import { recordOf } from "../../lib/collections.ts";

/** Members of a fact. */
export const FACT_KEYS = ["value", "class", "origin", "quote", "rule", "why"];

/** Members of a place. */
export const PLACE_KEYS = ["page", "line"];

/**
 * The named members that a value has, in the order of the names. Several phases and corrections make values, and the
 * order of their members must not reach a file.
 *
 * @example
 * pickInOrder({ line: 3, page: "a.md" }, ["page", "line"]) // { page: "a.md", line: 3 }
 */
export function pickInOrder<Value>(
  values: Readonly<Record<string, Value>> | object,
  keys: readonly string[],
  toJson: (value: Value) => unknown = (value) => value,
): unknown {
  const members = values as Readonly<Record<string, Value>>;
  const ordered: [key: string, value: unknown][] = [];
  for (const key of keys) {
    const value = Object.hasOwn(members, key) ? members[key] : undefined;
    if (value !== undefined) ordered.push([key, toJson(value)]);
  }
  return recordOf(ordered);
}
