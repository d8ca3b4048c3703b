import { type Approval, type Bump, type Change, LEVELS } from "./change.ts";
import { changeRuleOf } from "./change-rules.ts";
import { bumpOf } from "./next-version.ts";

/** The input of all output formats: changes, the base of the comparison, and the effect on the version. */
export interface DiffReport {
  /** The base of the comparison, for people: "HEAD", "npm:1.2.0". */
  readonly base: string;
  readonly version?: { readonly from: string; readonly to: string };
  readonly bump: Bump;
  readonly changes: readonly Change[];
}

/** Makes a report of changes. */
export function reportOf(
  changes: readonly Change[],
  { base, version }: Pick<DiffReport, "base" | "version">,
): DiffReport {
  return { base, ...(version && { version }), bump: bumpOf(changes), changes };
}

/** Marks changes that are approved. An approval is valid through the day `until`; `today` is `YYYY-MM-DD`. */
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

/** The changes that a report lists. Moved lines and texts that another service reports are only counted. */
export function visibleChanges(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ rule }) => rule !== "provenance-changed" && rule !== "text-borrowed");
}

/**
 * The number of changes of each level, as text.
 *
 * @example
 * countsText([]) // "no changes"
 */
export function countsText(changes: readonly Change[]): string {
  const counts = LEVELS.flatMap((level) => {
    const count = changes.filter((change) => change.level === level).length;
    return count > 0 ? [`${count} ${level}`] : [];
  });
  return counts.join(", ") || "no changes";
}

/** The effect of all changes on the version, as text: "1.2.0 → 1.3.0 (minor)". */
export function versionText({ version, bump }: DiffReport): string {
  if (bump === "none") return "no new version";
  return version ? `${version.from} → ${version.to} (${bump})` : bump;
}

/** What happened, as a short phrase. */
export function titleOf({ rule }: Change): string {
  return changeRuleOf(rule)?.title ?? rule;
}

/** Changes that need a decision before a release: breaking and dangerous ones without an approval. */
export function changesToDecide(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ level, approved }) => !approved && (level === "breaking" || level === "dangerous"));
}
