import { resolve } from "node:path";
import { writeReport } from "../7-write/write.ts";
import { exporters, type ExportFormat } from "../export/export.ts";
import type { EmitterTools, OutputFile } from "../model/output.ts";
import { openProject, type ProjectOptions, selectServices } from "./open-project.ts";

export { exporters, type ExportFormat } from "../export/export.ts";

/** Options of `exportCatalogs`. */
export interface ExportOptions extends ProjectOptions {
  readonly format: ExportFormat;
  /** The file to write, relative to `cwd`. Default: none. */
  readonly out?: string | undefined;
  /** Name or id of a service. Default: all services. */
  readonly service?: string | undefined;
}

/** The catalogs of a project in a form for other tools. Throws a `ProjectError` if the project has errors. */
export async function exportCatalogs({ format, out, service, ...options }: ExportOptions): Promise<string> {
  const { project, understood } = await openProject(options);
  const catalogs = selectServices(understood.catalogs, service);
  // Exporters write no code, so they need no tools.
  const [file] = exporters[format].emit(catalogs, project.settings.package, {} as EmitterTools);
  const { content } = file as OutputFile;
  const cwd = options.cwd ?? process.cwd();
  if (out !== undefined) writeReport(cwd, resolve(cwd, out), content);
  return content;
}
