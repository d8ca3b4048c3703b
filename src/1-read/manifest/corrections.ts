import * as v from "valibot";
import { strict } from "./strict.ts";
import { $schema } from "./words.ts";

const text = v.pipe(v.string(), v.nonEmpty("empty"));

const correction = strict({
  service: v.pipe(text, v.description("Service of source.json.")),
  code: v.pipe(text, v.description("Wire code as documented.")),
  expect: v.pipe(
    v.string(),
    v.description("Title, message or description the docs give this code; anything else there is an error."),
  ),
  set: v.pipe(
    strict({
      code: v.optional(v.pipe(text, v.description("The right wire code; the documented one becomes an alias."))),
      scope: v.optional(v.picklist(["common", "business"])),
      billable: v.optional(v.boolean()),
      httpStatus: v.optional(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599))),
      retry: v.optional(v.picklist(["throttled", "transient", "never"])),
    }),
    v.minEntries(1, "sets nothing"),
  ),
  why: v.pipe(text, v.description("Why a person decided so.")),
});

/** `corrections.json`: reviewed fixes to the docs. */
export const correctionsSchema = strict({ $schema, corrections: v.array(correction) });
