import { resolve } from "node:path";
import { readProject } from "../1-read/read.ts";
import { loadEmit } from "../6-emit/emit.ts";
import { compare, type Difference, nameLockFiles, tombstoneLockFiles } from "../7-write/write.ts";
import { withExecutor } from "../execution/project-executor.ts";
import { emit, understand } from "../pipeline.ts";
import { collectProblems, hasErrors, type Problem } from "../problems/problems.ts";

/** Options of `checkPackage`. */
export interface CheckOptions {
  readonly cwd: string;
  readonly config?: string | undefined;
  readonly out?: string | undefined;
}

/** The result of `checkPackage`. With an error among the problems nothing was compared. */
export interface Checked {
  readonly problems: readonly Problem[];
  /** What `generate` would change, sorted by path. */
  readonly differences: readonly Difference[];
  /** Absolute path of the package. */
  readonly out: string;
}

/** Compares the package with what `generate` would write. Every file is made anew; nothing is written. */
export async function checkPackage({ cwd, ...options }: CheckOptions): Promise<Checked> {
  const problems = collectProblems();
  const project = await readProject(cwd, options, problems);
  const { settings, templates } = project;
  const out = resolve(project.root, settings.out);
  if (hasErrors(problems)) return { problems: problems.list, differences: [], out };
  return withExecutor(project, async (run) => {
    const { catalogs, names, tombstones } = await understand(project, problems, run);
    if (hasErrors(problems)) return { problems: problems.list, differences: [], out };
    const emitSettings = await loadEmit({ package: settings.package, templates, emitters: settings.emitters });
    const locks = [...nameLockFiles(project, names), ...tombstoneLockFiles(project, tombstones)];
    const differences = await compare({ out, files: emit(catalogs, emitSettings, run), locks });
    return { problems: problems.list, differences, out };
  });
}
