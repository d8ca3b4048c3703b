import { type Bump, BUMPS, type Change, type Level, LEVELS } from "./change.ts";
import { changeRuleOf } from "./change-rules.ts";
import { bumpOf } from "./next-version.ts";

/** Changes with what they were compared with and what they do to the version: what the formats show. */
export interface DiffReport {
  /** What was compared with, for people: "HEAD", "npm:1.2.0". */
  readonly base: string;
  readonly version?: { readonly from: string; readonly to: string };
  readonly bump: Bump;
  readonly changes: readonly Change[];
}

/** A report on changes. */
export function reportOf(
  changes: readonly Change[],
  { base, version }: Pick<DiffReport, "base" | "version">,
): DiffReport {
  return { base, ...(version && { version }), bump: bumpOf(changes), changes };
}

/** Changes that a reader sees one by one; what moved, or is told of at another service, is counted only. */
export function visibleChanges(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ rule }) => rule !== "provenance-changed" && rule !== "text-borrowed");
}

/**
 * How many changes there are of each level, in words.
 *
 * @example
 * countsText([]) // "no changes"
 */
export function countsText(changes: readonly Change[]): string {
  const counts = LEVELS.map((level): readonly [Level, number] => [
    level,
    changes.filter((one) => one.level === level).length,
  ]);
  const said = counts.filter(([, count]) => count > 0).map(([level, count]) => `${count} ${level}`);
  return said.length > 0 ? said.join(", ") : "no changes";
}

/** The effect of all changes on the version, in words: "1.2.0 → 1.3.0 (minor)". */
export function versionText({ version, bump }: DiffReport): string {
  if (bump === BUMPS.at(-1)) return "no new version";
  return version ? `${version.from} → ${version.to} (${bump})` : bump;
}

/** What happened, in a few words. */
export function titleOf({ rule }: Change): string {
  return changeRuleOf(rule)?.title ?? rule;
}
/** Changes that somebody has to look at before they are released: breaking and dangerous ones that nobody approved. */
export function changesToDecide(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ level, approved }) => !approved && (level === "breaking" || level === "dangerous"));
}
