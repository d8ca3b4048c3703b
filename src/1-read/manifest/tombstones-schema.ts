import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema, nonEmptyText, utcTime } from "./schema-parts.ts";

const lineNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
const placeSchema = exactObject({
  page: v.pipe(nonEmptyText, v.description("Path of the page, relative to the project.")),
  line: v.pipe(lineNumber, v.description("Line of the page, from 1.")),
});

const originSchemas = {
  origin: v.pipe(v.picklist(["column", "sentence", "rule", "correction"]), v.description("Where the fact comes from.")),
  quote: v.optional(v.pipe(v.string(), v.description("The sentence, if the origin is a sentence."))),
  rule: v.optional(v.pipe(v.string(), v.description("Name of the rule, if the origin is a rule."))),
  why: v.optional(v.pipe(v.string(), v.description("Reason of the correction, if the origin is a correction."))),
};

const caseTextSchema = exactObject({
  title: v.optional(v.pipe(v.string(), v.description("Title of the error."))),
  description: v.optional(v.pipe(v.string(), v.description("Description of the error."))),
  cause: v.optional(v.pipe(v.string(), v.description("Cause of the error."))),
  solution: v.optional(v.pipe(v.string(), v.description("Solution of the error."))),
  links: v.optional(
    v.pipe(v.array(exactObject({ text: v.string(), url: v.string() })), v.description("Links in these texts.")),
  ),
});

const retryClass = v.picklist(["throttled", "transient", "never"]);

/** Facts of a code, as in a catalog. */
export const factSchemas = {
  scope: v.pipe(
    v.picklist(["common", "business"]),
    v.description("Whether services of the family share the code (common) or not (business)."),
  ),
  aliases: v.optional(v.pipe(v.array(nonEmptyText), v.description("Other codes of the same error."))),
  billable: v.optional(
    v.pipe(exactObject({ value: v.boolean(), ...originSchemas }), v.description("Whether a failed request is billed.")),
  ),
  retry: v.optional(
    v.pipe(exactObject({ class: retryClass, ...originSchemas }), v.description("Whether and how to retry.")),
  ),
  httpStatus: v.optional(
    v.pipe(
      exactObject({ value: v.pipe(v.number(), v.integer()), ...originSchemas }),
      v.description("HTTP status of the response."),
    ),
  ),
};

const caseSchema = exactObject({
  at: v.pipe(placeSchema, v.description("Where the case is documented.")),
  alsoAt: v.optional(v.pipe(v.array(placeSchema), v.description("Other places that document the same case."))),
  message: v.optional(v.pipe(v.string(), v.description("Message of the server."))),
  texts: v.pipe(v.record(v.string(), caseTextSchema), v.description("Locale → texts.")),
});

/** The stored error of a removed code, as in a catalog but without names and borrowed texts. */
const removedErrorSchemas = {
  ...factSchemas,
  cases: v.pipe(v.array(caseSchema), v.description("Documented cases of the code.")),
};

const tombstoneSchema = exactObject({
  since: v.optional(v.pipe(utcTime, v.description("Time of the first fetch without the code."))),
  last: v.optional(v.pipe(utcTime, v.description("Time of the last fetch without the code."))),
  fetches: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.description("Number of fetches without the code, counted during the grace period."),
    ),
  ),
  renamedTo: v.optional(v.pipe(nonEmptyText, v.description("The code that has this code as an alias."))),
  retired: v.optional(
    v.pipe(v.literal(true), v.description("The code was removed from the package with `errsmith retire`.")),
  ),
  error: v.optional(
    v.pipe(exactObject(removedErrorSchemas), v.description("The error as the docs last described it.")),
  ),
});

/** `tombstones.lock.json`: codes that left the docs, written by `generate`, `retire` and `rename`. */
export const tombstonesSchema = exactObject({
  $schema,
  services: v.pipe(
    v.record(v.string(), v.record(v.string(), tombstoneSchema)),
    v.description("Service → code that left the docs → its state."),
  ),
});
