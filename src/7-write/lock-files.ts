import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { Failure, reasonOf } from "../lib/failure.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import { isInOrder, recordOf } from "../lib/record.ts";
import type { NamesLock, Project, TombstonesLock } from "../model/project.ts";
import { contentOf } from "./file-compare.ts";

/** A lock file of names as it should be. */
export interface LockFile {
  readonly disk: string;
  /** Path relative to the project, for people. */
  readonly path: string;
  readonly content: string;
}

/** The lock files of a project's providers with the names of this run. */
export function nameLockFiles({ root, settings }: Project, names: Readonly<Record<string, NamesLock>>): LockFile[] {
  return Object.entries(names)
    .filter(([, lock]) => Object.keys(lock).length > 0)
    .map(([provider, lock]) => {
      const path = `${settings.sources}/${provider}/names.lock.json`;
      const disk = join(root, path);
      // Most have none, and it takes long to read a hundred thousand names for it.
      const { $schema } = contentOf(disk)?.includes('"$schema"') ? lockContentOf(disk) : {};
      const services = sorted(lock, sortedNames);
      const content = `${JSON.stringify({ ...($schema !== undefined && { $schema }), services }, null, 2)}\n`;
      return { disk, path, content };
    });
}

/** The lock files of a project's codes that left the docs; one that is there is kept, be it for none. */
export function tombstoneLockFiles(
  { root, settings, providers }: Project,
  tombstones: Readonly<Record<string, TombstonesLock>>,
): LockFile[] {
  return Object.entries(tombstones).flatMap(([provider, lock]) => {
    const path = `${settings.sources}/${provider}/tombstones.lock.json`;
    const before = providers.find((one) => one.provider === provider)?.tombstones ?? {};
    if (Object.keys(lock).length + Object.keys(before).length === 0) return [];
    const services = sorted(lock, (codes) => sorted(codes, (tombstone) => tombstone));
    return [{ disk: join(root, path), path, content: `${JSON.stringify({ services }, null, 2)}\n` }];
  });
}

/**
 * Throws a `Failure` where the disk holds a name that these files would lose: another run gave it since this one read
 * the file. To be asked under the lock of the output folder.
 */
export function assertOnlyGrow(files: readonly LockFile[]): void {
  for (const { disk, path, content } of files.filter(
    (file) => file.path.endsWith("/names.lock.json") && isChanged(file),
  )) {
    const { services: kept = {} } = JSON.parse(content) as LockContent;
    const { services: there = {} } = lockContentOf(disk);
    const ofService = (service: string) => (Object.hasOwn(kept, service) ? kept[service] : undefined);
    if (Object.entries(there).every(([service, names]) => hasAllNames(ofService(service), names))) continue;
    throw new Failure(`${path}: another run has given names since this one read it; run errsmith again`);
  }
}

/** Writes the lock files that differ. */
export function writeLockFiles(files: readonly LockFile[]): void {
  for (const { disk, path, content } of files.filter(isChanged)) {
    try {
      writeFileAtomic.sync(disk, content);
    } catch (error) {
      throw new Failure(`${path}: cannot be written: ${reasonOf(error)}`);
    }
  }
}

/** Whether the disk holds something else, or nothing. */
export function isChanged({ disk, content }: LockFile): boolean {
  return !(contentOf(disk)?.equals(Buffer.from(content)) ?? false);
}

/** What a lock file may hold, as far as it is one. */
interface LockContent {
  readonly $schema?: unknown;
  readonly services?: NamesLock;
}

// Reading has told what is wrong with the file, if anything is.
function lockContentOf(disk: string): LockContent {
  try {
    return (JSON.parse(contentOf(disk)?.toString() ?? "{}") ?? {}) as LockContent;
  } catch {
    return {};
  }
}

/** Whether a service still has all names that it was given. */
function hasAllNames(kept: NamesLock[string] | undefined, given: NamesLock[string]): boolean {
  return (["families", "codes"] as const).every((kind) => {
    const names = kept?.[kind] ?? {};
    return Object.entries(given[kind] ?? {}).every(([key, name]) => Object.hasOwn(names, key) && names[key] === name);
  });
}

function sortedNames({ prefix, families, codes }: NamesLock[string]) {
  return { prefix, families: sortedRecord(families), codes: sortedRecord(codes) };
}

function sorted<T, U>(record: Readonly<Record<string, T>>, shape: (value: T) => U): Record<string, U> {
  const entries = Object.entries(record).sort(([a], [b]) => byCodeUnits(a, b));
  return recordOf(entries.map(([key, value]) => [key, shape(value)] as const));
}

function sortedRecord(names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return isInOrder(names) ? names : sorted(names, (name) => name);
}
