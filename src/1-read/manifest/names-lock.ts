import * as v from "valibot";
import { strict } from "./strict.ts";
import { $schema, identifier } from "./words.ts";

// valibot leaves out the keys of prototypes, and a wire code may be called just that: they are looked at apart.
const names = v.pipe(
  v.custom<Readonly<Record<string, string>>>(specialNamesFit, "a name in it is not an identifier"),
  v.record(v.string(), identifier),
);

const service = strict({
  prefix: identifier,
  families: v.pipe(names, v.description("Family → class name.")),
  codes: v.pipe(names, v.description("Wire code → class name.")),
});

/** `names.lock.json`: the names given so far; written by `generate`, only ever appended to. */
export const namesLockSchema = strict({ $schema, services: v.record(v.string(), service) });

function specialNamesFit(value: unknown): boolean {
  const names = Object(value ?? {}) as Readonly<Record<string, unknown>>;
  const special = ["__proto__", "constructor", "prototype"].filter((key) => Object.hasOwn(names, key));
  return special.every((key) => v.is(identifier, names[key]));
}
