import type { At } from "../model/catalog.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Change, Edit, Proposal, WordChange } from "./model.ts";
import { CHANGE_RULES, type ChangeRule, type RuleOverrides } from "./rules.ts";

/** A change as a comparison finds it: without the words that its rule says of it. */
export interface Finding {
  readonly rule: ChangeRule;
  /** What makes it this change: values that no language or wording touches. */
  readonly essence: readonly string[];
  readonly summary: string;
  readonly words?: readonly WordChange[];
  /** Paths from the error where the finding is about one. */
  readonly edits: readonly Edit[];
  readonly at?: At;
  readonly proposed?: Proposal;
}

/** Where a finding was made. */
export interface Spot {
  readonly service: string;
  readonly code?: string;
  readonly at?: At;
}

/** A finding with level, effect on the version and fingerprint. */
export function changeOf(finding: Finding, { service, code, at }: Spot, overrides: RuleOverrides): Change<ChangeRule> {
  const { rule, essence, summary, words = [], edits, proposed } = finding;
  const { level, bump } = { ...CHANGE_RULES[rule], ...overrides[rule] };
  const place = finding.at ?? at;
  return {
    rule,
    level,
    bump,
    fingerprint: fingerprintOf(rule, service, code ?? "", essence),
    service,
    ...(code !== undefined && { code }),
    summary,
    ...(place && { at: place }),
    words,
    edits,
    ...(proposed && { proposed }),
  };
}
