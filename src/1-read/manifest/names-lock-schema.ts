import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema, identifierSchema } from "./schema-parts.ts";

// valibot leaves out the keys of prototypes, and a wire code may be called just that: they are looked at apart.
const namesByKey = v.pipe(
  v.custom<Readonly<Record<string, string>>>(hasValidPrototypeKeys, "a name in it is not an identifier"),
  v.record(v.string(), identifierSchema),
);

const lockedService = exactObject({
  prefix: identifierSchema,
  families: v.pipe(namesByKey, v.description("Family → class name.")),
  codes: v.pipe(namesByKey, v.description("Wire code → class name.")),
});

/** `names.lock.json`: the names given so far; written by `generate`, only ever appended to. */
export const namesLockSchema = exactObject({ $schema, services: v.record(v.string(), lockedService) });

function hasValidPrototypeKeys(value: unknown): boolean {
  const names = Object(value ?? {}) as Readonly<Record<string, unknown>>;
  const special = ["__proto__", "constructor", "prototype"].filter((key) => Object.hasOwn(names, key));
  return special.every((key) => v.is(identifierSchema, names[key]));
}
