import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Catalog } from "../model/catalog.ts";
import type { PreviousCatalog } from "../model/project.ts";
import { collectProblems } from "../problems/problems.ts";
import { readText } from "./read-text.ts";
import { factSchemas } from "./manifest/tombstones-schema.ts";
import type { Remembered } from "./remembered.ts";
import { filesIn } from "./list-files.ts";

const at = v.looseObject({ page: v.string(), line: v.number() });
const words = v.optional(v.string());
const text = v.looseObject({ title: words, description: words, cause: words, solution: words });
const documented = v.looseObject({
  at,
  alsoAt: v.optional(v.array(at)),
  message: v.optional(v.string()),
  texts: v.record(v.string(), text),
});
const error = v.looseObject({
  code: v.string(),
  ...factSchemas,
  cases: v.array(documented),
});
const catalogSchema = v.looseObject({ provider: v.string(), service: v.string(), errors: v.array(error) });

/**
 * Catalogs of the package in a folder, as it was last generated. A file that is no catalog, whoever spoilt it, is left
 * out: writing tells of files that were edited by hand. One that is what was written is read when it is looked into.
 */
export async function readPrevious(out: string, { isWritten }: Remembered): Promise<readonly PreviousCatalog[]> {
  const folder = join(out, "catalog");
  const catalogs: PreviousCatalog[] = [];
  for (const file of await filesIn(folder).catch(() => [])) {
    if (!file.endsWith(".json")) continue;
    const [, provider, service] = /^([^/]+)\/([^/]+)\.json$/.exec(file) ?? [];
    if (provider !== undefined && service !== undefined && isWritten(join(folder, file))) {
      catalogs.push(catalogIn(join(folder, file), { provider, service }));
      continue;
    }
    const content = await readText({ disk: join(folder, file), name: file }, collectProblems());
    const value = content === undefined ? undefined : parsed(content);
    // The value as parsed: valibot leaves out keys of prototypes, which are wire codes as any other.
    if (v.is(catalogSchema, value)) catalogs.push(value as unknown as PreviousCatalog);
  }
  return catalogs;
}

/** A catalog as it was written to a file, which is read when anything is first looked at that is not known. */
export function catalogIn(path: string, id: Pick<Catalog, "provider" | "service"> & Partial<Catalog>): Catalog {
  let whole: Catalog | undefined;
  const catalog = { ...id };
  for (const key of ["locales", "envelope", "names", "errors"] as const) {
    if (Object.hasOwn(id, key)) continue;
    const get = (): unknown => (whole ??= JSON.parse(readFileSync(path, "utf8")) as Catalog)[key];
    Object.defineProperty(catalog, key, { enumerable: true, get });
  }
  return catalog as Catalog;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
