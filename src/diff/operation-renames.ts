import { groupBy } from "../lib/collections.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Operation, OperationCode } from "../model/catalog.ts";
import type { Edit } from "./change.ts";
import { type Difference, editAt } from "./difference.ts";

/** The operations of a service by name. */
type Operations = ReadonlyMap<string, Operation>;

/** The old operations under their present names, and the differences of names. */
export interface RenamedOperations {
  readonly old: Operations;
  readonly differences: readonly Difference[];
}

/**
 * Gives the old operations the names that they have now. An operation that was renamed has the codes of its old names, so that
 * only codes that these lacked, or that left it, are further differences.
 */
export function renamedOperations(before: Operations, now: Operations): RenamedOperations {
  const old = new Map(before);
  const differences: Difference[] = [];
  for (const operation of now.values()) {
    const { name, formerNames = [], at } = operation;
    const known = before.get(name);
    const added = formerNames.filter((former) => known?.formerNames?.includes(former) !== true);
    const gone = added.flatMap((former) => (now.has(former) ? [] : (before.get(former) ?? [])));
    // Otherwise the operation is a new one.
    if (added.length === 0 || (gone.length === 0 && !known)) continue;
    const merged: Operation = {
      ...(known ?? operation),
      formerNames,
      codes: mergedCodes([...(known ? [known] : []), ...gone]),
    };
    old.set(name, merged);
    const named = known ? editsTo(known, merged) : [editAt(["operations", name], undefined, merged)];
    for (const former of added) {
      const removed = gone.find((each) => each.name === former);
      if (removed) old.delete(former);
      differences.push({
        rule: "operation-renamed",
        fingerprintParts: [former, name],
        operation: name,
        summary: `was ${former}`,
        at,
        edits: [...(removed ? [editAt(["operations", former], removed, undefined)] : []), ...named],
      });
    }
  }
  return { old, differences };
}

/** The old names that an operation no longer has. A name that is one of another operation, or its own, is not removed. */
export function diffFormerNames(before: Operations, now: Operations): readonly Difference[] {
  const taken = new Set([...now.values()].flatMap(({ name, formerNames = [] }) => [name, ...formerNames]));
  return [...before.values()].flatMap(({ name, formerNames: old = [] }): readonly Difference[] => {
    const after = now.get(name);
    if (!after) return [];
    const { formerNames: left = [], at } = after;
    const edits = [editAt(["operations", name, "formerNames"], old, after.formerNames)];
    return old
      .filter((former) => !left.includes(former))
      .map((former) => ({
        rule: taken.has(former) ? "data-changed" : "operation-name-removed",
        fingerprintParts: [former, name],
        operation: name,
        summary: former,
        at,
        edits,
      }));
  });
}

/** The edits of an operation that gets old names, and their codes. */
function editsTo({ name, formerNames, codes }: Operation, merged: Operation): readonly Edit[] {
  const known = new Set(codes.map(({ code }) => code));
  const added = groupBy(
    merged.codes.filter(({ code }) => !known.has(code)),
    ({ code }) => code,
  );
  return [
    editAt(["operations", name, "formerNames"], formerNames, merged.formerNames),
    ...[...added].map(([code, own]) => editOfCode(name, code, undefined, own)),
  ];
}

/** An edit of what an operation has of a code. */
export function editOfCode(
  operation: string,
  code: string,
  before: readonly OperationCode[] | undefined,
  after: readonly OperationCode[] | undefined,
): Edit {
  return editAt(["operations", operation, "codes", code], before?.map(withoutCode), after?.map(withoutCode));
}

function withoutCode({ code: _, ...own }: OperationCode): unknown {
  return own;
}

/** The codes of several operations; those of the first one that has a code. */
function mergedCodes(operations: readonly Operation[]): Operation["codes"] {
  const byCode = new Map<string, Operation["codes"]>();
  for (const { codes } of operations) {
    for (const [code, own] of groupBy(codes, (each) => each.code)) if (!byCode.has(code)) byCode.set(code, own);
  }
  return [...byCode.keys()].sort(byCodeUnits).flatMap((code) => byCode.get(code) ?? []);
}
