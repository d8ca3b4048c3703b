import { Failure } from "../lib/failure.ts";
import type { Project, Tombstone, TombstonesLock } from "../model/project.ts";
import type { Understood } from "../pipeline.ts";
import { problems } from "../problems/report.ts";
import { tellProblems } from "./command.ts";
import type { Io } from "./io.ts";

/** A project and what its codes are now, those that left the docs included. */
export interface Graves {
  readonly project: Project;
  readonly understood: Understood;
}

/** Reads a project to decide about codes that left its docs; a number is the exit status of one that has errors. */
export async function openGraves(config: string | undefined, io: Io): Promise<Graves | 1> {
  const [{ readProject }, { understand }] = await Promise.all([
    import("../1-read/read.ts"),
    import("../api/understand.ts"),
  ]);
  const found = problems();
  const project = await readProject(io.cwd, { config }, found);
  const understood = await understand(project, found);
  const errors = found.list.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return { project, understood };
  tellProblems(errors, io);
  return 1;
}

/** A service of a project, and the tombstone of a code there. */
export interface Grave {
  readonly provider: string;
  readonly service: string;
  readonly tombstone: Tombstone;
}

/** The one service where a code has a tombstone. Throws a `Failure` where there is none, or several to choose from. */
export function graveOf(code: string, wanted: string | undefined, { understood }: Graves): Grave {
  const all = Object.entries(understood.tombstones).flatMap(([provider, lock]) =>
    Object.entries(lock).flatMap(([service, codes]) => {
      const tombstone = Object.hasOwn(codes, code) ? codes[code] : undefined;
      return tombstone && isWanted(wanted, provider, service) ? [{ provider, service, tombstone }] : [];
    }),
  );
  const [grave, ...others] = all;
  if (!grave) throw new Failure(whyNone(code, wanted, understood));
  if (others.length > 0) {
    const ids = all.map(({ provider, service }) => `${provider}/${service}`);
    throw new Failure(`${code} left the docs of ${ids.join(" and ")}: --service says which is meant`, 2);
  }
  return grave;
}

/** The codes of a service that left its docs and are still in the package. */
export function standing(service: string | undefined, { understood }: Graves): readonly string[] {
  return understood.catalogs
    .filter((one) => isWanted(service, one.provider, one.service))
    .flatMap(({ errors }) => errors.flatMap(({ code, gone }) => (gone ? [code] : [])));
}

function isWanted(wanted: string | undefined, provider: string, service: string): boolean {
  return wanted === undefined || wanted === service || wanted === `${provider}/${service}`;
}

function whyNone(code: string, wanted: string | undefined, { catalogs }: Understood): string {
  const there = catalogs.find(
    ({ provider, service, errors }) =>
      isWanted(wanted, provider, service) && errors.some((error) => error.code === code && error.gone === undefined),
  );
  const reason = there ? `a page of ${there.provider}/${there.service} documents it` : "no code that left the docs";
  return `${code}: ${reason}`;
}

/** Writes tombstones back, with others in the place of some. */
export async function writeGraves(
  { project, understood }: Graves,
  changed: readonly (Grave & { readonly code: string })[],
): Promise<readonly string[]> {
  const { tombstonesFiles, writeNames } = await import("../7-write/write.ts");
  const locks: Record<string, TombstonesLock> = { ...understood.tombstones };
  for (const { provider, service, code, tombstone } of changed) {
    const lock = locks[provider] ?? {};
    locks[provider] = { ...lock, [service]: { ...lock[service], [code]: tombstone } };
  }
  const touched = new Set(changed.map(({ provider }) => provider));
  const files = tombstonesFiles(
    project,
    Object.fromEntries(Object.entries(locks).filter(([provider]) => touched.has(provider))),
  );
  writeNames(files);
  return files.map(({ path }) => path);
}
