import * as v from "valibot";
import { isSymbol } from "../../lib/symbol.ts";
import { exactObject } from "./validate.ts";
import { $schema, described, nonEmptyText, optional } from "./schema-parts.ts";

const changes = exactObject({
  code: optional(nonEmptyText, "Correct code; the documented code becomes an alias."),
  name: optional(
    v.pipe(v.string(), v.check(isSymbol, "not a symbolic name of ASCII letters, digits and _ . : -")),
    "Symbolic name of the code. Its class gets this name; the old class name stays as an alias.",
  ),
  scope: optional(
    v.picklist(["common", "business"]),
    '"common" if services of the family share the code, "business" if it belongs to this service only.',
  ),
  billable: optional(v.boolean(), "Whether a request that fails with this code is billed."),
  httpStatus: optional(
    v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)),
    "HTTP status of the response.",
  ),
  retry: optional(
    v.picklist(["throttled", "transient", "never"]),
    "Whether to retry the request: with back-off (throttled), a little later (transient), or never.",
  ),
  recovery: optional(
    v.picklist(["retry", "fix-request", "fix-account", "contact"]),
    "What ends the error: the same request again, another request, a change of the account, or somebody else.",
  ),
});

const correction = exactObject({
  service: described(nonEmptyText, "Name of the service in `source.json`."),
  code: described(nonEmptyText, "Code as the page documents it."),
  expect: described(
    v.string(),
    "Title, message or description that the page has today for this code. If the page has another text, `generate` fails.",
  ),
  set: described(v.pipe(changes, v.minEntries(1, "sets nothing")), "What to correct; at least one key."),
  why: described(nonEmptyText, "Reason for the correction."),
});

/** `corrections.json`: reviewed corrections of the documentation. */
export const correctionsSchema = exactObject({
  $schema,
  corrections: described(v.array(correction), "Corrections of this provider's pages."),
});
