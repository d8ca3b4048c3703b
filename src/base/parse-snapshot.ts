import * as v from "valibot";
import { isPlaces, type PageLines } from "../lib/page-lines.ts";
import { type Unplaced, withLines } from "../lib/with-lines.ts";
import type { Snapshot } from "../diff/diff.ts";
import { Failure, reasonOf } from "../lib/failure.ts";
import { byCodeUnits } from "../lib/identifier.ts";

/**
 * Files of a package, path in the package → text: `package.json`, and `catalog/<provider>/<service>.json` and
 * `places/<provider>/<service>.json` of each service.
 */
export type PackageFiles = ReadonlyMap<string, string>;

/** Whether a comparison reads a file of a package. */
export function isComparedFile(path: string): boolean {
  return path === "package.json" || /^(?:catalog|places)\/[^/]+\/[^/]+\.json$/.test(path);
}

/** Parses the catalogs of a package, sorted by id. Throws a `Failure`, with `name` for the package, for invalid ones. */
export function parseSnapshots(files: PackageFiles, name: string): readonly Snapshot[] {
  const unplaced = [...files]
    .filter(([path]) => path.startsWith("catalog/"))
    .map(([path, text]) => {
      const catalog = parseSnapshot(parseJson(text, `${name}: ${path}`), `${name}: ${path}`);
      return { catalog, pages: parsePlaces(files, path.replace("catalog/", "places/"), name) };
    });
  return withLines<Snapshot>(unplaced).toSorted((a, b) =>
    byCodeUnits(`${a.provider}/${a.service}`, `${b.provider}/${b.service}`),
  );
}

/** The version in the `package.json` of a package; `undefined` if it has none. Throws a `Failure` for an invalid one. */
export function parsePackageVersion(files: PackageFiles, name: string): string | undefined {
  const text = files.get("package.json");
  const manifest = text === undefined ? undefined : parseJson(text, `${name}: package.json`);
  if (!v.is(v.looseObject({ version: v.string() }), manifest)) return undefined;
  if (!VERSION.test(manifest.version))
    throw new Failure(`${name}: package.json: not a version: ${manifest.version}`, 2);
  return manifest.version;
}

/** Three numbers that are exact as such, then a pre-release or a build. */
const VERSION = /^\d{1,15}\.\d{1,15}\.\d{1,15}(?:[-+][\w.+-]*)?$/;

function parseJson(text: string, name: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Failure(`${name}: not valid JSON: ${reasonOf(error)}`, 2);
  }
  if (isDeeper(value, MAX_DEPTH)) throw new Failure(`${name}: nested more than ${MAX_DEPTH} levels deep`, 2);
  return value;
}

/** A catalog has a tenth of these levels. The comparison and `JSON.stringify` call themselves for each level. */
const MAX_DEPTH = 100;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

const TEXT = v.looseObject({
  title: v.optional(v.string()),
  description: v.optional(v.string()),
  cause: v.optional(v.string()),
  solution: v.optional(v.string()),
});

const PLACE = v.looseObject({ page: v.string(), line: v.number() });

const DOCUMENTED = {
  message: v.optional(v.string()),
  texts: v.record(v.string(), TEXT),
};

/** A case as it is written, and as older packages have it: with lines. */
const CASE = v.union([
  v.looseObject({ ...DOCUMENTED, page: v.string(), alsoOn: v.optional(v.array(v.string())) }),
  v.looseObject({ ...DOCUMENTED, at: PLACE, alsoAt: v.optional(v.array(PLACE)) }),
]);

const REMOVAL = v.looseObject({ state: v.string(), since: v.optional(v.string()) });

const ERROR = v.looseObject({
  code: v.string(),
  name: v.string(),
  family: v.string(),
  scope: v.string(),
  billable: v.optional(v.looseObject({ value: v.boolean() })),
  retry: v.optional(v.looseObject({ class: v.string() })),
  recovery: v.optional(v.looseObject({ class: v.string() })),
  httpStatus: v.optional(v.looseObject({ value: v.number() })),
  gone: v.optional(REMOVAL),
  aliases: v.optional(v.array(v.string())),
  formerNames: v.optional(v.array(v.string())),
  formerCodes: v.optional(v.array(v.string())),
  cases: v.array(CASE),
});

const OPERATION = v.looseObject({
  name: v.string(),
  formerNames: v.optional(v.array(v.string())),
  page: v.string(),
  alsoOn: v.optional(v.array(v.string())),
  codes: v.array(v.looseObject({ code: v.string(), case: v.optional(v.number()), gone: v.optional(REMOVAL) })),
});

/** What a comparison relies on. Other versions of errsmith may have written the catalog, so other members are kept. */
const CATALOG = v.looseObject({
  provider: v.string(),
  service: v.string(),
  locales: v.array(v.string()),
  names: v.optional(v.looseObject({ prefix: v.string(), families: v.record(v.string(), v.string()) })),
  errors: v.array(ERROR),
  operations: v.optional(v.array(OPERATION)),
});

function parseSnapshot(value: unknown, name: string): Unplaced<Snapshot> {
  const { success, issues } = v.safeParse(CATALOG, value, { abortEarly: true });
  if (!success) {
    const path = v.getDotPath(issues[0]) ?? "";
    throw new Failure(`${name}: not an errsmith catalog${path === "" ? "" : ` (at ${path})`}`, 2);
  }
  // The input and not the output of valibot, which leaves out keys such as "constructor".
  const { $schema: _, ...catalog } = value as Unplaced<Snapshot> & { readonly $schema?: string };
  return catalog;
}

/** The lines of a service; `undefined` if an older errsmith wrote the package. */
function parsePlaces(files: PackageFiles, path: string, name: string): readonly PageLines[] | undefined {
  const text = files.get(path);
  if (text === undefined) return undefined;
  const places = parseJson(text, `${name}: ${path}`);
  if (!isPlaces(places)) throw new Failure(`${name}: ${path}: not the places of an errsmith catalog`, 2);
  return places.pages;
}
