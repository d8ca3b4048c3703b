import { dirname, extname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure, reasonOf } from "../lib/failure.ts";
import type { Config, Settings } from "../model/project.ts";
import { type Json, parseJson } from "../lib/json-places.ts";
import { configSchema } from "./manifest/config-schema.ts";
import { formatInvalid, validate } from "./manifest/validate.ts";

/** Settings of a run and the folder their paths are relative to. */
export interface ProjectSettings {
  /** Folder of the configuration file; the folder asked about where there is none. */
  readonly root: string;
  readonly settings: Settings;
  /** Name of the configuration file, `undefined` where there is none. */
  readonly file?: string;
}

/** Files that may configure a project, absolute, whether they are there or not. */
export function configPaths(folder: string): string[] {
  return CONFIG_FILES.map((place) => resolve(folder, place));
}

const CONFIG_FILES = [
  "package.json",
  ...["json", "js", "mjs", "ts"].map((extension) => `errsmith.config.${extension}`),
];

/**
 * Settings from the `errsmith` key of package.json or `errsmith.config.{json,js,mjs,ts}` in a folder, or from the file
 * asked for; defaults where there is none. Throws a `Failure` of wrong usage that tells all that is not right in one line.
 */
export async function readSettings(folder: string, file?: string): Promise<ProjectSettings> {
  const found = await loadConfig(folder, file);
  if (!found) return { root: folder, settings: withDefaults({}) };
  const checked = validate(configSchema, found.config);
  if ("value" in checked) {
    // valibot types an absent key as `| undefined`, which JSON cannot say: an absent key is absent.
    const settings = withDefaults(checked.value as Config);
    const from = settings.layouts.length > 0 && { layoutsFrom: found.path };
    return { root: dirname(found.path), settings: { ...settings, ...from }, file: found.path };
  }
  const invalid = checked.invalid.map(({ path, reason }) => ({
    path: found.inPackage ? ["errsmith", ...path] : path,
    reason,
  }));
  const place = found.json?.ok ? found.json.placeOf(invalid[0]?.path ?? []) : undefined;
  throw new Failure(`${formatLocation(found.path, place)}: ${invalid.map(formatInvalid).join("; ")}`, 2);
}

/** What a run without any configuration uses. */
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
  /** Places in the file, where it is JSON. */
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
  // `import { defineConfig } from "errsmith"` works in a folder in which errsmith is not installed.
  const errsmith = fileURLToPath(new URL(`../index${extname(import.meta.url)}`, import.meta.url));
  const module = await createJiti(path, { alias: { errsmith }, interopDefault: false, moduleCache: false }).import<{
    readonly default?: unknown;
  }>(path);
  if (module.default === undefined) throw new Failure(`${path}: has no default export`, 2);
  return module.default;
}

function formatLocation(path: string, place?: { readonly line: number; readonly column: number }): string {
  return place ? `${path}:${place.line}:${place.column}` : path;
}

function firstLineOf(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
