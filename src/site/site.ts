import { operationsByCode } from "../lib/operations-by-code.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Catalog } from "../model/catalog.ts";
import type { OutputFile, PackageSettings } from "../model/output.ts";
import { codePage } from "./code-page.ts";
import { indexPage } from "./index-page.ts";
import { codeMarkdown, llmsFile, operationsMarkdown, serviceMarkdown } from "./markdown-pages.ts";
import { operationLinks, operationsPage } from "./operations-page.ts";
import { playgroundPage } from "./playground-page.ts";
import { searchIndex } from "./search-index.ts";
import { FEED, servicePage } from "./service-page.ts";
import { servicePath } from "./site-paths.ts";

/** What a site has besides the pages of its catalogs. */
export interface SiteExtras {
  /** The style sheet and the script. */
  readonly assets: readonly OutputFile[];
  /** Service id → its changes as an Atom feed. */
  readonly feeds: ReadonlyMap<string, string>;
  /** The files of the playground, if the site has one. */
  readonly playground?: readonly OutputFile[] | undefined;
}

/**
 * A static site of catalogs: a page for each code and service, each also as Markdown, an index for the search in the
 * browser, `llms.txt`, the feeds of the services, and a playground if it is wanted. Addresses stay the same if a page of a vendor changes. Pure; pages
 * are made one at a time.
 */
export function* siteOf(
  catalogs: readonly Catalog[],
  { name, description }: Pick<PackageSettings, "name" | "description">,
  { assets, feeds, playground }: SiteExtras,
): Generator<OutputFile> {
  yield* assets;
  yield indexPage(name, description, catalogs, playground !== undefined);
  if (playground !== undefined) yield* [playgroundPage(name), ...playground];
  yield llmsFile(name, description, catalogs);
  yield searchIndex(catalogs);
  for (const catalog of catalogs) {
    const { errors } = catalog;
    const feed = feeds.get(serviceId(catalog));
    yield servicePage(name, catalog, feed !== undefined);
    yield serviceMarkdown(catalog);
    if (catalog.operations) yield* [operationsPage(name, catalog), operationsMarkdown(catalog)];
    if (feed !== undefined) yield { path: `${servicePath(catalog)}/${FEED}`, content: feed };
    const links = operationLinks(catalog);
    const owners = operationsByCode(catalog);
    for (const [i, error] of errors.entries()) {
      const operations = links.get(error.code) ?? [];
      yield codePage({ site: name, catalog, error, operations, previous: errors[i - 1], next: errors[i + 1] });
      yield codeMarkdown(name, catalog, error, owners.get(error.code)?.map((operation) => operation.name) ?? []);
    }
  }
}
