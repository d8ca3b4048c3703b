import type { Draft, Finding, Outcome } from "../../model/draft.ts";
import type { PageReading } from "./page-reading.ts";
import { unlikelyCodes } from "./read-rows.ts";

/**
 * The drafts whose code is certainly none: a plain word among numbers, the name of a field or of a file. None from a
 * table, whose column of codes was chosen by its header, and none if half of the codes of the page are such names.
 */
export function unlikelyDrafts(reading: PageReading): ReadonlySet<Draft> {
  // Some vendors write a dot at the end of real codes, and some pages have numbers as well as names with underscores.
  const rows = unlikelyCodes(reading).filter(
    ({ code, draft }) => (/^\d$/.test(code) || draft.layout !== "tables") && !/\.$|\w[_-]\w/.test(code),
  );
  const names = new Set(rows.map(({ code }) => code));
  return new Set(names.size >= 0.5 * reading.codes.size ? [] : rows.map(({ draft }) => draft));
}

/** Findings without some drafts. A row without other drafts counts as reported. */
export function withoutDrafts(findings: readonly Finding[], dropped: ReadonlySet<Draft>): readonly Finding[] {
  if (dropped.size === 0) return findings;
  const keep = (outcome: Outcome): Outcome => {
    if (outcome.kind !== "read" || !outcome.drafts.some((draft) => dropped.has(draft))) return outcome;
    const drafts = outcome.drafts.filter((draft) => !dropped.has(draft));
    return drafts.length > 0 ? { ...outcome, drafts } : { kind: "reported", place: outcome.place };
  };
  return findings.map((finding) => ({ ...finding, outcomes: finding.outcomes.map(keep) }));
}
