import { dirname, isAbsolute, join, resolve } from "node:path";
import { catalogsInFolder } from "../base/base.ts";
import { dependenciesAt, findInstalled, foldersUpFrom } from "../handlers/handlers.ts";
import { Failure } from "../lib/failure.ts";
import { type CodesOfService, type FoundPlace, placesInFile } from "../usage/places-in-file.ts";
import { entriesOf, exists, fileCache } from "./file-cache.ts";

/** Finds the places of a file that stand for codes. */
export type Search = ReturnType<typeof placesInFile>;

/**
 * The search for the codes of packages, for a file. A package is a name or, if it begins with a dot or is absolute, a folder
 * relative to `cwd`. By default, these are the generated packages among the dependencies of the file. Throws a `Failure` for
 * a package that is not there, and for an invalid catalog.
 */
export function searchOf(file: string, cwd: string, packages: readonly string[] | undefined): Search {
  const from = folderOfApplication(dirname(resolve(cwd, file)));
  return searchIn(packages?.map((name) => folderOf(name, from, cwd)) ?? installedPackages(from));
}

/** The nearest folder with a `package.json`; files below it have the same dependencies. */
function folderOfApplication(folder: string): string {
  return foldersUpFrom(folder).find((each) => exists(join(each, "package.json"))) ?? folder;
}

function folderOf(name: string, from: string, cwd: string): string {
  if (!/^\.\.?(?:[\\/]|$)/.test(name) && !isAbsolute(name)) {
    const installed = findInstalled(from, name);
    if (installed === undefined)
      throw new Failure(`${name}: no generated package of this name is installed in ${from}`);
    return installed.folder;
  }
  const folder = resolve(cwd, name);
  if (catalogsOf(folder).length === 0) throw new Failure(`${folder}: not a generated package: it contains no catalog/`);
  return folder;
}

/** The folders of the generated packages that the application in a folder depends on. */
const installedPackages = fileCache<readonly string[]>({
  inputs: (folder) => {
    const scopes = new Set(namesAt(folder).flatMap((name) => /^@[^/]+(?=\/)/.exec(name)?.[0] ?? []));
    return foldersUpFrom(folder).flatMap((each) => [
      join(each, "package.json"),
      ...["", ...scopes].map((scope) => join(each, "node_modules", scope)),
    ]);
  },
  read: (folder) => namesAt(folder).flatMap((name) => findInstalled(folder, name)?.folder ?? []),
});

/** A `package.json` may be invalid for a moment, while somebody edits it: then there are no dependencies. */
function namesAt(folder: string): readonly string[] {
  try {
    return dependenciesAt(folder);
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

const catalogsOf = fileCache<readonly CodesOfService[]>({
  // A new catalog changes the time of its folder, because files are replaced and not written in place.
  inputs: (folder) => [join(folder, "package.json"), join(folder, "catalog"), ...entriesOf(join(folder, "catalog"))],
  read: catalogsInFolder,
});

const searches = new Map<
  string,
  { readonly catalogs: readonly (readonly CodesOfService[])[]; readonly search: Search }
>();

/** The search for the codes of the packages in folders, which is prepared again when a catalog has changed. */
function searchIn(folders: readonly string[]): Search {
  if (folders.length === 0) return NOTHING;
  const catalogs = folders.map(catalogsOf);
  const key = folders.join("\n");
  const known = searches.get(key);
  if (known?.catalogs.every((each, index) => each === catalogs[index])) return known.search;
  const search = placesInFile(catalogs.flat());
  searches.set(key, { catalogs, search });
  return search;
}

const NOTHING: Search = (): readonly FoundPlace[] => [];
