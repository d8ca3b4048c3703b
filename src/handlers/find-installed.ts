import { dirname, join } from "node:path";
import { Failure } from "../lib/failure.ts";
import { readTextFile } from "./disk-files.ts";
import { type InstalledPackage, readInstalledPackage } from "./installed-package.ts";
import { resolveWithPnp } from "./resolve-with-pnp.ts";

/** A folder and all folders above it. */
export function foldersUpFrom(folder: string): readonly string[] {
  return dirname(folder) === folder ? [folder] : [folder, ...foldersUpFrom(dirname(folder))];
}

/**
 * The names of the packages that the `package.json` files of a folder and of the folders above it depend on. Throws a `Failure`
 * for an invalid one.
 */
export function dependenciesAt(folder: string): readonly string[] {
  const names = foldersUpFrom(folder).flatMap((parent) => {
    const path = join(parent, "package.json");
    const text = readTextFile(path);
    return text === undefined ? [] : dependenciesOf(text, path);
  });
  return [...new Set(names)];
}

function dependenciesOf(text: string, path: string): readonly string[] {
  try {
    const { dependencies, devDependencies, peerDependencies } = JSON.parse(text) as Readonly<Record<string, object>>;
    return Object.keys({ ...peerDependencies, ...devDependencies, ...dependencies });
  } catch {
    throw new Failure(`${path}: not valid JSON`, 2);
  }
}

/** The generated package of a name that is installed for the files of a folder; `undefined` if there is none. */
export function findInstalled(folder: string, name: string): InstalledPackage | undefined {
  const folders = foldersUpFrom(folder).map((parent) => join(parent, "node_modules", name));
  const installed = folders.find((candidate) => readTextFile(join(candidate, "package.json")) !== undefined);
  const manifest = resolveWithPnp(`${name}/package.json`, folder);
  const found = installed ?? (manifest && dirname(manifest));
  return found === undefined ? undefined : readInstalledPackage(found);
}
