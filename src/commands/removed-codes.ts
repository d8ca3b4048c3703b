import { Failure } from "../lib/failure.ts";
import type { Project, Tombstone, TombstonesLock } from "../model/project.ts";
import type { Understood } from "../pipeline.ts";
import { collectProblems } from "../problems/problems.ts";
import { reportProblems } from "../cli/command.ts";
import type { Io } from "../cli/io.ts";

/** A project and what its codes are now, those that left the docs included. */
export interface OpenProject {
  readonly project: Project;
  readonly understood: Understood;
}

/** Reads a project to decide about codes that left its docs; a number is the exit status of one that has errors. */
export async function openProjectForRemoval(config: string | undefined, io: Io): Promise<OpenProject | 1> {
  const [{ readProject }, { understand }] = await Promise.all([import("../1-read/read.ts"), import("./understand.ts")]);
  const found = collectProblems();
  const project = await readProject(io.cwd, { config }, found);
  const understood = await understand(project, found);
  const errors = found.list.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return { project, understood };
  reportProblems(errors, io);
  return 1;
}

/** A service of a project, and the tombstone of a code there. */
export interface RemovedCode {
  readonly provider: string;
  readonly service: string;
  readonly tombstone: Tombstone;
}

/** The one service where a code has a tombstone. Throws a `Failure` where there is none, or several to choose from. */
export function findRemovedCode(code: string, wanted: string | undefined, { understood }: OpenProject): RemovedCode {
  const all = Object.entries(understood.tombstones).flatMap(([provider, lock]) =>
    Object.entries(lock).flatMap(([service, codes]) => {
      const tombstone = Object.hasOwn(codes, code) ? codes[code] : undefined;
      return tombstone && matchesService(wanted, provider, service) ? [{ provider, service, tombstone }] : [];
    }),
  );
  const [grave, ...others] = all;
  if (!grave) throw new Failure(notRemovedMessage(code, wanted, understood));
  if (others.length > 0) {
    const ids = all.map(({ provider, service }) => `${provider}/${service}`);
    throw new Failure(`${code} left the docs of ${ids.join(" and ")}: --service says which is meant`, 2);
  }
  return grave;
}

/** The codes of a service that left its docs and are still in the package. */
export function removedCodesOf(service: string | undefined, { understood }: OpenProject): readonly string[] {
  return understood.catalogs
    .filter((one) => matchesService(service, one.provider, one.service))
    .flatMap(({ errors }) => errors.flatMap(({ code, gone }) => (gone ? [code] : [])));
}

function matchesService(wanted: string | undefined, provider: string, service: string): boolean {
  return wanted === undefined || wanted === service || wanted === `${provider}/${service}`;
}

function notRemovedMessage(code: string, wanted: string | undefined, { catalogs }: Understood): string {
  const there = catalogs.find(
    ({ provider, service, errors }) =>
      matchesService(wanted, provider, service) &&
      errors.some((error) => error.code === code && error.gone === undefined),
  );
  const reason = there ? `a page of ${there.provider}/${there.service} documents it` : "no code that left the docs";
  return `${code}: ${reason}`;
}

/** Writes tombstones back, with others in the place of some. */
export async function writeTombstones(
  { project, understood }: OpenProject,
  changed: readonly (RemovedCode & { readonly code: string })[],
): Promise<readonly string[]> {
  const { tombstoneLockFiles, writeLockFiles } = await import("../7-write/write.ts");
  const locks: Record<string, TombstonesLock> = { ...understood.tombstones };
  for (const { provider, service, code, tombstone } of changed) {
    const lock = locks[provider] ?? {};
    locks[provider] = { ...lock, [service]: { ...lock[service], [code]: tombstone } };
  }
  const touched = new Set(changed.map(({ provider }) => provider));
  const files = tombstoneLockFiles(
    project,
    Object.fromEntries(Object.entries(locks).filter(([provider]) => touched.has(provider))),
  );
  writeLockFiles(files);
  return files.map(({ path }) => path);
}
