import { type Bump, type Cause, CAUSES, type Change, LEVELS } from "./change.ts";
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

/** The changes that a report lists. Moved lines and texts that another service reports are only counted. */
export function visibleChanges(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ rule }) => rule !== "provenance-changed" && rule !== "text-borrowed");
}

/**
 * The number of changes of each level, as text. Approved changes are counted apart.
 *
 * @example
 * countsText([]) // "no changes"
 */
export function countsText(changes: readonly Change[]): string {
  const counts = [...LEVELS, "approved"].flatMap((name) => {
    const count = changes.filter(({ level, approved }) => (approved ? "approved" : level) === name).length;
    return count > 0 ? [`${count} ${name}`] : [];
  });
  return counts.join(", ") || "no changes";
}

/** Causes that are shown beside a change. A change of a page needs no explanation, and an unknown cause gives none. */
const EXPLANATIONS: Readonly<Partial<Record<Cause, string>>> = {
  shared: "a page of another service changed",
  reader: "errsmith reads the page differently",
  manifest: "the manifest or the configuration changed",
  correction: "a correction changed",
  translation: "a translation changed",
  name: "a person decided on a name or a removed code",
};

/** The cause of a change as a sentence without a full stop; `undefined` for the causes `page` and `unknown`. */
export function explanationOf({ cause }: Change): string | undefined {
  return EXPLANATIONS[cause];
}

/**
 * The number of changes of each cause, as text: "3 page, 1 reader"; "" if pages are the only cause.
 *
 * @example
 * causesText([]) // ""
 */
export function causesText(changes: readonly Change[]): string {
  if (changes.every(({ cause }) => cause === "page")) return "";
  const counts = CAUSES.map((cause) => [changes.filter((change) => change.cause === cause).length, cause] as const);
  return counts
    .filter(([count]) => count > 0)
    .map(([count, cause]) => `${count} ${cause}`)
    .join(", ");
}

/**
 * The effect of all changes on the version, as text. Before 1.0.0 a minor change raises the patch version, so the text says
 * why.
 * A package without an earlier release keeps its version.
 *
 * @example
 * versionText({ version: { from: "1.2.0", to: "1.3.0" }, bump: "minor" }) // "1.2.0 → 1.3.0 (minor)"
 * versionText({ version: { from: "0.1.0", to: "0.1.1" }, bump: "minor" }) // "0.1.0 → 0.1.1 (a minor change before 1.0)"
 * versionText({ version: { from: "0.1.0", to: "0.1.0" }, bump: "minor" }) // "0.1.0 (the first release)"
 */
export function versionText({ version, bump }: Pick<DiffReport, "version" | "bump">): string {
  if (bump === "none") return "no new version";
  if (!version) return bump;
  if (version.from === version.to) return `${version.to} (the first release)`;
  const isEarly = version.from.startsWith("0.") && bump !== "patch";
  return `${version.from} → ${version.to} (${isEarly ? `a ${bump} change before 1.0` : bump})`;
}

/** What happened, as a short phrase. */
export function titleOf({ rule }: Change): string {
  return changeRuleOf(rule)?.title ?? rule;
}

/** Changes that need a decision before a release: breaking and dangerous ones without an approval. */
export function changesToDecide(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ level, approved }) => !approved && (level === "breaking" || level === "dangerous"));
}

/**
 * The code of a change as people read it: a number with its symbolic name. The operation if it changed as a whole; `undefined`
 * if the service did.
 */
export function shownCode({ code, symbol, operation }: Change): string | undefined {
  if (code === undefined) return operation;
  return symbol === undefined ? code : `${code} ${symbol}`;
}
