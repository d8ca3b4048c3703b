import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema } from "./schema-parts.ts";

const nonEmptyText = v.pipe(v.string(), v.nonEmpty("empty"));

const correction = exactObject({
  service: v.pipe(nonEmptyText, v.description("Service of source.json.")),
  code: v.pipe(nonEmptyText, v.description("Wire code as documented.")),
  expect: v.pipe(
    v.string(),
    v.description("Title, message or description the docs give this code; anything else there is an error."),
  ),
  set: v.pipe(
    exactObject({
      code: v.optional(
        v.pipe(nonEmptyText, v.description("The right wire code; the documented one becomes an alias.")),
      ),
      scope: v.optional(v.picklist(["common", "business"])),
      billable: v.optional(v.boolean()),
      httpStatus: v.optional(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599))),
      retry: v.optional(v.picklist(["throttled", "transient", "never"])),
    }),
    v.minEntries(1, "sets nothing"),
  ),
  why: v.pipe(nonEmptyText, v.description("Why a person decided so.")),
});

/** `corrections.json`: reviewed fixes to the docs. */
export const correctionsSchema = exactObject({ $schema, corrections: v.array(correction) });
