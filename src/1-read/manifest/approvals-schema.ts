import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema, described, optional } from "./schema-parts.ts";

const fingerprint = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{16}$/, "not a fingerprint of 16 hexadecimal digits, as `errsmith diff` prints it"),
);

const approval = exactObject({
  fingerprint: described(
    fingerprint,
    "Fingerprint of the change or of the group, as `errsmith diff` prints it at the end of a row.",
  ),
  members: optional(
    v.array(fingerprint),
    "Fingerprints of the changes of a group; `errsmith approve` writes them. The fingerprint of the group is valid for this list only.",
  ),
  why: described(v.pipe(v.string(), v.nonEmpty("empty")), "Reason for the approval."),
  until: described(
    v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, "not a date such as 2027-01-31")),
    "Last day of the approval, such as 2027-01-31.",
  ),
});

/** `errsmith.approvals.json`: approved changes. */
export const approvalsSchema = exactObject({
  $schema,
  approvals: described(
    v.array(approval),
    "Approved changes and groups of changes. `errsmith diff --fail-on` does not fail because of them.",
  ),
});
