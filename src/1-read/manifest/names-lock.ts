import * as v from "valibot";
import { strict } from "./strict.ts";
import { $schema, identifier } from "./words.ts";

const names = v.record(v.string(), identifier);

const service = strict({
  prefix: identifier,
  families: v.pipe(names, v.description("Family → class name.")),
  codes: v.pipe(names, v.description("Wire code → class name.")),
});

/** `names.lock.json`: the names given so far; written by `generate`, only ever appended to. */
export const namesLockSchema = strict({ $schema, services: v.record(v.string(), service) });
