import type { ValueNode } from "@humanwhocodes/momoa";
import type { Text } from "../../model/page.ts";
import { elementsOf, membersOf, memberValue, textOf } from "../json/json-value.ts";

/** The only value that a schema allows: `const`, or an `enum` with one value. */
export function onlyValue(schema: ValueNode): Text | undefined {
  const values = memberValue(schema, "enum");
  const [first, second] = values ? elementsOf(values) : [];
  const only = memberValue(schema, "const") ?? (second ? undefined : first);
  const value = only && textOf(only);
  return value?.text ? value : undefined;
}

/** The properties of a schema with one value each, as one error has: `{ issue: "INVALID_NAME", description: "…" }`. */
export function fixedValues(schema: ValueNode): ReadonlyMap<string, Text> | undefined {
  const properties = memberValue(schema, "properties");
  const values = new Map<string, Text>();
  for (const { key, value } of properties ? membersOf(properties) : []) {
    const only = onlyValue(value);
    if (only) values.set(key, only);
  }
  return values.size > 0 ? values : undefined;
}
