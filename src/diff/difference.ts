import { digest } from "../lib/digest.ts";
import type { PageLine } from "../model/catalog.ts";
import type { Change, Edit, Proposal, TextChange } from "./change.ts";
import { CHANGE_RULES, type ChangeRule, type RuleOverrides } from "./change-rules.ts";

/** A difference between two catalogs: a `Change` before its rule adds level, bump and fingerprint. */
export interface Difference {
  readonly rule: ChangeRule;
  /** The values that identify the change; no text of a page is among them. */
  readonly fingerprintParts: readonly string[];
  readonly summary: string;
  readonly edits: readonly Edit[];
  readonly words?: readonly TextChange[];
  /** Absent if the service as a whole differs. */
  readonly code?: string;
  readonly symbol?: string | undefined;
  readonly at?: PageLine | undefined;
  readonly proposed?: Proposal;
  /** The operation that differs. */
  readonly operation?: string;
}

/** An edit from an old value to a new one; `undefined` stands for no value. */
export function editAt(path: Edit["path"], before: unknown, after: unknown): Edit {
  return { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** Adds level, effect on the version and fingerprint to a difference, whose cause is not known yet. */
export function toChange(difference: Difference, service: string, overrides: RuleOverrides): Change<ChangeRule> {
  const { rule, fingerprintParts, summary, words = [], edits, code, symbol, at, proposed, operation } = difference;
  const { level, bump } = { ...CHANGE_RULES[rule], ...overrides[rule] };
  return {
    rule,
    level,
    bump,
    cause: "unknown",
    fingerprint: fingerprintOf(rule, service, code ?? "", fingerprintParts),
    service,
    ...(code !== undefined && { code }),
    ...(symbol !== undefined && { symbol }),
    ...(operation !== undefined && { operation }),
    summary,
    ...(at && { at }),
    words,
    edits,
    ...(proposed && { proposed }),
  };
}

/**
 * The id of a change in approvals. It stays the same if the text of a page is reworded or translated.
 *
 * @example
 * fingerprintOf("billable-changed", "shop/orders", "X", ["false", "true"]).length // 16
 */
export function fingerprintOf(rule: string, service: string, code: string, parts: readonly string[]): string {
  return digest(JSON.stringify([rule, service, code, ...parts])).slice(0, 16);
}
