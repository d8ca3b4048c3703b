import * as v from "valibot";
import { strict } from "./strict.ts";
import { $schema } from "./words.ts";

const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, "not a time in UTC"));
const text = v.pipe(v.string(), v.nonEmpty("empty"));
const at = strict({ page: text, line: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const origin = {
  origin: v.picklist(["column", "sentence", "rule", "correction"]),
  quote: v.optional(v.string()),
  rule: v.optional(v.string()),
  why: v.optional(v.string()),
};

const words = strict({
  title: v.optional(v.string()),
  description: v.optional(v.string()),
  cause: v.optional(v.string()),
  solution: v.optional(v.string()),
  links: v.optional(v.array(strict({ text: v.string(), url: v.string() }))),
});

/** Facts of a code as catalogs have them. */
export const facts = {
  scope: v.picklist(["common", "business"]),
  aliases: v.optional(v.array(text)),
  billable: v.optional(strict({ value: v.boolean(), ...origin })),
  retry: v.optional(strict({ class: v.picklist(["throttled", "transient", "never"]), ...origin })),
  httpStatus: v.optional(strict({ value: v.pipe(v.number(), v.integer()), ...origin })),
};

/** What is known of a code, but for its names: as catalogs have it, without what it borrowed. */
const lastWords = {
  ...facts,
  cases: v.array(
    strict({
      at,
      alsoAt: v.optional(v.array(at)),
      message: v.optional(v.string()),
      texts: v.record(v.string(), words),
    }),
  ),
};

const tombstone = strict({
  since: v.optional(v.pipe(time, v.description("The fetch that first missed the code."))),
  last: v.optional(v.pipe(time, v.description("The last fetch that missed it."))),
  fetches: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.description("Fetches that missed it, while the grace lasts.")),
  ),
  renamedTo: v.optional(v.pipe(text, v.description("The code of which it is now another spelling."))),
  retired: v.optional(v.pipe(v.literal(true), v.description("Somebody let it go: no longer in the package."))),
  error: v.optional(v.pipe(strict(lastWords), v.description("What the docs last said of it."))),
});

/** `tombstones.lock.json`: codes that left the docs; written by `generate`, `retire` and `rename`. */
export const tombstonesSchema = strict({
  $schema,
  services: v.record(v.string(), v.record(v.string(), tombstone)),
});
