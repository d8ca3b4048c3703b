import { serviceId } from "../lib/service-id.ts";
import { printableJson } from "../lib/printable.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import type { OutputFile } from "../model/output.ts";
import { codePath } from "./site-paths.ts";

/**
 * What the search of the site reads: rows of code, symbolic name, service, address without its extension, and texts. It is
 * a script, because a page of the file system may not read another file.
 */
export function searchIndex(catalogs: readonly Catalog[]): OutputFile {
  const rows = catalogs.flatMap((catalog) =>
    catalog.errors.map((error) => [
      error.code,
      error.symbol ?? "",
      serviceId(catalog),
      codePath(catalog, error),
      ...[...new Set(textsOf(error))],
    ]),
  );
  const lines = rows.map((row) => printableJson(row).replace(/\n */g, " ").replaceAll("<", "\\u003c"));
  return { path: "search-index.js", content: `globalThis.errsmithIndex = [\n${lines.join(",\n")}\n];\n` };
}

function textsOf({ cases, aliases = [] }: ErrorInfo): readonly string[] {
  const texts = cases.flatMap((one) => [
    one.message,
    ...Object.values(one.texts).flatMap(({ title, description }) => [title, description]),
  ]);
  return [...aliases, ...texts.filter((text) => text !== undefined)];
}
