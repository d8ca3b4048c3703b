import { dirname, extname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure, reasonOf } from "../lib/failure.ts";
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
  throw new Failure(`${formatLocation(loaded.path, place)}: ${invalid.map(formatInvalid).join("; ")}`, 2);
}

/** Completes a configuration with the default settings. */
export function withDefaults(config: Config): Settings {
  return {
    package: { name: "typed-errors", version: "0.1.0", ...config.package },
    sources: config.sources ?? "sources",
    out: config.out ?? "generated",
    ...(config.locales && { locales: config.locales }),
    diff: { rules: {}, approvals: "errsmith.approvals.json", ...config.diff },
    tombstones: config.tombstones !== false && { days: 45, fetches: 3, ...config.tombstones },
    handlers: config.handlers ?? [],
    layouts: config.layouts ?? [],
    emitters: config.emitters ?? [],
  };
}

interface LoadedConfig {
  readonly path: string;
  readonly config: unknown;
  readonly inPackage: boolean;
  /** Places of the values, if the file is JSON. */
  readonly json?: Json;
}

async function loadConfig(folder: string, file?: string): Promise<LoadedConfig | undefined> {
  const { lilconfig } = await import("lilconfig");
  const parsed = new Map<string, Json>();
  const json = (path: string, content: string): unknown => {
    const document = parseJson(content.replace(/^\ufeff/, ""));
    if (!document.ok)
      throw new Failure(`${formatLocation(path, document.place)}: not valid JSON: ${document.reason}`, 2);
    parsed.set(path, document);
    return document.value;
  };
  const searcher = lilconfig("errsmith", {
    searchPlaces: CONFIG_FILES,
    stopDir: folder,
    ignoreEmptySearchPlaces: false,
    loaders: {
      ".json": json,
      ".js": loadModule,
      ".mjs": loadModule,
      ".cjs": loadModule,
      ".ts": loadModule,
      noExt: json,
    },
  });
  const path = file === undefined ? undefined : resolve(folder, file);
  try {
    if (path !== undefined && !["", ".json", ".js", ".mjs", ".cjs", ".ts"].includes(extname(path))) {
      throw new Failure(`${path}: a configuration file ends with .json, .js, .mjs or .ts`, 2);
    }
    const result = path === undefined ? await searcher.search(folder) : await searcher.load(path);
    if (!result) return undefined;
    if (result.isEmpty) throw new Failure(`${result.filepath}: empty`, 2);
    const document = parsed.get(result.filepath);
    return {
      path: result.filepath,
      config: result.config,
      inPackage: result.filepath.endsWith("package.json"),
      ...(document && { json: document }),
    };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path ?? `configuration in ${folder}`}: cannot be read: ${firstLineOf(reasonOf(error))}`, 2);
  }
}

async function loadModule(path: string): Promise<unknown> {
  const { createJiti } = await import("jiti");
  // The alias makes `import { defineConfig } from "errsmith"` work where errsmith is not installed.
  const errsmith = fileURLToPath(new URL(`../index${extname(import.meta.url)}`, import.meta.url));
  const jiti = createJiti(path, { alias: { errsmith }, interopDefault: false, moduleCache: false });
  const module = await jiti.import<{ readonly default?: unknown }>(path).catch((error: unknown) => {
    throw new Failure(`${path}: cannot be read: ${firstLineOf(reasonOf(error))}`, 2);
  });
  if (module.default === undefined) throw new Failure(`${path}: has no default export`, 2);
  return module.default;
}

function formatLocation(path: string, place?: { readonly line: number; readonly column: number }): string {
  return place ? `${path}:${place.line}:${place.column}` : path;
}

function firstLineOf(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
