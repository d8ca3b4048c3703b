import { dirname, join, relative } from "node:path";
import { isRecord } from "../lib/collections.ts";
import { Failure } from "../lib/failure.ts";
import { operationFiles } from "../lib/operation-files.ts";
import { readTextFile } from "./disk-files.ts";

/** A service of a generated package that is installed in an application. */
export interface InstalledService {
  /** `<provider>/<service>`. */
  readonly id: string;
  /** The folder of the package. */
  readonly folder: string;
  /** Module specifier of its handlers: "my-errors/tencentcloud/ocr/handlers". */
  readonly module: string;
  /** `Ocr` in `defineOcrHandlers`. */
  readonly prefix: string;
  /** Documented code → its family, sorted by code. */
  readonly codes: ReadonlyMap<string, string>;
  /** Number → its symbolic name. */
  readonly symbols: ReadonlyMap<string, string>;
  /** Alias → documented code. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Codes that are on no page any more. */
  readonly removed: ReadonlySet<string>;
  /** Codes with which every operation can fail. */
  readonly common: ReadonlySet<string>;
  /** Name of an operation → its own codes, each with whether no page documents it for the operation any more. */
  readonly operations: ReadonlyMap<string, ReadonlyMap<string, boolean>>;
  /** Old name of an operation → its present name. */
  readonly formerOperations: ReadonlyMap<string, string>;
  /** Name of an operation, present or old → its module, if each has one. */
  readonly operationFiles: ReadonlyMap<string, string>;
  /** Set if only the codes of one operation are meant. */
  readonly operation?: InstalledOperation;
}

/** What tables of one operation may have besides handlers of its codes. */
export interface InstalledOperation {
  readonly name: string;
  /** The codes that a table may leave out. */
  readonly optional: ReadonlySet<string>;
  /** The families of the whole service. */
  readonly families: ReadonlySet<string>;
}

/** A generated package in a folder. */
export interface InstalledPackage {
  readonly folder: string;
  readonly name: string;
  /** Ids of its services. */
  readonly services: readonly string[];
}

/** Reads the generated package in a folder; `undefined` if the folder has no generated package. */
export function readInstalledPackage(folder: string): InstalledPackage | undefined {
  const { name, exports } = asRecord(jsonOf(join(folder, "package.json")));
  if (typeof name !== "string") return undefined;
  const exported = Object.keys(asRecord(exports)).flatMap((path) => /^\.\/(.+)\/handlers$/.exec(path)?.[1] ?? []);
  const services = exported.filter((id) => readTextFile(catalogPath(folder, id)) !== undefined);
  return services.length > 0 ? { folder, name, services } : undefined;
}

/** Whether the functions and types of a module are about tables of one operation. */
export function isOperationsModule(file: string): boolean {
  return /\/operation-handlers\.(?:d\.)?ts$/.test(file);
}

/** The service whose module for tables of handlers a file is; `undefined` for any other file. */
export function serviceOfHandlersModule(file: string): InstalledService | undefined {
  if (!isOperationsModule(file) && !/\/handlers\.(?:d\.)?ts$/.test(file)) return undefined;
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (readTextFile(join(folder, "package.json")) === undefined) continue;
    const installed = readInstalledPackage(folder);
    // The folder of the CommonJS form has a manifest of its own, which names no package.
    if (installed === undefined) continue;
    const path = relative(folder, file)
      .replaceAll("\\", "/")
      .replace(/^\w+\/(?:_cjs\/)?/, "");
    const id = installed.services.find((service) => dirname(path) === service);
    return id === undefined ? undefined : readInstalledService(installed, id);
  }
  return undefined;
}

/** Reads a service from its catalog in a generated package. Throws a `Failure` if the catalog is invalid. */
export function readInstalledService({ folder, name }: InstalledPackage, id: string): InstalledService {
  const path = catalogPath(folder, id);
  const { errors, operations = [], names } = asRecord(jsonOf(path));
  const { prefix } = asRecord(names);
  const isCatalog = Array.isArray(errors) && Array.isArray(operations) && isIdentifier(prefix);
  if (!isCatalog) throw new Failure(`${path}: not an errsmith catalog`);
  const documented = errors.map(asRecord).flatMap(({ code, family, symbol, aliases, gone, scope }) =>
    // The key "*" is the fallback handler, so a code "*" cannot have an entry of its own.
    typeof code === "string" && code !== "*"
      ? [{ code, family: String(family), symbol, aliases: strings(aliases), gone, scope }]
      : [],
  );
  const listed = operations
    .map(asRecord)
    .flatMap(({ name: operation, formerNames, codes }) =>
      typeof operation === "string" && Array.isArray(codes)
        ? [{ name: operation, formerNames: strings(formerNames), codes: codes as unknown[] }]
        : [],
    );
  const codes = new Map(documented.map(({ code, family }) => [code, family]));
  const aliases = documented.flatMap(({ code, aliases }) => aliases.map((alias) => [alias, code] as const));
  return {
    id,
    folder,
    module: `${name}/${id}/handlers`,
    prefix,
    codes,
    symbols: new Map(
      documented.flatMap(({ code, symbol }) => (typeof symbol === "string" ? [[code, symbol] as const] : [])),
    ),
    aliases: new Map(aliases.filter(([alias]) => !codes.has(alias))),
    removed: new Set(documented.filter(({ gone }) => gone !== undefined).map(({ code }) => code)),
    common: new Set(documented.filter(({ scope }) => scope === "common").map(({ code }) => code)),
    operations: new Map(listed.map(({ name: operation, codes: own }) => [operation, goneByCode(own, codes)])),
    formerOperations: new Map(
      listed.flatMap(({ name: operation, formerNames }) => formerNames.map((former) => [former, operation] as const)),
    ),
    operationFiles: operationFiles(listed),
  };
}

/** Code of an operation → whether no page documents it for the operation any more. */
function goneByCode(own: readonly unknown[], documented: ReadonlyMap<string, string>): ReadonlyMap<string, boolean> {
  return new Map(
    own
      .map(asRecord)
      .flatMap(({ code, gone }) =>
        typeof code === "string" && documented.has(code) ? [[code, gone !== undefined] as const] : [],
      ),
  );
}

/** The handler file that a generated package has as a start for a service. Throws a `Failure` if it is missing. */
export function readHandlersStub({ folder }: InstalledPackage, id: string): string {
  const path = join(folder, "src", id, "handlers.stub.ts");
  const text = readTextFile(path);
  if (text === undefined) throw new Failure(`${path}: not found: generate the package again`);
  return text;
}

function isIdentifier(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z_$][\w$]*$/.test(value);
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
  return isRecord(value) ? value : {};
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((member) => typeof member === "string") : [];
}
