import { type Bump, BUMPS, type Change, type Level, LEVELS } from "./change.ts";

/** The greatest effect on the version that any of the changes has; an approval does not lower it. */
export function bumpOf(changes: readonly Change[]): Bump {
  return BUMPS.find((bump) => changes.some((change) => change.bump === bump)) ?? "none";
}

/** The most severe level of the changes that nobody approved; `undefined` where there are none. */
export function worstLevel(changes: readonly Change[]): Level | undefined {
  return LEVELS.find((level) => changes.some((change) => change.level === level && !change.approved));
}

/**
 * The version after a bump. Before 1.0.0 a breaking change raises the second number and all other changes the third,
 * as `^0.1.0` promises; a pre-release becomes the release it announces where that is enough.
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
  const announced = step === "patch" || (patch === 0 && (step === "minor" || minor === 0));
  if (tag !== undefined && announced) return release;
  if (step === "major") return `${major + 1}.0.0`;
  return step === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
