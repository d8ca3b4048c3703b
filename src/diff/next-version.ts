import { type Bump, BUMPS, type Change, type Level, LEVELS } from "./change.ts";

/** The greatest effect on the version of all changes, approved ones included. */
export function bumpOf(changes: readonly Change[]): Bump {
  return BUMPS.find((bump) => changes.some((change) => change.bump === bump)) ?? "none";
}

/** The changes of a level or a worse one that are not approved. */
export function unapprovedFrom(level: Level, changes: readonly Change[]): readonly Change[] {
  return changes.filter((change) => !change.approved && LEVELS.indexOf(change.level) <= LEVELS.indexOf(level));
}

/**
 * The next version. Before 1.0.0 a major change increases the minor version and all others the patch version, because
 * `^0.1.0` accepts patches only. A pre-release becomes its release if that step is large enough.
 *
 * @example
 * nextVersion("1.4.2", "minor") // "1.5.0"
 * nextVersion("0.4.2", "major") // "0.5.0"
 * nextVersion("0.4.2", "minor") // "0.4.3"
 * nextVersion("2.0.0-rc.1", "major") // "2.0.0"
 * nextVersion("1.4.2", "none") // "1.4.2"
 */
export function nextVersion(version: string, bump: Bump): string {
  const [, release = "", tag] = /^([^-+]*)(-[^+]*)?/.exec(version) ?? [];
  const [major = 0, minor = 0, patch = 0] = release.split(".").map(Number);
  if (bump === "none") return version;
  const step = major > 0 ? bump : bump === "major" ? "minor" : "patch";
  const isReleaseEnough = step === "patch" || (patch === 0 && (step === "minor" || minor === 0));
  if (tag !== undefined && isReleaseEnough) return release;
  if (step === "major") return `${major + 1}.0.0`;
  return step === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
