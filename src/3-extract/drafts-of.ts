import { append } from "../lib/collections.ts";
import type { Draft, Finding } from "../model/draft.ts";

/** Every draft of findings, in the order of the page. */
export function draftsOf({ findings }: { readonly findings: readonly Pick<Finding, "outcomes">[] }): Draft[] {
  const drafts: Draft[] = [];
  for (const { outcomes } of findings) {
    for (const outcome of outcomes) if (outcome.kind === "read") append(drafts, outcome.drafts);
  }
  return drafts;
}
