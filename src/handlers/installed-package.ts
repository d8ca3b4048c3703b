import { dirname, join, relative } from "node:path";
import { Failure } from "../lib/failure.ts";
import { readTextFile } from "./disk-files.ts";

/** A service of a generated package that an application has installed. */
export interface InstalledService {
  /** `<provider>/<service>`. */
  readonly id: string;
  /** What applications import: "my-errors/tencentcloud/ocr/handlers". */
  readonly module: string;
  /** Documented code → its family, sorted by code. */
  readonly codes: ReadonlyMap<string, string>;
  /** Other spelling → documented code. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Those of the codes that no page has any more. */
  readonly removed: ReadonlySet<string>;
}

/** A package that errsmith generated, by its folder. */
export interface InstalledPackage {
  readonly folder: string;
  readonly name: string;
  /** Ids of its services. */
  readonly services: readonly string[];
}

/** The generated package that a folder holds; `undefined` where it holds none. */
export function readInstalledPackage(folder: string): InstalledPackage | undefined {
  const { name, exports } = asRecord(jsonOf(join(folder, "package.json")));
  if (typeof name !== "string") return undefined;
  const services = Object.keys(asRecord(exports)).flatMap((path) => /^\.\/(.+)\/handlers$/.exec(path)?.[1] ?? []);
  const own = services.filter((id) => readTextFile(catalogPath(folder, id)) !== undefined);
  return own.length > 0 ? { folder, name, services: own } : undefined;
}

/** The service whose handlers a module declares, found by the package it lies in; `undefined` for any other module. */
export function serviceOfHandlersModule(file: string): InstalledService | undefined {
  if (!/\/handlers\.(?:d\.)?ts$/.test(file)) return undefined;
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (readTextFile(join(folder, "package.json")) === undefined) continue;
    const found = readInstalledPackage(folder);
    const path = relative(folder, file).replaceAll("\\", "/");
    const id = found?.services.find((one) => path.replace(/^\w+\//, "").startsWith(`${one}/handlers.`));
    return found && id !== undefined ? readInstalledService(found, id) : undefined;
  }
  return undefined;
}

/** What the catalog of a generated package says of one of its services. */
export function readInstalledService({ folder, name }: InstalledPackage, id: string): InstalledService {
  const path = catalogPath(folder, id);
  const { errors } = asRecord(jsonOf(path));
  if (!Array.isArray(errors)) throw new Failure(`${path}: not a catalog of errsmith`);
  const documented = errors.map(asRecord).flatMap(({ code, family, aliases, gone }) =>
    // A handler for everything else has the name "*": a code of that name is handled by it.
    typeof code === "string" && code !== "*" ? [{ code, family: String(family), aliases: strings(aliases), gone }] : [],
  );
  const codes = new Map(documented.map(({ code, family }) => [code, family]));
  const aliases = documented.flatMap(({ code, aliases }) => aliases.map((alias) => [alias, code] as const));
  return {
    id,
    module: `${name}/${id}/handlers`,
    codes,
    aliases: new Map(aliases.filter(([one]) => !codes.has(one))),
    removed: new Set(documented.filter(({ gone }) => gone !== undefined).map(({ code }) => code)),
  };
}

/** The first handler file of a service: the one that its package brings along, ready to be copied. */
export function readHandlersStub({ folder }: InstalledPackage, id: string): string {
  const path = join(folder, "src", id, "handlers.stub.ts");
  const text = readTextFile(path);
  if (text === undefined) throw new Failure(`${path}: not found: generate the package anew`);
  return text;
}

function catalogPath(folder: string, id: string): string {
  return join(folder, "catalog", `${id}.json`);
}

function jsonOf(path: string): unknown {
  const text = readTextFile(path);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    throw new Failure(`${path}: not valid JSON`);
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
