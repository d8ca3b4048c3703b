import type { PageLine } from "../model/catalog.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Change, Edit, Proposal, TextChange } from "./change.ts";
import { CHANGE_RULES, type ChangeRule, type RuleOverrides } from "./change-rules.ts";

/** A change as a comparison finds it: without the words that its rule says of it. */
export interface Difference {
  readonly rule: ChangeRule;
  /** What makes it this change: values that no language or wording touches. */
  readonly fingerprintParts: readonly string[];
  readonly summary: string;
  readonly words?: readonly TextChange[];
  /** Paths from the error where the finding is about one. */
  readonly edits: readonly Edit[];
  readonly at?: PageLine;
  readonly proposed?: Proposal;
}

/** Where a finding was made. */
export interface DifferenceLocation {
  readonly service: string;
  readonly code?: string;
  readonly at?: PageLine;
}

/** A finding with level, effect on the version and fingerprint. */
export function toChange(
  finding: Difference,
  { service, code, at }: DifferenceLocation,
  overrides: RuleOverrides,
): Change<ChangeRule> {
  const { rule, fingerprintParts, summary, words = [], edits, proposed } = finding;
  const { level, bump } = { ...CHANGE_RULES[rule], ...overrides[rule] };
  const place = finding.at ?? at;
  return {
    rule,
    level,
    bump,
    fingerprint: fingerprintOf(rule, service, code ?? "", fingerprintParts),
    service,
    ...(code !== undefined && { code }),
    summary,
    ...(place && { at: place }),
    words,
    edits,
    ...(proposed && { proposed }),
  };
}
