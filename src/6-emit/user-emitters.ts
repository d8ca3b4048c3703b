import { Failure } from "../lib/failure.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Emitter, OutputFile, PackageSettings } from "../model/output.ts";

/** The files of an emitter of the user; one that throws, or makes what is no file of the package, is a `Failure`. */
export function userEmitterFiles(
  { name, emit }: Emitter,
  catalogs: readonly Catalog[],
  settings: PackageSettings,
): readonly OutputFile[] {
  let files: unknown;
  try {
    files = emit(catalogs, settings);
  } catch (error) {
    throw emitterFailure(name, `failed: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Array.isArray(files)) throw emitterFailure(name, "returned no list of files");
  return files.map((file: unknown) => {
    const { path, content } = (file ?? {}) as Partial<Record<keyof OutputFile, unknown>>;
    if (typeof path !== "string") throw emitterFailure(name, "returned a file without `path`");
    if (typeof content !== "string") throw emitterFailure(name, `returned ${path} without \`content\``);
    if (!isInside(path)) {
      throw emitterFailure(name, `returned the path ${path}: paths are relative to the package and stay inside it`);
    }
    return { path, content };
  });
}

/** The emitter of that name cannot be used, for that reason. */
export function emitterFailure(name: string, reason: string): Failure {
  return new Failure(`the emitter ${name} ${reason}`, 2);
}

// Relative, forward slashes, no step up: the same file on every system.
function isInside(path: string): boolean {
  return !/[\\:\0]/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
