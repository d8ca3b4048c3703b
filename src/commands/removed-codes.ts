import { ownValue, recordOf } from "../lib/collections.ts";
import { Failure } from "../lib/failure.ts";
import { matchesService, serviceId } from "../lib/service-id.ts";
import type { Catalog } from "../model/catalog.ts";
import type { OperationTombstone, Tombstone, TombstonesLock } from "../model/project.ts";
import type { Understanding } from "../pipeline.ts";
import type { OpenProject } from "./open-project.ts";

/** A code that is no longer documented, and its tombstone. */
export interface RemovedCode {
  readonly provider: string;
  readonly service: string;
  readonly code: string;
  readonly tombstone: Tombstone;
}

/** An operation, and the service that has it. */
export interface NamedOperation {
  readonly provider: string;
  readonly service: string;
  readonly operation: string;
}

/** A code that no page documents for an operation any more. */
export interface RemovedOperationCode extends NamedOperation {
  readonly code: string;
}

/** What a person decided on the tombstone of an operation. */
export interface OperationDecision extends NamedOperation {
  readonly decide: (tombstone: OperationTombstone) => OperationTombstone;
}

/** What a command wrote about removed codes. */
export interface RemovalResult<Code = RemovedCode> {
  readonly codes: readonly Code[];
  /** Paths of the written lock files. */
  readonly files: readonly string[];
}

/**
 * The removed code of the one service that has a tombstone for it. Throws a `Failure` if no service that `wanted` names
 * has one, or several have.
 */
export function findRemovedCode(code: string, wanted: string | undefined, { understood }: OpenProject): RemovedCode {
  const matches = Object.entries(understood.tombstones).flatMap(([provider, lock]) =>
    Object.entries(lock.services ?? {}).flatMap(([service, tombstones]) => {
      const tombstone = Object.hasOwn(tombstones, code) ? tombstones[code] : undefined;
      return tombstone && matchesService(wanted, { provider, service }) ? [{ provider, service, code, tombstone }] : [];
    }),
  );
  const [match, ...others] = matches;
  if (!match) throw new Failure(notRemovedMessage(code, wanted, understood));
  if (others.length === 0) return match;
  throw new Failure(`${code} was removed from ${matches.map(serviceId).join(" and ")}; choose with --service`, 2);
}

function notRemovedMessage(code: string, wanted: string | undefined, { catalogs }: Understanding): string {
  const documented = catalogs.find(
    (catalog) =>
      matchesService(wanted, catalog) &&
      catalog.errors.some((error) => error.code === code && error.gone === undefined),
  );
  if (!documented) return `${code}: not a removed code`;
  const [left] = codesThatLeftOperations([documented]).filter((each) => each.code === code);
  const hint = left ? `; it left an operation: --operation ${left.operation}` : "";
  return `${code}: still documented by a page of ${serviceId(documented)}${hint}`;
}

/** The codes that no page documents for an operation any more, without those that left the service as well. */
export function codesThatLeftOperations(catalogs: readonly Catalog[]): readonly RemovedOperationCode[] {
  return catalogs.flatMap(({ provider, service, errors, operations = [] }) => {
    const removed = new Set(errors.flatMap(({ code, gone }) => (gone ? [code] : [])));
    return operations.flatMap(({ name, codes }) =>
      codes.flatMap(({ code, gone }) =>
        gone && !removed.has(code) ? [{ provider, service, operation: name, code }] : [],
      ),
    );
  });
}

/** The decision that a code has left an operation. */
export function retirementOf({ code, ...operation }: RemovedOperationCode): OperationDecision {
  return {
    ...operation,
    decide: (tombstone) => ({ ...tombstone, codes: withMember(tombstone.codes, code, { retired: true }) }),
  };
}

/**
 * Writes changed tombstones to the `tombstones.lock.json` of their providers, and what was decided on operations. Returns the
 * paths of the files.
 */
export async function writeTombstones(
  { project, understood }: OpenProject,
  changed: readonly RemovedCode[],
  decisions: readonly OperationDecision[] = [],
): Promise<readonly string[]> {
  const { tombstoneLockFiles, writeFiles } = await import("../7-write/write.ts");
  const locks: Record<string, TombstonesLock> = {};
  for (const { provider, service, code, tombstone } of changed) {
    const lock = locks[provider] ?? understood.tombstones[provider] ?? {};
    const services = { ...lock.services, [service]: { ...lock.services?.[service], [code]: tombstone } };
    locks[provider] = { ...lock, services };
  }
  for (const { provider, service, operation, decide } of decisions) {
    const lock = locks[provider] ?? understood.tombstones[provider] ?? {};
    const ofService = ownValue(lock.operations ?? {}, service) ?? {};
    const tombstone = ownValue(ofService, operation);
    if (!tombstone) continue;
    const operations = { ...lock.operations, [service]: withMember(ofService, operation, decide(tombstone)) };
    locks[provider] = { ...lock, operations };
  }
  const files = tombstoneLockFiles(project, locks);
  writeFiles(project.root, files);
  return files.map(({ path }) => path);
}

/** A record with a member of any name, which may be that of an inherited one. */
function withMember<Value>(record: Readonly<Record<string, Value>>, key: string, value: Value): Record<string, Value> {
  return recordOf([...Object.entries(record), [key, value] as const]);
}
