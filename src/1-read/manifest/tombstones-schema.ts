import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema } from "./schema-parts.ts";

const utcTimestamp = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, "not a time in UTC"));
const filledText = v.pipe(v.string(), v.nonEmpty("empty"));
const placeSchema = exactObject({ page: filledText, line: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const originSchemas = {
  origin: v.picklist(["column", "sentence", "rule", "correction"]),
  quote: v.optional(v.string()),
  rule: v.optional(v.string()),
  why: v.optional(v.string()),
};

const caseTextSchema = exactObject({
  title: v.optional(v.string()),
  description: v.optional(v.string()),
  cause: v.optional(v.string()),
  solution: v.optional(v.string()),
  links: v.optional(v.array(exactObject({ text: v.string(), url: v.string() }))),
});

/** Facts of a code as catalogs have them. */
export const factSchemas = {
  scope: v.picklist(["common", "business"]),
  aliases: v.optional(v.array(filledText)),
  billable: v.optional(exactObject({ value: v.boolean(), ...originSchemas })),
  retry: v.optional(exactObject({ class: v.picklist(["throttled", "transient", "never"]), ...originSchemas })),
  httpStatus: v.optional(exactObject({ value: v.pipe(v.number(), v.integer()), ...originSchemas })),
};

/** What is known of a code, but for its names: as catalogs have it, without what it borrowed. */
const removedErrorSchemas = {
  ...factSchemas,
  cases: v.array(
    exactObject({
      at: placeSchema,
      alsoAt: v.optional(v.array(placeSchema)),
      message: v.optional(v.string()),
      texts: v.record(v.string(), caseTextSchema),
    }),
  ),
};

const tombstoneSchema = exactObject({
  since: v.optional(v.pipe(utcTimestamp, v.description("The fetch that first missed the code."))),
  last: v.optional(v.pipe(utcTimestamp, v.description("The last fetch that missed it."))),
  fetches: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.description("Fetches that missed it, while the grace lasts.")),
  ),
  renamedTo: v.optional(v.pipe(filledText, v.description("The code of which it is now another spelling."))),
  retired: v.optional(v.pipe(v.literal(true), v.description("Somebody let it go: no longer in the package."))),
  error: v.optional(v.pipe(exactObject(removedErrorSchemas), v.description("What the docs last said of it."))),
});

/** `tombstones.lock.json`: codes that left the docs; written by `generate`, `retire` and `rename`. */
export const tombstonesSchema = exactObject({
  $schema,
  services: v.record(v.string(), v.record(v.string(), tombstoneSchema)),
});
