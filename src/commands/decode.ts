import { resolve } from "node:path";
import { readSettings } from "../1-read/read.ts";
import { catalogsInFolder } from "../base/base.ts";
import { type DecodablePackage, decode, type Decoded, type DecodeOptions } from "../decode/decode.ts";
import { dependenciesAt, findInstalled } from "../handlers/handlers.ts";
import { Failure } from "../lib/failure.ts";
import type { ProjectOptions } from "./open-project.ts";

/** Which packages to search in, and how to show a code. */
export interface DecodeCommandOptions extends ProjectOptions, DecodeOptions {
  /** Name of an installed package. Default: the package of the project, else the packages that the application depends on. */
  readonly package?: string | undefined;
}

/** Looks up a code in the package of the project, or in installed packages. Throws a `Failure` if there is none. */
export async function decodeCode(code: string, options: DecodeCommandOptions): Promise<Decoded> {
  const { cwd = process.cwd(), config, package: name } = options;
  const packages = name === undefined ? await knownPackages(cwd, config) : installedPackages(cwd, [name]);
  if (packages.length === 0) {
    const missing = name === undefined ? "no generated package, and no installed one" : `no generated package ${name}`;
    throw new Failure(`${missing}: run errsmith generate, or install the package`, 2);
  }
  return decode(packages, code, options);
}

async function knownPackages(cwd: string, config: string | undefined): Promise<readonly DecodablePackage[]> {
  const { root, settings } = await readSettings(cwd, config);
  const catalogs = catalogsInFolder(resolve(root, settings.out));
  return catalogs.length > 0
    ? [{ name: settings.package.name, catalogs }]
    : installedPackages(cwd, dependenciesAt(cwd));
}

function installedPackages(cwd: string, names: readonly string[]): readonly DecodablePackage[] {
  return names
    .map((name) => findInstalled(cwd, name))
    .filter((installed) => installed !== undefined)
    .map(({ name, folder }) => ({ name, catalogs: catalogsInFolder(folder) }));
}
