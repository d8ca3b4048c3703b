import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema, nonEmptyText } from "./schema-parts.ts";

const changes = exactObject({
  code: v.optional(v.pipe(nonEmptyText, v.description("Correct code; the documented code becomes an alias."))),
  scope: v.optional(
    v.pipe(
      v.picklist(["common", "business"]),
      v.description(
        '"common" if services of the family share the code, "business" if it belongs to this service only.',
      ),
    ),
  ),
  billable: v.optional(v.pipe(v.boolean(), v.description("Whether a request that fails with this code is billed."))),
  httpStatus: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599), v.description("HTTP status of the response.")),
  ),
  retry: v.optional(
    v.pipe(
      v.picklist(["throttled", "transient", "never"]),
      v.description("Whether to retry: after a pause (throttled), at once (transient), or never."),
    ),
  ),
});

const correction = exactObject({
  service: v.pipe(nonEmptyText, v.description("Name of the service in `source.json`.")),
  code: v.pipe(nonEmptyText, v.description("Code as the page documents it.")),
  expect: v.pipe(
    v.string(),
    v.description(
      "Title, message or description that the page has today for this code. If the page has another text, `generate` fails.",
    ),
  ),
  set: v.pipe(changes, v.minEntries(1, "sets nothing"), v.description("What to correct; at least one key.")),
  why: v.pipe(nonEmptyText, v.description("Reason for the correction.")),
});

/** `corrections.json`: reviewed corrections of the documentation. */
export const correctionsSchema = exactObject({
  $schema,
  corrections: v.pipe(v.array(correction), v.description("Corrections of this provider's pages.")),
});
