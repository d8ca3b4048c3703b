import type { Bump, Cause, Change, Snapshot } from "./change.ts";
import type { ChangeRule, RuleOverrides } from "./change-rules.ts";
import { diffCatalogs } from "./diff-catalogs.ts";

/** A state of the catalogs between a base and the present, and the cause of what differs from the state before it. */
export interface Stage {
  readonly cause: Cause;
  readonly catalogs: readonly Snapshot[];
  /** For the cause `page`: the ids of services none of whose own pages changed. */
  readonly untouched?: ReadonlySet<string>;
}

/**
 * The changes from a base to the last stage, as `diffCatalogs` returns them, with causes: the cause of a change is the
 * last stage before which the values that it changes were others. What a stage changes and a later one takes back is no
 * change.
 */
export function diffStages(
  before: readonly Snapshot[],
  stages: readonly Stage[],
  overrides: RuleOverrides = {},
): readonly Change<ChangeRule>[] {
  const last = stages.at(-1)?.catalogs ?? before;
  const changes = diffCatalogs(before, last, overrides);
  const steps = stages.map((stage, i) => {
    const previous = stages[i - 1];
    const missing = previous ? diffCatalogs(previous.catalogs, last) : changes;
    return { ...stage, missing: new Set(missing.flatMap(keysOf)) };
  });
  return changes.map((change) => {
    const keys = keysOf(change).flatMap(withPrefixes);
    const { cause = "unknown", untouched } =
      steps.findLast(({ missing }) => keys.some((key) => missing.has(key))) ?? {};
    return withCause(change, untouched && isShared(change, untouched) ? "shared" : cause);
  });
}

/**
 * Keys of the values that a change edits: the service and the path in its catalog. The index of a case is left out, so that
 * all cases of a code have one key.
 */
function keysOf({ service, fingerprint, edits }: Change): readonly string[] {
  // A proposed rename has no edits.
  if (edits.length === 0) return [JSON.stringify([fingerprint])];
  return edits.map(({ path }) => JSON.stringify([service, ...path.filter((_, i) => i !== 3 || path[2] !== "cases")]));
}

/** The place of a value, and those of the values that contain it. */
function withPrefixes(key: string): readonly string[] {
  const path = JSON.parse(key) as readonly unknown[];
  return path.map((_, i) => JSON.stringify(path.slice(0, i + 1)));
}

/** The end of a grace period depends on the fetches of the service's own pages. */
function isShared({ rule, service }: Change<ChangeRule>, untouched: ReadonlySet<string>): boolean {
  return rule === "text-borrowed" || (untouched.has(service) && rule !== "code-deprecated");
}

/**
 * Versions follow from pages and from what a person decided. Another reading is at most a patch, unless code of consumers
 * no longer compiles.
 */
function withCause(change: Change<ChangeRule>, cause: Cause): Change<ChangeRule> {
  const { level, bump } = change;
  const least: Bump = cause === "reader" && level !== "breaking" && bump !== "none" ? "patch" : bump;
  return { ...change, cause, bump: least };
}
