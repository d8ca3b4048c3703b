import { discover, type Discovered, type DiscoverOptions } from "../../src/commands/discover/discover.ts";
import { folderWith } from "../cli/run-in-folder.ts";
import { type Site, site } from "../fetch/server.ts";

/** A site that was crawled, and the project with what was found. */
export interface Crawl {
  readonly docs: Site;
  readonly cwd: string;
  readonly found: Discovered;
  /** Paths of the found pages. */
  readonly paths: readonly string[];
  /** Path of a page that was left out → its state. */
  readonly states: Readonly<Record<string, string>>;
  /** Paths that were requested, without the lists of pages. */
  readonly requested: readonly string[];
}

/** Discovers a site in a folder, with loopback allowed. */
export async function discoverIn(cwd: string, docs: Site, options: Partial<DiscoverOptions> = {}): Promise<Crawl> {
  const before = docs.requests.length;
  const found = await discover({
    ...{ cwd, url: `${docs.origin}/`, allowHttp: true, allowAddresses: ["127.0.0.1"] },
    sleep: async () => undefined,
    ...options,
  });
  const pathOf = ({ url }: { readonly url: string }): string =>
    url.startsWith(docs.origin) ? url.slice(docs.origin.length) : url;
  const requested = docs.requests.slice(before).map(({ url }) => url ?? "");
  return {
    ...{ docs, cwd, found, paths: found.found.map(pathOf) },
    states: Object.fromEntries(found.leftOut.map((page) => [pathOf(page), page.state])),
    requested: requested.filter((path) => !/sitemap\.xml|llms\.txt/.test(path)),
  };
}

/** Discovers a site with these pages in a new project. */
export async function crawlOf(pages: Site["pages"], options: Partial<DiscoverOptions> = {}): Promise<Crawl> {
  return discoverIn(folderWith({}), await site(pages), options);
}
