import { join, resolve } from "node:path";
import { readProject } from "../1-read/read.ts";
import { loadEmit } from "../6-emit/emit.ts";
import { compare, contentOf, type Difference, generatedLockFiles } from "../7-write/write.ts";
import { assertStateUntracked } from "../base/base.ts";
import { isContinuousIntegration } from "../execution/cache-folder.ts";
import { withExecutor } from "../execution/project-executor.ts";
import { COMPILED_MANIFEST } from "../lib/package-manifests.ts";
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
  /** Whether the package is compiled, so that applications can load it. */
  readonly isCompiled: boolean;
}

/**
 * Compares the package with what `generate` would write. Every file is made anew; nothing is written. In continuous
 * integration, where the result decides about a change, every page is read anew as well.
 */
export async function checkPackage({ cwd, ...options }: CheckOptions): Promise<Checked> {
  const problems = collectProblems();
  const project = await readProject(cwd, options, problems);
  const { settings, templates } = project;
  const out = resolve(project.root, settings.out);
  const isCompiled = contentOf(join(out, COMPILED_MANIFEST)) !== undefined;
  const failed = (): Checked => ({ problems: problems.list, differences: [], out, isCompiled });
  if (hasErrors(problems)) return failed();
  await assertStateUntracked(out);
  return withExecutor(
    project,
    async (run) => {
      const { catalogs, names, tombstones } = await understand(project, problems, run);
      if (hasErrors(problems)) return failed();
      const emitSettings = await loadEmit({ package: settings.package, templates, emitters: settings.emitters });
      const locks = generatedLockFiles(project, { names, tombstones });
      const differences = await compare({ out, root: project.root, files: emit(catalogs, emitSettings, run), locks });
      return { problems: problems.list, differences, out, isCompiled };
    },
    isContinuousIntegration() ? { pages: "none" } : {},
  );
}
