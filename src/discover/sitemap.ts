import type { Alternate } from "./page-links.ts";
import { attributesIn, decodeEntities } from "./html-tags.ts";

/** The addresses of a sitemap. */
export interface Sitemap {
  /** Other sitemaps, of an index. */
  readonly sitemaps: readonly string[];
  readonly pages: readonly SitemapPage[];
}

/** A page of a sitemap, and the same page in other languages. */
export interface SitemapPage {
  readonly url: string;
  readonly alternates: readonly Alternate[];
}

/** The protocol of sitemaps allows so many addresses in a file. */
const MAX_ADDRESSES = 50_000;

/**
 * Reads a sitemap: XML, an index of sitemaps, or a text with one address a line. No entity is expanded but those of XML
 * itself, so that declared entities are text.
 *
 * @example
 * readSitemap("<urlset><url><loc>https://a.test/?a=1&amp;b=2</loc></url></urlset>").pages.map(({ url }) => url)
 * // ["https://a.test/?a=1&b=2"]
 * readSitemap("<sitemapindex><sitemap><loc>https://a.test/s.xml</loc></sitemap></sitemapindex>").sitemaps.slice(0)
 * // ["https://a.test/s.xml"]
 */
export function readSitemap(text: string): Sitemap {
  if (!/^\s*</.test(text)) return { sitemaps: [], pages: linesOf(text).map((url) => ({ url, alternates: [] })) };
  const isIndex = /<(?:\w+:)?sitemapindex\b/i.test(text.slice(0, 4096));
  const pages: { url: string; alternates: Alternate[] }[] = [];
  const item = /<(?:\w{1,20}:)?loc>([^<>]{0,3000})<\/|<(?:\w{1,20}:)?link\b([^<>]{0,3000})>/gi;
  for (const [, location, attributes = ""] of text.matchAll(item)) {
    if (location !== undefined) {
      if (pages.length >= MAX_ADDRESSES) break;
      pages.push({ url: decodeEntities(location.trim()), alternates: [] });
      continue;
    }
    const named = attributesIn(attributes);
    const [href, locale] = [named.get("href"), named.get("hreflang")];
    if (href !== undefined && locale !== undefined) pages.at(-1)?.alternates.push({ href, locale });
  }
  return isIndex ? { sitemaps: pages.map(({ url }) => url), pages: [] } : { sitemaps: [], pages };
}

/**
 * The sitemaps that a `robots.txt` names.
 *
 * @example
 * sitemapsOfRobots("User-agent: *\nSitemap: https://a.test/s.xml # all") // ["https://a.test/s.xml"]
 */
export function sitemapsOfRobots(text: string): string[] {
  return [...text.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*([^\s#]{1,1000})/gim)].map(([, url = ""]) => url).slice(0, 100);
}

function linesOf(text: string): string[] {
  return [...text.matchAll(/^[ \t]*(https?:\/\/\S{1,1000})[ \t]*$/gm)]
    .map(([, url = ""]) => url)
    .slice(0, MAX_ADDRESSES);
}
