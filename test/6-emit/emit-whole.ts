import { emitPackage, emitService, loadEmit } from "../../src/6-emit/emit.ts";
import { byCodeUnits } from "../../src/lib/identifier.ts";
import type { Catalog } from "../../src/model/catalog.ts";
import type { Emitter, OutputFile, PackageSettings, Templates } from "../../src/model/output.ts";

/** All files of a package, sorted by path. */
export async function emitWhole(
  catalogs: readonly Catalog[],
  settings: PackageSettings,
  templates: Templates,
  emitters: readonly Emitter[] = [],
): Promise<readonly OutputFile[]> {
  const loaded = await loadEmit({ package: settings, templates, emitters });
  const services = catalogs.flatMap((catalog) => [...emitService(catalog, loaded)]);
  return [...services, ...emitPackage(catalogs, loaded)].sort((a, b) => byCodeUnits(a.path, b.path));
}
