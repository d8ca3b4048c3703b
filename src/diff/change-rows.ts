import { groupBy } from "../lib/collections.ts";
import { digest } from "../lib/digest.ts";
import { pluralize } from "../lib/pluralize.ts";
import type { PageLine } from "../model/catalog.ts";
import type { CodeUse } from "../model/code-use.ts";
import type { Change } from "./change.ts";
import { type Pattern, patternOf } from "./change-pattern.ts";
import { shownCode, titleOf } from "./diff-report.ts";

/** A row of a report: one change, or all changes of one service, rule, cause and pattern. */
export interface ChangeRow {
  /** In the order of the report. They have the same level, effect on the version, and approval. */
  readonly changes: readonly [Change, ...Change[]];
  /** What the changes have in common; absent for a change of its own. */
  readonly pattern?: string;
  /** The fingerprint of the change, or that of the group. */
  readonly fingerprint: string;
}

/**
 * The rows of a report. Each change is in one row, in the order of the first changes of the rows. Takes linear time.
 */
export function rowsOf(changes: readonly Change[]): readonly ChangeRow[] {
  const patterned = changes.map((change) => ({ change, pattern: patternOf(change) }));
  const grouped = patterned.flatMap(({ change, pattern }) =>
    pattern ? [{ change, pattern, key: keyOf(change, pattern) }] : [],
  );
  const groups = new Map<Change, { readonly members: readonly Change[]; readonly pattern: Pattern }>();
  for (const group of groupBy(grouped, ({ key }) => key).values()) {
    const members = group.map(({ change }) => change);
    const { pattern } = group[0] as (typeof group)[number];
    if (members.length >= pattern.least) for (const change of members) groups.set(change, { members, pattern });
  }
  return changes.flatMap((change): readonly ChangeRow[] => {
    const group = groups.get(change);
    if (!group) return [{ changes: [change], fingerprint: change.fingerprint }];
    const { members, pattern } = group;
    if (members[0] !== change) return [];
    const fingerprint = groupFingerprint(change, pattern, membersDigest(members.map((one) => one.fingerprint)));
    return [{ changes: [change, ...members.slice(1)], pattern: pattern.text, fingerprint }];
  });
}

/** Equal for changes that may be in one row. */
function keyOf({ service, rule, cause, level, bump, approved }: Change, { key }: Pattern): string {
  return JSON.stringify([service, rule, cause, level, bump, approved?.why, approved?.until, key]);
}

/**
 * The id of a group in approvals: it covers cause, rule, service, pattern and members, so the same members with another
 * pattern, and a group with one more member, have other ids. `members` is a `membersDigest`.
 */
export function groupFingerprint({ cause, rule, service }: Change, { key }: Pattern, members: string): string {
  return digest(JSON.stringify([cause, rule, service, key, members])).slice(0, 16);
}

/** A digest of the fingerprints of members in any order. */
export function membersDigest(fingerprints: readonly string[]): string {
  return digest([...new Set(fingerprints)].sort().join("\n"));
}

/** The most codes of a group that its row names. */
const MAX_NAMED = 3;

/** The codes of a row as people read them, not escaped. */
export interface RowCodes {
  /** "40 codes"; "4 changes of 3 codes" if a code changed twice in the same way. */
  readonly count: string;
  readonly named: readonly string[];
  /** The number of the others. */
  readonly more: number;
}

/** The number of the codes of a group, and the first of them. */
export function codesOf({ changes }: ChangeRow): RowCodes {
  const codes = [...new Set(changes.flatMap((change) => shownCode(change) ?? []))];
  const count = pluralize(codes.length, changes[0].code === undefined ? "operation" : "code");
  const named = codes.slice(0, MAX_NAMED);
  return {
    count: codes.length === changes.length ? count : `${pluralize(changes.length, "change")} of ${count}`,
    named,
    more: codes.length - named.length,
  };
}

/** The first codes of a group as a phrase, not escaped: "A, B, C and 37 more". */
export function codesText(row: ChangeRow): string {
  const { named, more } = codesOf(row);
  return named.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** A row in one line, not escaped: "shop/orders  12 codes  A.* → B.*  (code renamed)". */
export function rowText(row: ChangeRow): string {
  const [change] = row.changes;
  const subject = row.pattern === undefined ? [shownCode(change), change.summary] : [codesOf(row).count, row.pattern];
  const parts = [change.service, ...subject, `(${titleOf(change)})`];
  return parts.filter((part) => part !== undefined && part !== "").join("  ");
}

/** The documented lines of the changes of a row; the first is that of the first change which has one. */
export function placesOf({ changes }: ChangeRow): readonly PageLine[] {
  const places = new Map(changes.flatMap(({ at }) => (at ? [[`${at.page}:${at.line}`, at] as const] : [])));
  return [...places.values()];
}

/** The places of applications that use the codes of a row. */
export function usesOf({ changes }: ChangeRow): readonly CodeUse[] {
  return changes.flatMap(({ uses = [] }) => uses);
}
