import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema } from "./schema-parts.ts";

const approval = exactObject({
  fingerprint: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{16}$/, "not a fingerprint of 16 hexadecimal digits, as errsmith diff tells it"),
    v.description("The change, as `errsmith diff` tells it."),
  ),
  why: v.pipe(v.string(), v.nonEmpty("empty"), v.description("Why a person decided so.")),
  until: v.pipe(
    v.string(),
    v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, "not a day such as 2027-01-31"),
    v.description("The last day on which it counts."),
  ),
});

/** `errsmith.approvals.json`: changes that a person has looked at. */
export const approvalsSchema = exactObject({ $schema, approvals: v.array(approval) });
