import type { Approval, Change } from "./change.ts";

/** Marks the changes that somebody approved; an approval counts through the day it ends, `today` being `YYYY-MM-DD`. */
export function approve<C extends Change>(
  changes: readonly C[],
  approvals: readonly Approval[],
  today: string,
): readonly C[] {
  const valid = new Map(
    approvals.filter(({ until }) => until >= today).map(({ fingerprint, why, until }) => [fingerprint, { why, until }]),
  );
  return changes.map((change) => {
    const approved = valid.get(change.fingerprint);
    return approved ? { ...change, approved } : change;
  });
}
