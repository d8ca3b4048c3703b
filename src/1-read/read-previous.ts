import { join } from "node:path";
import * as v from "valibot";
import type { PreviousCatalog } from "../model/project.ts";
import { collectProblems } from "../problems/problems.ts";
import { readTexts } from "./read-text.ts";
import { factSchemas } from "./manifest/tombstones-schema.ts";
import { filesIn } from "./list-files.ts";

const placeSchema = v.looseObject({ page: v.string(), line: v.number() });
const text = v.optional(v.string());
const caseSchema = v.looseObject({
  at: placeSchema,
  alsoAt: v.optional(v.array(placeSchema)),
  message: text,
  texts: v.record(v.string(), v.looseObject({ title: text, description: text, cause: text, solution: text })),
});
const errorSchema = v.looseObject({ code: v.string(), ...factSchemas, cases: v.array(caseSchema) });
const catalogSchema = v.looseObject({ provider: v.string(), service: v.string(), errors: v.array(errorSchema) });

/**
 * Reads the catalogs of the package in a folder, as it was last generated. A file that is not a catalog is left out; `write`
 * reports files that were edited by hand.
 */
export function readPrevious(out: string): readonly PreviousCatalog[] {
  const folder = join(out, "catalog");
  const files = catalogFilesIn(folder).map((file) => ({ disk: join(folder, file), name: file }));
  return readTexts(files, collectProblems()).flatMap((content) => {
    const value = content === undefined ? undefined : parseOrUndefined(content);
    // Returns the parsed value, because valibot drops keys such as `constructor`, which may be wire codes.
    return v.is(catalogSchema, value) ? [value as unknown as PreviousCatalog] : [];
  });
}

function catalogFilesIn(folder: string): readonly string[] {
  try {
    return filesIn(folder).filter((file) => file.endsWith(".json"));
  } catch {
    return [];
  }
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
