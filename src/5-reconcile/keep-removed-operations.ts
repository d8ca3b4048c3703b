import { groupBy, ownValue, recordOf } from "../lib/collections.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import { codesOfOperation } from "../lib/operation-codes.ts";
import type { Operation, OperationCode } from "../model/catalog.ts";
import type { Absence, OperationTombstone, PreviousCatalog } from "../model/project.ts";
import { type AbsenceContext, removalOf, withFetchCounted } from "./grace-period.ts";
import type { UnnamedError } from "./merge-errors.ts";
import type { NamedOperations, OperationHead } from "./merge-operations.ts";
import { operationRenames } from "./operation-renames.ts";

/** Tombstones of the operations of one service: name → tombstone. */
export type OperationTombstones = Readonly<Record<string, OperationTombstone>>;

/** The inputs that decide what happens to codes that the pages no longer document for an operation. */
export interface OperationRemovalContext extends AbsenceContext, NamedOperations {
  /** The tombstones of the lock file. */
  readonly locked: OperationTombstones;
  /** The service in the last package; `undefined` if it was not in it, or if no tombstones are added. */
  readonly previous: PreviousCatalog | undefined;
}

/** The operations of a service including their removed codes, and the tombstones after this run. */
export interface KeptRemovedOperations {
  readonly operations: readonly Operation[];
  readonly tombstones: OperationTombstones;
  /** What was removed since the last package, for people: the name of an operation, or a code of one. */
  readonly removed: readonly string[];
}

/**
 * Keeps codes that the pages no longer document for an operation, as `keepRemovedCodes` keeps those of the service. An operation
 * that no page documents is kept with all of its codes. A renamed code keeps its place under its new name, and a renamed operation
 * its codes; a code that left the package leaves all operations.
 *
 * @param documented the operations with the codes that the pages document
 * @param errors the errors of the service, including removed ones
 */
export function keepRemovedOperations(
  documented: readonly Operation[],
  errors: readonly UnnamedError[],
  context: OperationRemovalContext,
): KeptRemovedOperations {
  const { locked, previous, heads } = context;
  const { nameOf, renamed, withFormerNames } = operationRenames(context);
  const isDocumented = documentedCodes(documented);
  const currentCode = currentCodes(errors);
  const lost = new Map<string, LostCodes>();
  /** Adds a code to the lost ones of an operation. Returns its current spelling; `undefined` if it is not lost, or known. */
  const lose = (name: string, head: Head, code: string, absence: Absence): string | undefined => {
    const current = currentCode.get(code);
    const codes = lost.get(name)?.codes ?? new Map<string, Absence>();
    if (current === undefined || isDocumented(name, current) || codes.has(current)) return undefined;
    lost.set(name, { head, codes: codes.set(current, absence) });
    return current;
  };
  for (const [name, { codes, renamedTo, ...head }] of Object.entries(locked)) {
    const present = nameOf(name);
    const place = renamedTo === undefined ? head : (heads.get(present) ?? ownValue(locked, present) ?? head);
    for (const [code, absence] of Object.entries(codes)) lose(present, place, code, absence);
  }
  const gone = new Set(errors.flatMap((error) => (error.gone ? [error.code] : [])));
  const removed = (previous?.operations ?? []).flatMap((operation): readonly string[] => {
    // A removed code without a tombstone was retired by hand.
    const codes = operation.codes.flatMap((each) => (each.gone ? [] : each.code));
    const name = nameOf(operation.name);
    const head = heads.get(name);
    const newly = [...new Set(codes)].flatMap((code) => lose(name, head ?? operation, code, {}) ?? []);
    if (newly.length === 0) return [];
    if (!head) return [name];
    // The removal of a code of the service is reported there.
    return newly.filter((code) => !gone.has(code)).map((code) => `${code} of ${name}`);
  });
  const tombstones = [...lost].map(([name, { head, codes }]): [string, OperationTombstone] => {
    const { at, alsoAt, method, path } = head;
    const present = heads.get(name) ?? head;
    const places = [present.at, ...(present.alsoAt ?? [])];
    const counted = [...codes].map(([code, absence]): [string, Absence] => [
      code,
      absence.retired ? absence : withFetchCounted(absence, places, context),
    ]);
    return [
      name,
      {
        at,
        ...(alsoAt && { alsoAt }),
        ...(method !== undefined && { method }),
        ...(path !== undefined && { path }),
        codes: recordOf(counted.sort(([a], [b]) => byCodeUnits(a, b))),
      },
    ];
  });
  const all = new Map(tombstones);
  for (const [name, rename] of renamed) all.set(name, { ...rename, codes: all.get(name)?.codes ?? {} });
  return {
    operations: withFormerNames(withRemovedCodes(documented, tombstones, context)),
    tombstones: recordOf([...all].sort(([a], [b]) => byCodeUnits(a, b))),
    removed,
  };
}

type Head = Omit<OperationHead, "name">;

/** An operation, and the codes that the pages do not document for it. */
interface LostCodes {
  readonly head: Head;
  readonly codes: Map<string, Absence>;
}

function documentedCodes(documented: readonly Operation[]): (operation: string, code: string) => boolean {
  const codes = new Map(documented.map((each) => [each.name, new Set(codesOfOperation(each))]));
  return (operation, code) => codes.get(operation)?.has(code) ?? false;
}

/** The codes of the service, and what was renamed to them → the code. */
function currentCodes(errors: readonly UnnamedError[]): ReadonlyMap<string, string> {
  const renamed = errors.flatMap(({ code, aliases, retired = [] }) =>
    [...aliases, ...retired].map((former) => [former, code] as const),
  );
  return new Map([...renamed, ...errors.map(({ code }) => [code, code] as const)]);
}

function withRemovedCodes(
  documented: readonly Operation[],
  tombstones: readonly (readonly [name: string, tombstone: OperationTombstone])[],
  { grace, heads }: OperationRemovalContext,
): readonly Operation[] {
  const operations = new Map(documented.map((operation) => [operation.name, operation]));
  for (const [name, { codes, ...head }] of tombstones) {
    const removed = Object.entries(codes).flatMap(([code, absence]): readonly OperationCode[] =>
      absence.retired ? [] : [{ code, gone: removalOf(absence, grace) }],
    );
    if (removed.length === 0) continue;
    const operation = operations.get(name) ?? { ...(heads.get(name) ?? { name, ...head }), codes: [] };
    const byCode = groupBy([...operation.codes, ...removed], ({ code }) => code);
    const sorted = [...byCode.keys()].sort(byCodeUnits);
    operations.set(name, { ...operation, codes: sorted.flatMap((code) => byCode.get(code) ?? []) });
  }
  return [...operations.values()].sort((a, b) => byCodeUnits(a.name, b.name));
}
