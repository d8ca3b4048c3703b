import { Failure } from "../lib/failure.ts";
import { matchesService, serviceId } from "../lib/service-id.ts";
import type { Tombstone, TombstonesLock } from "../model/project.ts";
import type { Understanding } from "../pipeline.ts";
import type { OpenProject } from "./open-project.ts";

/** A code that is no longer documented, and its tombstone. */
export interface RemovedCode {
  readonly provider: string;
  readonly service: string;
  readonly code: string;
  readonly tombstone: Tombstone;
}

/** What a command wrote about removed codes. */
export interface RemovalResult<Code extends RemovedCode = RemovedCode> {
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
    Object.entries(lock).flatMap(([service, tombstones]) => {
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
  return `${code}: ${documented ? `still documented by a page of ${serviceId(documented)}` : "not a removed code"}`;
}

/** Writes changed tombstones to the `tombstones.lock.json` of their providers. Returns the paths of the files. */
export async function writeTombstones(
  { project, understood }: OpenProject,
  changed: readonly RemovedCode[],
): Promise<readonly string[]> {
  const { tombstoneLockFiles, writeFiles } = await import("../7-write/write.ts");
  const locks: Record<string, TombstonesLock> = {};
  for (const { provider, service, code, tombstone } of changed) {
    const lock = locks[provider] ?? understood.tombstones[provider] ?? {};
    locks[provider] = { ...lock, [service]: { ...lock[service], [code]: tombstone } };
  }
  const files = tombstoneLockFiles(project, locks);
  writeFiles(project.root, files);
  return files.map(({ path }) => path);
}
