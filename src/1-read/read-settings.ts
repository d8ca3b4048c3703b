import { existsSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isRecord } from "../lib/collections.ts";
import { withDefaults } from "../lib/default-settings.ts";
import { Failure, reasonOf } from "../lib/failure.ts";
import { readRegularText } from "../lib/regular-file.ts";
import type { Config, Settings } from "../model/project.ts";
import { type Json, parseJson } from "../lib/json-places.ts";
import { configSchema } from "./manifest/config-schema.ts";
import { formatInvalid, validate } from "./manifest/validate.ts";

/** Settings of a project, and the folder that their paths are relative to. */
export interface ProjectSettings {
  /** Folder of the configuration file, or the folder that was searched if there is none. */
  readonly root: string;
  readonly settings: Settings;
  /** Path of the configuration file; `undefined` if there is none. */
  readonly file?: string;
}

/** Returns the absolute paths of all files that may configure a project, whether they exist or not. */
export function configPaths(folder: string): string[] {
  return CONFIG_FILES.map((file) => resolve(folder, file));
}

const CONFIG_FILES = [
  "package.json",
  ...["json", "js", "mjs", "ts"].map((extension) => `errsmith.config.${extension}`),
];

/**
 * Reads the settings from `file`, or from the key `errsmith` of package.json or `errsmith.config.{json,js,mjs,ts}` in
 * the folder; without a file, the defaults. Throws a `Failure` of wrong usage with all that is invalid in one line.
 */
export async function readSettings(folder: string, file?: string): Promise<ProjectSettings> {
  const loaded = await loadConfig(folder, file);
  if (!loaded) return { root: folder, settings: withDefaults({}) };
  const checked = validate(configSchema, loaded.config);
  if ("value" in checked) {
    // valibot types an optional key as `| undefined`, which a JSON file cannot contain.
    const settings = withDefaults(checked.value as Config);
    const from = settings.layouts.length > 0 && { layoutsFrom: loaded.path };
    return { root: dirname(loaded.path), settings: { ...settings, ...from }, file: loaded.path };
  }
  const invalid = checked.invalid.map(({ path, reason }) => ({
    path: loaded.inPackage ? ["errsmith", ...path] : path,
    reason,
  }));
  const place = loaded.json?.ok ? loaded.json.placeOf(invalid[0]?.path ?? []) : undefined;
  throw new Failure(`${formatLocation(loaded.name, place)}: ${invalid.map(formatInvalid).join("; ")}`, 2);
}

/** What is invalid in a configuration. */
export function invalidSettings(config: Config): string[] {
  const checked = validate(configSchema, config);
  return "value" in checked ? [] : checked.invalid.map(formatInvalid);
}

interface LoadedConfig {
  readonly path: string;
  /** The path as messages have it: without the folder that was searched. */
  readonly name: string;
  readonly config: unknown;
  readonly inPackage: boolean;
  /** Places of the values, if the file is JSON. */
  readonly json?: Json;
}

async function loadConfig(folder: string, file?: string): Promise<LoadedConfig | undefined> {
  for (const path of file === undefined ? configPaths(folder) : [resolve(folder, file)]) {
    if (file === undefined && !existsSync(path)) continue;
    const loaded = await loadFile(path, nameOf(folder, path));
    // A `package.json` that was found and has no key `errsmith` configures nothing.
    if (loaded.config !== undefined || !loaded.inPackage || file !== undefined) return loaded;
  }
  return undefined;
}

function nameOf(folder: string, path: string): string {
  const name = relative(folder, path);
  return name.startsWith("..") || isAbsolute(name) ? path : name;
}

async function loadFile(path: string, name: string): Promise<LoadedConfig> {
  const extension = extname(path);
  const isModule = [".js", ".mjs", ".cjs", ".ts"].includes(extension);
  if (!isModule && extension !== ".json" && extension !== "") {
    throw new Failure(`${name}: a configuration file ends with .json, .js, .mjs or .ts`, 2);
  }
  const text = readConfig(path, name);
  if (text.trim() === "") throw new Failure(`${name}: empty`, 2);
  if (isModule) return { path, name, inPackage: false, config: await loadModule(path, name) };
  const json = parseJson(text.replace(/^\ufeff/, ""));
  if (!json.ok) throw new Failure(`${formatLocation(name, json.place)}: not valid JSON: ${json.reason}`, 2);
  const inPackage = basename(path) === "package.json";
  const config = inPackage ? (isRecord(json.value) ? json.value.errsmith : undefined) : json.value;
  return { path, name, inPackage, config, json };
}

function readConfig(path: string, name: string): string {
  try {
    return readRegularText(path);
  } catch (error) {
    throw new Failure(`${name}: cannot be read: ${reasonOf(error)}`, 2);
  }
}

async function loadModule(path: string, name: string): Promise<unknown> {
  const { createJiti } = await import("jiti");
  // The alias makes `import { defineConfig } from "errsmith"` work where errsmith is not installed.
  const errsmith = fileURLToPath(new URL(`../index${extname(import.meta.url)}`, import.meta.url));
  // The cache of jiti is in `node_modules` or in the folder of temporary files, where others can put other code.
  const options = { fsCache: false, moduleCache: false };
  const jiti = createJiti(path, { ...options, alias: { errsmith }, interopDefault: false });
  const module = await jiti.import<{ readonly default?: unknown }>(path).catch((error: unknown) => {
    throw new Failure(`${name}: cannot be read: ${firstLineOf(reasonOf(error))}`, 2);
  });
  if (module.default === undefined) throw new Failure(`${name}: has no default export`, 2);
  return module.default;
}

function formatLocation(name: string, place?: { readonly line: number; readonly column: number }): string {
  return place ? `${name}:${place.line}:${place.column}` : name;
}

function firstLineOf(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
