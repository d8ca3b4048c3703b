import { loadEmit } from "../src/6-emit/emit.ts";
import type { OutputFile } from "../src/model/output.ts";
import type { Project } from "../src/model/project.ts";
import { emit, understand, type Understanding } from "../src/pipeline.ts";
import type { Problems } from "../src/problems/problems.ts";

/** Phases 2 to 6 for a project, inline: everything that `generate` would write. */
export async function buildProject(
  project: Project,
  problems: Problems,
): Promise<Understanding & { readonly files: readonly OutputFile[] }> {
  const understanding = await understand(project, problems);
  const { settings, templates } = project;
  const emitSettings = await loadEmit({ package: settings.package, templates, emitters: settings.emitters });
  const files: OutputFile[] = [];
  for await (const file of emit(understanding.catalogs, emitSettings)) {
    if ("content" in file) files.push(file);
  }
  return { ...understanding, files };
}
