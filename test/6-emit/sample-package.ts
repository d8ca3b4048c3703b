import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import type { OutputFile } from "../../src/model/output.ts";
import { emitWhole } from "./emit-whole.ts";
import { CATALOGS, SETTINGS } from "./sample-catalogs.ts";

/** The members of a generated error that the tests use. */
export interface Thrown extends Error {
  readonly code: string;
  readonly canonicalCode: string;
  readonly service: string;
  readonly family: string | undefined;
  readonly requestId: string | undefined;
  readonly httpStatus: number | undefined;
  isUnrecognized(): boolean;
  is(...keys: readonly string[]): boolean;
  toJSON(): unknown;
}

/** A class of a generated package. */
export interface ErrorType {
  new (init?: object): Thrown;
  from(value: unknown, context?: object): Thrown | undefined;
  find(thrown: unknown): Thrown | undefined;
  fromResponse(response: Response): Promise<Thrown | undefined>;
}

/** Writes a package to a new folder. `clean` gets the function that removes it. */
export function writePackage(files: readonly OutputFile[], clean: (remove: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "errsmith-package-"));
  clean(() => rmSync(folder, { recursive: true, force: true }));
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The sample package, written and loaded twice, like two installations. */
export interface Sample {
  /** Returns an error class of a service, for example of "acme/scan". */
  type(service: string, name: string, copy?: 0 | 1): ErrorType;
  load<Module>(path: string): Promise<Module>;
}

/** Writes and loads the package of the sample catalogs. */
export async function samplePackage(): Promise<Sample> {
  const files = await emitWhole(CATALOGS, SETTINGS, await readTemplates());
  const folders = [writePackage(files, afterAll), writePackage(files, afterAll)] as const;
  const services = ["acme/hostile", "acme/market", "acme/scan"];
  const modules = await Promise.all(
    folders.map((folder) =>
      Promise.all(services.map((service) => load<Record<string, ErrorType>>(folder, `dist/${service}/index.js`))),
    ),
  );
  return {
    type: (service, name, copy = 0) => {
      const found = modules[copy]?.[services.indexOf(service)]?.[name];
      if (found === undefined) throw new Error(`${service} has no class ${name}`);
      return found;
    },
    load: (path) => load(folders[0], path),
  };
}

/** A response body of the sample service "acme/scan" with a code. */
export function scanBody(code: string): object {
  return { Response: { Error: { Code: code, Message: "m" }, RequestId: "r-1" } };
}

async function load<Module>(folder: string, path: string): Promise<Module> {
  return (await import(pathToFileURL(join(folder, path)).href)) as Module;
}
