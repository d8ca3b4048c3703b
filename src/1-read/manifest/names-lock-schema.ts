import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema, described, identifierSchema, optional } from "./schema-parts.ts";

// valibot skips keys such as `constructor`, which may be wire codes, so these keys are checked separately.
const namesByKey = v.pipe(
  v.custom<Readonly<Record<string, string>>>(hasValidPrototypeKeys, "contains a name that is not an identifier"),
  v.record(v.string(), identifierSchema),
);

const lockedService = exactObject({
  prefix: described(identifierSchema, "Prefix of the names of the service."),
  families: described(namesByKey, "Family of codes → class name."),
  codes: described(namesByKey, "Code → class name."),
  former: optional(v.record(identifierSchema, v.string()), "Old class name of a code → the code."),
});

/** `names.lock.json`: assigned names. `generate` writes it and only adds to it. */
export const namesLockSchema = exactObject({
  $schema,
  services: described(v.record(v.string(), lockedService), "Service → its assigned names."),
});

function hasValidPrototypeKeys(value: unknown): boolean {
  const names = Object(value ?? {}) as Readonly<Record<string, unknown>>;
  const special = ["__proto__", "constructor", "prototype"].filter((key) => Object.hasOwn(names, key));
  return special.every((key) => v.is(identifierSchema, names[key]));
}
