import { byCodeUnits } from "../lib/identifier.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Emitter, OutputFile, PackageSettings, Templates } from "../model/output.ts";
import { artefacts, type Workshop } from "./emitters.ts";
import { ownFiles, refused } from "./own.ts";
import { render } from "./render.ts";
import { serviceOf } from "./service.ts";

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
): Promise<readonly OutputFile[]> {
  // ts-morph takes a third of a second to load: only a run that emits pays for it.
  const [{ prepared }, { transpile }, { verify }] = await Promise.all([
    import("./prepared.ts"),
    import("./transpile.ts"),
    import("./verify/verify.ts"),
  ]);
  const workshop: Workshop = {
    services: catalogs.map((catalog) => serviceOf(catalog, settings.name)),
    settings,
    templates,
    fill: (path, scope) => render(prepared(templates, path).parts, scope),
  };
  const files = new Map<string, OutputFile>();
  const owners = new Map<string, string>();
  const add = (file: OutputFile, by: string): void => {
    if (files.has(file.path)) throw refused(by, `makes ${file.path}, which is there already`);
    files.set(file.path, file);
    owners.set(file.path, by);
  };
  for (const file of artefacts.flatMap((artefact) => artefact(workshop))) add(file, PACKAGE);
  for (const emitter of emitters) {
    for (const file of ownFiles(emitter, catalogs, settings)) add(file, emitter.name);
  }
  const isOwn = (path: string): boolean => owners.get(path) !== PACKAGE;
  const made = { services: workshop.services, settings, templates, isOwn };
  const modules = [...files.values()].filter(isModule);
  // The compiler would be the first to meet what is no module any more, and words it less well.
  verify(modules, made);
  for (const module of modules) {
    const by = owners.get(module.path) ?? PACKAGE;
    for (const file of compiled(module, by)) add(file, by);
  }
  const others = [...files.values()].filter((file) => !isModule(file));
  verify(others, made);
  return [...modules, ...others].sort((a, b) => byCodeUnits(a.path, b.path));

  function compiled(file: OutputFile, by: string): readonly OutputFile[] {
    // What is the same in every package is compiled once.
    if (templates[file.path] === file.content) return prepared(templates, file.path).compiled();
    try {
      return transpile(file);
    } catch (error) {
      if (by === PACKAGE || !(error instanceof Error)) throw error;
      throw refused(by, `returned a module that does not compile: ${error.message}`);
    }
  }
}

const PACKAGE = "of the package";

// A stub is there to be copied; the package itself does not use it.
function isModule({ path }: OutputFile): boolean {
  return path.startsWith("src/") && path.endsWith(".ts") && !path.endsWith(".stub.ts");
}
