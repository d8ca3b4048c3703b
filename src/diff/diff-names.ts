import type { ErrorInfo } from "../model/catalog.ts";
import type { Edit, Snapshot } from "./change.ts";
import { type Difference, editAt } from "./difference.ts";

/** Differences in the prefix of a service and in the classes of its families; older packages do not record them. */
export function diffNames({ names: before }: Snapshot, { names: after }: Snapshot): readonly Difference[] {
  if (!before && !after) return [];
  if (!before || !after) {
    const edits = [editAt(["names"], before, after)];
    return [{ rule: "provenance-changed", fingerprintParts: ["names"], summary: "names recorded", edits }];
  }
  const families = new Set([...Object.keys(before.families), ...Object.keys(after.families)]);
  return [
    ...diffIdentifier(["names", "prefix"], before.prefix, after.prefix),
    ...[...families].flatMap((family) =>
      diffFamily(family, classOf(before.families, family), classOf(after.families, family)),
    ),
  ];
}

/** A difference in the class that the class of a code extends. */
export function diffParent(
  before: Snapshot,
  after: Snapshot,
  oldError: ErrorInfo,
  newError: ErrorInfo,
): readonly Difference[] {
  const isMoved = oldError.family !== newError.family;
  const edits = isMoved ? [editAt(["family"], oldError.family, newError.family)] : [];
  const [oldParent, newParent] = [parentOf(before, oldError), parentOf(after, newError)];
  if (!oldParent || !newParent) {
    return isMoved ? [{ rule: "data-changed", fingerprintParts: ["family"], summary: newError.family, edits }] : [];
  }
  // A renamed class of the same family is a difference of the family, not of its codes.
  if (!isMoved && oldParent.isFamily === newParent.isFamily) return [];
  const rule = !isMoved && newParent.isFamily ? "parent-added" : "parent-changed";
  const fingerprintParts = [oldParent.name, newParent.name];
  return [{ rule, fingerprintParts, summary: fingerprintParts.join(" → "), edits }];
}

function parentOf({ names }: Snapshot, { family }: ErrorInfo): { name: string; isFamily: boolean } | undefined {
  if (!names) return undefined;
  const name = classOf(names.families, family);
  return name === undefined ? { name: `${names.prefix}ErrorBase`, isFamily: false } : { name, isFamily: true };
}

function diffFamily(family: string, before: string | undefined, after: string | undefined): readonly Difference[] {
  const path = ["names", "families", family];
  if (before !== undefined && after !== undefined) return diffIdentifier(path, before, after);
  const rule = before === undefined ? "family-added" : "family-removed";
  return [{ rule, fingerprintParts: [family], summary: before ?? after ?? "", edits: [editAt(path, before, after)] }];
}

function diffIdentifier(path: Edit["path"], before: string, after: string): readonly Difference[] {
  if (before === after) return [];
  const fingerprintParts = [before, after];
  const edits = [editAt(path, before, after)];
  return [{ rule: "identifier-changed", fingerprintParts, summary: fingerprintParts.join(" → "), edits }];
}

/** The class of a family. The family may be the name of an inherited member. */
function classOf(families: Readonly<Record<string, string>>, family: string): string | undefined {
  return Object.hasOwn(families, family) ? families[family] : undefined;
}
