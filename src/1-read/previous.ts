import { join } from "node:path";
import * as v from "valibot";
import type { PreviousCatalog } from "../model/project.ts";
import { collectProblems } from "../problems/problems.ts";
import { readTexts } from "./read-text.ts";
import { factSchemas } from "./manifest/tombstones-schema.ts";
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
 * The catalogs of the package in a folder, as it was last generated. A file that is not a catalog is left out; `write`
 * reports files that were edited by hand.
 */
export async function readPrevious(out: string): Promise<readonly PreviousCatalog[]> {
  const folder = join(out, "catalog");
  const files = (await filesIn(folder).catch(() => [])).filter((file) => file.endsWith(".json"));
  const texts = await readTexts(
    files.map((file) => ({ disk: join(folder, file), name: file })),
    collectProblems(),
  );
  return texts.flatMap((text) => {
    const value = text === undefined ? undefined : parseOrUndefined(text);
    // The parsed value itself: valibot drops keys such as `__proto__`, which are wire codes like any other.
    return v.is(catalogSchema, value) ? [value as unknown as PreviousCatalog] : [];
  });
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
