import type { Outcome } from "../model/draft.ts";

const KINDS = ["read", "header", "reported", "refused"] as const;

/** The numbers of rows with each outcome, without zeros. */
export function outcomeCounts(
  outcomes: readonly Outcome[],
): readonly (readonly [kind: Outcome["kind"], count: number])[] {
  return KINDS.map((kind) => [kind, outcomes.filter((outcome) => outcome.kind === kind).length] as const).filter(
    ([, count]) => count > 0,
  );
}
