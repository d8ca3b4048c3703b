import type { Catalog } from "../model/catalog.ts";
import type { OutputFile, PackageSettings } from "../model/output.ts";
import { codePage } from "./code-page.ts";
import { indexPage } from "./index-page.ts";
import { codeMarkdown, llmsFile, serviceMarkdown } from "./markdown-pages.ts";
import { searchIndex } from "./search-index.ts";
import { servicePage } from "./service-page.ts";

/**
 * A static site of catalogs: a page for each code and service, each also as Markdown, an index for the search in the
 * browser, and `llms.txt`. `assets` are its style sheet and its script. Addresses stay the same if a page of a vendor
 * changes. Pure; pages are made one at a time.
 */
export function* siteOf(
  catalogs: readonly Catalog[],
  { name, description }: Pick<PackageSettings, "name" | "description">,
  assets: readonly OutputFile[],
): Generator<OutputFile> {
  yield* assets;
  yield indexPage(name, description, catalogs);
  yield llmsFile(name, description, catalogs);
  yield searchIndex(catalogs);
  for (const catalog of catalogs) {
    const { errors } = catalog;
    yield servicePage(name, catalog);
    yield serviceMarkdown(catalog);
    for (const [i, error] of errors.entries()) {
      yield codePage({ site: name, catalog, error, previous: errors[i - 1], next: errors[i + 1] });
      yield codeMarkdown(name, catalog, error);
    }
  }
}
