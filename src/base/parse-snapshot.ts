import * as v from "valibot";
import type { Snapshot } from "../diff/diff.ts";
import { Failure, reasonOf } from "../lib/failure.ts";
import { byCodeUnits } from "../lib/identifier.ts";

/** Files of a package, path in the package → text: `package.json` and `catalog/<provider>/<service>.json`. */
export type PackageFiles = ReadonlyMap<string, string>;

/** Whether a comparison reads a file of a package. */
export function isComparedFile(path: string): boolean {
  return path === "package.json" || /^catalog\/[^/]+\/[^/]+\.json$/.test(path);
}

/** Parses the catalogs of a package, sorted by id. Throws a `Failure`, with `name` for the package, for invalid ones. */
export function parseSnapshots(files: PackageFiles, name: string): readonly Snapshot[] {
  return [...files]
    .filter(([path]) => path.startsWith("catalog/"))
    .map(([path, text]) => parseSnapshot(parseJson(text, `${name}: ${path}`), `${name}: ${path}`))
    .sort((a, b) => byCodeUnits(`${a.provider}/${a.service}`, `${b.provider}/${b.service}`));
}

/** The version in the `package.json` of a package; `undefined` if it has none. */
export function parsePackageVersion(files: PackageFiles, name: string): string | undefined {
  const text = files.get("package.json");
  const manifest = text === undefined ? undefined : parseJson(text, `${name}: package.json`);
  return v.is(v.looseObject({ version: v.string() }), manifest) ? manifest.version : undefined;
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`${name}: not valid JSON: ${reasonOf(error)}`, 2);
  }
}

const TEXT = v.looseObject({
  title: v.optional(v.string()),
  description: v.optional(v.string()),
  cause: v.optional(v.string()),
  solution: v.optional(v.string()),
});

const CASE = v.looseObject({
  at: v.looseObject({ page: v.string(), line: v.number() }),
  message: v.optional(v.string()),
  texts: v.record(v.string(), TEXT),
});

const ERROR = v.looseObject({
  code: v.string(),
  name: v.string(),
  family: v.string(),
  scope: v.string(),
  billable: v.optional(v.looseObject({})),
  retry: v.optional(v.looseObject({})),
  httpStatus: v.optional(v.looseObject({})),
  gone: v.optional(v.looseObject({})),
  aliases: v.optional(v.array(v.string())),
  cases: v.array(CASE),
});

/** What a comparison relies on. Other versions of errsmith may have written the catalog, so other members are kept. */
const CATALOG = v.looseObject({
  provider: v.string(),
  service: v.string(),
  locales: v.array(v.string()),
  names: v.optional(v.looseObject({ prefix: v.string(), families: v.record(v.string(), v.string()) })),
  errors: v.array(ERROR),
});

function parseSnapshot(value: unknown, name: string): Snapshot {
  const { success, issues } = v.safeParse(CATALOG, value, { abortEarly: true });
  if (!success) {
    const path = v.getDotPath(issues[0]) ?? "";
    throw new Failure(`${name}: not an errsmith catalog${path === "" ? "" : ` (at ${path})`}`, 2);
  }
  // The input and not the output of valibot, which leaves out keys such as "constructor".
  const { $schema: _, ...catalog } = value as Snapshot & { readonly $schema?: string };
  return catalog;
}
