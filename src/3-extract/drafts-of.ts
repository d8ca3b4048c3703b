import { append } from "../lib/collections.ts";
import type { Draft, Finding, Outcome } from "../model/draft.ts";

/** Every draft of findings, in the order of the page. */
export function draftsOf({ findings }: { readonly findings: readonly Pick<Finding, "outcomes">[] }): Draft[] {
  const drafts: Draft[] = [];
  for (const { outcomes } of findings) {
    for (const outcome of outcomes) if (outcome.kind === "read") append(drafts, outcome.drafts);
  }
  return drafts;
}

/** Outcomes with other drafts in the place of each. */
export function mapDrafts(outcomes: readonly Outcome[], map: (draft: Draft) => Draft | readonly Draft[]): Outcome[] {
  return outcomes.map((outcome) =>
    outcome.kind === "read" ? { ...outcome, drafts: outcome.drafts.flatMap(map) } : outcome,
  );
}
