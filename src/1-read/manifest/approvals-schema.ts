import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema } from "./schema-parts.ts";

const approval = exactObject({
  fingerprint: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{16}$/, "not a fingerprint of 16 hexadecimal digits, as `errsmith diff` prints it"),
    v.description("Fingerprint of the change, as `errsmith diff` prints it at the end of a row."),
  ),
  why: v.pipe(v.string(), v.nonEmpty("empty"), v.description("Reason for the approval.")),
  until: v.pipe(
    v.string(),
    v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, "not a date such as 2027-01-31"),
    v.description("Last day of the approval, such as 2027-01-31."),
  ),
});

/** `errsmith.approvals.json`: approved changes. */
export const approvalsSchema = exactObject({
  $schema,
  approvals: v.pipe(
    v.array(approval),
    v.description("Approved changes. `errsmith diff --fail-on` does not fail because of them."),
  ),
});
