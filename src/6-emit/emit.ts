import { byCodeUnits } from "../lib/identifier.ts";
import { forget, type Remember } from "../lib/remember.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Emitter, OutputFile, PackageSettings, Templates } from "../model/output.ts";
import { artefacts, type Workshop } from "./emitters.ts";
import { ownFiles, refused } from "./own.ts";
import { prepare } from "./prepared.ts";
import { render } from "./render.ts";
import { serviceOf } from "./service.ts";
import { verify } from "./verify/verify.ts";

export { preparedJson } from "./prepared.ts";

/**
 * Every file of the package, sorted by path: what the artefacts make, what emitters of the user add, and `dist/` for
 * all of its modules. An emitter of the user that fails, or makes what cannot be a file of the package, is a `Failure`.
 * A file that is not what it should be is one as well.
 */
export async function emit(
  catalogs: readonly Catalog[],
  settings: PackageSettings,
  templates: Templates,
  emitters: readonly Emitter[] = [],
  remember: Remember = forget,
): Promise<readonly OutputFile[]> {
  const prepared = await prepare(templates);
  const workshop: Workshop = {
    services: catalogs.map((catalog) => serviceOf(catalog, settings.name)),
    settings,
    templates,
    fill: (path, scope, form = "ts") => {
      const parts = prepared[path]?.[form];
      if (parts === undefined) throw new Error(`there is no template ${path} (${form})`);
      return render(parts, scope);
    },
  };
  const files = new Map<string, OutputFile>();
  const add = (file: OutputFile, by: string): void => {
    if (files.has(file.path)) throw refused(by, `makes ${file.path}, which is there already`);
    files.set(file.path, file);
  };
  for (const file of artefacts.flatMap((artefact) => artefact(workshop))) add(file, PACKAGE);
  verify([...files.values()], { services: workshop.services, settings, prepared, templates, remember });
  for (const emitter of emitters) {
    const own = ownFiles(emitter, catalogs, settings);
    for (const file of own) add(file, emitter.name);
    for (const file of own.filter(isModule)) {
      for (const made of await compiled(file, emitter.name)) add(made, emitter.name);
    }
  }
  return [...files.values()].sort((a, b) => byCodeUnits(a.path, b.path));
}

const PACKAGE = "of the package";

async function compiled(file: OutputFile, by: string): Promise<readonly OutputFile[]> {
  // Loading the compiler takes longer than everything else: only modules that no template makes need it.
  const { transpile } = await import("./transpile.ts");
  try {
    return transpile(file);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw refused(by, `returned a module that does not compile: ${error.message}`);
  }
}

// A stub is there to be copied; the package itself does not use it.
function isModule({ path }: OutputFile): boolean {
  return path.startsWith("src/") && path.endsWith(".ts") && !path.endsWith(".stub.ts");
}
