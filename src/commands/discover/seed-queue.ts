import { crawlUrl, type CrawlScope, markdownLinks, readSitemap, sitemapsOfRobots } from "../../discover/discover.ts";
import { append } from "../../lib/collections.ts";
import { FetchFailure, gunzipWithin } from "../../fetch/fetch.ts";
import type { CrawlRun, SitemapAlternates } from "./crawl.ts";

/** What fills the queue of a crawl before its first page. */
type SeedRun = Pick<CrawlRun, "scope" | "enqueue" | "send" | "policy" | "headersFor">;

/** Limits of the sitemaps of a site. Their protocol allows 50 MiB each. */
const MAX_SITEMAPS = 100;
const MAX_SITEMAP_BYTES = 50 * 1024 * 1024;
const MAX_ADDRESSES = 200_000;

/**
 * Puts the addresses into the queue that the site itself lists: in sitemaps that `robots.txt` names or that are at their
 * usual place, and in `llms.txt`. A list that does not exist or cannot be read adds nothing.
 */
export async function seedQueue(run: SeedRun): Promise<SitemapAlternates> {
  const alternates = new Map<string, (readonly [string, string])[]>();
  for (const origin of new Set(run.scope.prefixes.map((prefix) => prefix.origin))) {
    const folders = foldersOf(run.scope, origin);
    const robots = await ask(`${origin}/robots.txt`, run);
    const named = robots === undefined ? [] : sitemapsOfRobots(robots);
    await addSitemaps([...named, ...folders.map((folder) => `${folder}sitemap.xml`)], run, alternates);
    for (const folder of folders) await addList(`${folder}llms.txt`, run);
  }
  return alternates;
}

/** The folders of an origin where lists of the scope may be: its root, and the prefixes of the scope. */
function foldersOf({ prefixes }: CrawlScope, origin: string): string[] {
  const paths = prefixes.filter((prefix) => prefix.origin === origin).map(({ path }) => path.replace(/\/?$/, "/"));
  return [...new Set(["/", ...paths])].map((path) => origin + path);
}

async function addSitemaps(
  start: readonly string[],
  run: SeedRun,
  alternates: Map<string, (readonly [string, string])[]>,
): Promise<void> {
  const known = new Set<string>();
  const open = [...start];
  let addresses = 0;
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const url = crawlUrl(next, next);
    if (url === undefined || known.has(url) || known.size >= MAX_SITEMAPS || addresses >= MAX_ADDRESSES) continue;
    known.add(url);
    const { sitemaps, pages } = readSitemap((await ask(url, run)) ?? "");
    append(open, sitemaps.slice(0, MAX_SITEMAPS));
    addresses += pages.length;
    const found = pages.flatMap((page) => {
      const languages = page.alternates.map(({ locale, href }) => [locale, href] as const);
      return [page.url, ...languages.map(([, href]) => href)].flatMap((href) => {
        const address = crawlUrl(href, url);
        if (address !== undefined && languages.length > 0) alternates.set(address, languages);
        return address === undefined ? [] : [{ url: address, depth: 0, isGuess: false }];
      });
    });
    await run.enqueue.add(found);
  }
}

async function addList(url: string, run: SeedRun): Promise<void> {
  const text = (await ask(url, run)) ?? "";
  // A site that answers each address with its start page has no list.
  if (/^\s*</.test(text)) return;
  const links = markdownLinks(text).flatMap(({ href, text: words }) => {
    const address = crawlUrl(href, url);
    return address === undefined ? [] : [{ url: address, text: words, depth: 0, isGuess: false }];
  });
  await run.enqueue.add(links);
}

/** The text of a list; `undefined` if there is none. Lists may be outside of the scope, but not on other hosts. */
async function ask(url: string, { policy, headersFor, send }: SeedRun): Promise<string | undefined> {
  const outcome = await send({ url, headers: headersFor(url), mayBeGzip: true }, { ...policy, retries: 0 });
  if (outcome.kind !== "page") return undefined;
  try {
    return Buffer.from(gunzipWithin(outcome.bytes, MAX_SITEMAP_BYTES)).toString();
  } catch (error) {
    if (error instanceof FetchFailure) return undefined;
    throw error;
  }
}
