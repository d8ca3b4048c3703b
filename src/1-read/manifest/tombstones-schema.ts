import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema, described, nonEmptyText, optional, utcTime } from "./schema-parts.ts";

const lineNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
const placeSchema = exactObject({
  page: described(nonEmptyText, "Path of the page, relative to the project."),
  line: described(lineNumber, "Line of the page, from 1."),
});

const originSchemas = {
  origin: described(v.picklist(["column", "sentence", "rule", "correction"]), "Where the fact comes from."),
  quote: optional(v.string(), "The sentence, if the origin is a sentence."),
  rule: optional(v.string(), "Name of the rule, if the origin is a rule."),
  why: optional(v.string(), "Reason of the correction, if the origin is a correction."),
};

const caseTextSchema = exactObject({
  title: optional(v.string(), "Title of the error."),
  description: optional(v.string(), "Description of the error."),
  cause: optional(v.string(), "Cause of the error."),
  solution: optional(v.string(), "Solution of the error."),
  links: optional(v.array(exactObject({ text: v.string(), url: v.string() })), "Links in these texts."),
});

const retryClass = v.picklist(["throttled", "transient", "never"]);
const recoveryClass = v.picklist(["retry", "fix-request", "fix-account", "contact"]);

/** Facts of a code, as in a catalog. */
export const factSchemas = {
  scope: described(
    v.picklist(["common", "business"]),
    "Whether services of the family share the code (common) or not (business).",
  ),
  aliases: optional(v.array(nonEmptyText), "Other codes of the same error."),
  symbol: optional(nonEmptyText, "Symbolic name of a number."),
  billable: optional(exactObject({ value: v.boolean(), ...originSchemas }), "Whether a failed request is billed."),
  retry: optional(exactObject({ class: retryClass, ...originSchemas }), "Whether and how to retry."),
  recovery: optional(exactObject({ class: recoveryClass, ...originSchemas }), "What ends the error."),
  httpStatus: optional(
    exactObject({ value: v.pipe(v.number(), v.integer()), ...originSchemas }),
    "HTTP status of the response.",
  ),
};

const caseSchema = exactObject({
  at: described(placeSchema, "Where the case is documented."),
  alsoAt: optional(v.array(placeSchema), "Other places that document the same case."),
  message: optional(v.string(), "Message of the server."),
  texts: described(v.record(v.string(), caseTextSchema), "Locale → texts."),
});

/** The stored error of a removed code, as in a catalog but without names and borrowed texts. */
const removedErrorSchemas = {
  ...factSchemas,
  cases: described(v.array(caseSchema), "Documented cases of the code."),
};

const absenceSchemas = {
  since: optional(utcTime, "Time of the first fetch without the code."),
  last: optional(utcTime, "Time of the last fetch without the code."),
  fetches: optional(
    v.pipe(v.number(), v.integer(), v.minValue(1)),
    "Number of fetches without the code, counted during the grace period.",
  ),
  retired: optional(v.literal(true), "The code was removed from the package with `errsmith retire`."),
};

const tombstoneSchema = exactObject({
  ...absenceSchemas,
  renamedTo: optional(nonEmptyText, "The code that has this code as an alias."),
  error: optional(exactObject(removedErrorSchemas), "The error as the docs last described it."),
});

const operationTombstoneSchema = exactObject({
  renamedTo: optional(nonEmptyText, "The operation that has this name as an old name."),
  retired: optional(v.literal(true), "The old name was removed from the package with `errsmith retire`."),
  at: described(placeSchema, "Where the operation was last documented."),
  alsoAt: optional(v.array(placeSchema), "Other places that documented the operation."),
  method: optional(v.string(), "HTTP method."),
  path: optional(v.string(), "Path of the request."),
  codes: described(
    v.record(v.string(), exactObject(absenceSchemas)),
    "Code that left the operation → its state; none if the operation was renamed.",
  ),
});

/** `tombstones.lock.json`: codes that left the docs, written by `generate`, `retire` and `rename`. */
export const tombstonesSchema = exactObject({
  $schema,
  services: described(
    v.record(v.string(), v.record(v.string(), tombstoneSchema)),
    "Service → code that left the docs → its state.",
  ),
  operations: optional(
    v.record(v.string(), v.record(v.string(), operationTombstoneSchema)),
    "Service → operation → codes that the docs no longer have for it.",
  ),
});
