import { groupBy } from "../lib/collections.ts";
import type { Approval, Change } from "./change.ts";
import { patternOf } from "./change-pattern.ts";
import { groupFingerprint, membersDigest } from "./change-rows.ts";

/**
 * Marks changes that are approved. An approval is valid through the day `until`; `today` is `YYYY-MM-DD`. The approval of a
 * group holds for a member as long as the member changes in the same way and for the same cause.
 */
export function approve<C extends Change>(
  changes: readonly C[],
  approvals: readonly Approval[],
  today: string,
): readonly C[] {
  const approvedBy = validApprovals(approvals.filter(({ until }) => until >= today));
  return changes.map((change) => {
    const approval = approvedBy(change);
    return approval ? { ...change, approved: { why: approval.why, until: approval.until } } : change;
  });
}

function validApprovals(valid: readonly Approval[]): (change: Change) => Approval | undefined {
  const single = new Map(valid.filter(({ members }) => !members).map((approval) => [approval.fingerprint, approval]));
  const groups = valid.flatMap(({ members = [], ...approval }) => {
    const digest = membersDigest(members);
    return members.map((member) => ({ member, approval, digest }));
  });
  const groupsOf = groupBy(groups, ({ member }) => member);
  return (change) => {
    const own = single.get(change.fingerprint);
    const candidates = own ? [] : (groupsOf.get(change.fingerprint) ?? []);
    const pattern = candidates.length > 0 ? patternOf(change) : undefined;
    if (!pattern) return own;
    // The last entry counts, as it does for the approvals of a single change.
    return candidates.findLast(
      ({ approval, digest }) => approval.fingerprint === groupFingerprint(change, pattern, digest),
    )?.approval;
  };
}
