import { join } from "node:path";
import { Failure } from "../lib/failure.ts";
import { conflictSides } from "../lib/git-conflict.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import { isInOrder, recordOf } from "../lib/collections.ts";
import type { NamesLock, PagesLock, Project, TombstonesLock } from "../model/project.ts";
import { contentOf } from "./file-compare.ts";
import { type FileToWrite, isChanged } from "./single-files.ts";

/** A lock file with its new content. */
export type LockFile = FileToWrite & { readonly content: string };

/** The `names.lock.json` of each provider of a project. `names`: provider → its names, including those of this run. */
function nameLockFiles({ root, settings }: Project, names: Readonly<Record<string, NamesLock>>): LockFile[] {
  return Object.entries(names)
    .filter(([, lock]) => Object.keys(lock).length > 0)
    .map(([provider, lock]) => {
      const path = `${settings.sources}/${provider}/names.lock.json`;
      const disk = join(root, path);
      // Parses the file only if it has a `$schema`, because a file of 100,000 names takes long.
      const { $schema } = contentOf(disk)?.includes('"$schema"') ? lockContentOf(disk) : {};
      const services = sorted(lock, sortedNames);
      const content = `${JSON.stringify({ ...($schema !== undefined && { $schema }), services }, null, 2)}\n`;
      return { disk, path, content };
    });
}

/** The `tombstones.lock.json` of each provider that has, or had before this run, tombstones. */
export function tombstoneLockFiles(
  { root, settings, providers }: Project,
  tombstones: Readonly<Record<string, TombstonesLock>>,
): LockFile[] {
  return Object.entries(tombstones).flatMap(([provider, lock]) => {
    const path = `${settings.sources}/${provider}/tombstones.lock.json`;
    const previous = providers.find((input) => input.provider === provider)?.tombstones ?? {};
    if (isEmpty(lock) && isEmpty(previous)) return [];
    const services = sorted(lock.services ?? {}, (codes) => sorted(codes, (tombstone) => tombstone));
    const operations = sorted(lock.operations ?? {}, (ofService) =>
      sorted(ofService, ({ codes, ...operation }) => ({ ...operation, codes: sorted(codes, (absence) => absence) })),
    );
    const content = { services, ...(Object.keys(operations).length > 0 && { operations }) };
    return [{ disk: join(root, path), path, content: `${JSON.stringify(content, null, 2)}\n` }];
  });
}

function isEmpty({ services = {}, operations = {} }: TombstonesLock): boolean {
  return Object.keys(services).length + Object.keys(operations).length === 0;
}

/** Provider → the content of its lock files. */
export interface GeneratedLocks {
  readonly names: Readonly<Record<string, NamesLock>>;
  readonly tombstones: Readonly<Record<string, TombstonesLock>>;
}

/** The lock files that `generate` writes: names, tombstones, and states of pages that were joined after a merge. */
export function generatedLockFiles(project: Project, { names, tombstones }: GeneratedLocks): LockFile[] {
  const { root, settings, providers } = project;
  const pages = providers.flatMap(({ provider, joinedPages }): LockFile[] => {
    const path = `${settings.sources}/${provider}/pages.lock.json`;
    return joinedPages ? [{ disk: join(root, path), path, content: pagesLockText(joinedPages) }] : [];
  });
  return [...nameLockFiles(project, names), ...tombstoneLockFiles(project, tombstones), ...pages];
}

/** The text of a `pages.lock.json`, with pages sorted by code units. */
export function pagesLockText(lock: PagesLock): string {
  return `${JSON.stringify({ pages: sorted(lock, (page) => page) }, null, 2)}\n`;
}

/**
 * Throws a `Failure` if a file on the disk has a name that its new content lacks, because another run has added it since.
 * The caller must hold the lock of the output folder.
 */
export function assertOnlyGrow(files: readonly LockFile[]): void {
  for (const { disk, path, content } of files.filter(isChanged)) {
    if (!path.endsWith("/names.lock.json")) continue;
    const { services: next = {} } = JSON.parse(content) as LockContent;
    const { services: current = {} } = lockContentOf(disk);
    const ofService = (service: string) => (Object.hasOwn(next, service) ? next[service] : undefined);
    if (Object.entries(current).every(([service, names]) => hasAllNames(ofService(service), names))) continue;
    throw new Failure(`${path}: another run has added names since this run read the file; run errsmith again`);
  }
}

/** The members of a parsed lock file. */
interface LockContent {
  readonly $schema?: unknown;
  readonly services?: NamesLock;
}

/** The content of a lock file; empty if it is not JSON. Phase 1 has reported such a file. */
function lockContentOf(disk: string): LockContent {
  try {
    return (JSON.parse(conflictSides(contentOf(disk)?.toString() ?? "{}")[0]) ?? {}) as LockContent;
  } catch {
    return {};
  }
}

/** True if the new names of a service include all its current names. The class of a code may have become its former name. */
function hasAllNames(next: NamesLock[string] | undefined, current: NamesLock[string]): boolean {
  const { families = {}, codes = {}, former = {} } = next ?? {};
  const has = (names: Readonly<Record<string, string>>, key: string, value: string): boolean =>
    Object.hasOwn(names, key) && names[key] === value;
  const hasClass = (code: string, name: string): boolean => has(codes, code, name) || has(former, name, code);
  return (
    Object.entries(current.families ?? {}).every(([family, name]) => has(families, family, name)) &&
    Object.entries(current.codes ?? {}).every(([code, name]) => hasClass(code, name)) &&
    Object.entries(current.former ?? {}).every(([name, code]) => hasClass(code, name))
  );
}

function sortedNames({ prefix, families, codes, former = {} }: NamesLock[string]) {
  return {
    prefix,
    families: sortedRecord(families),
    codes: sortedRecord(codes),
    ...(Object.keys(former).length > 0 && { former: sortedRecord(former) }),
  };
}

function sorted<T, U>(record: Readonly<Record<string, T>>, shape: (value: T) => U): Record<string, U> {
  const entries = Object.entries(record).sort(([a], [b]) => byCodeUnits(a, b));
  return recordOf(entries.map(([key, value]) => [key, shape(value)] as const));
}

function sortedRecord(names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return isInOrder(names) ? names : sorted(names, (name) => name);
}
