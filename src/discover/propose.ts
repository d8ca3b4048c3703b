import { groupBy } from "../lib/collections.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { JudgedPage } from "../model/crawl.ts";
import type { Locale } from "../model/source.ts";
import { pageLocale } from "./page-locale.ts";
import { distinctPages, isFound, type RepeatedPage } from "./repeated-pages.ts";
import { informativeWords, serviceKey, versionOf } from "./service-key.ts";

/** A page that is proposed for `source.json`. */
export interface ProposedPage {
  readonly url: string;
  /** Name of its service, which may be no valid one. */
  readonly service: string;
  readonly locale: Locale | undefined;
  readonly title: string | undefined;
  /** Number of codes. */
  readonly codes: number;
}

/** The pages of error codes of a site, grouped into services. */
export interface Proposal {
  readonly pages: readonly ProposedPage[];
  readonly repeated: readonly RepeatedPage[];
}

/** A folder with so many pages of one or two codes has a page for each code. */
const MIN_PAGES_OF_CODES = 3;
const MAX_CODES_OF_PAGE = 2;

/** A page with what its service is named after. */
interface KeyedPage {
  readonly page: JudgedPage;
  readonly key: readonly string[];
}

/** Proposes entries of `source.json`. `isKept` says which pages stay although another page has all that they have. */
export function propose(judged: readonly JudgedPage[], isKept: (page: JudgedPage) => boolean): Proposal {
  const { pages, repeated } = distinctPages(judged, isKept);
  const keyed = separateVersions(keyPages(pages.filter(isFound)));
  const names = namesOf(keyed);
  return {
    pages: keyed
      .map(({ page, key }) => ({
        url: page.url,
        service: names.get(key.join("/")) ?? "",
        locale: pageLocale(page),
        title: page.title,
        codes: page.codes?.length ?? 0,
      }))
      .sort((a, b) => byCodeUnits(a.url, b.url)),
    repeated,
  };
}

function keyPages(found: readonly JudgedPage[]): KeyedPage[] {
  const isSmall = ({ codes = [] }: JudgedPage): boolean => codes.length <= MAX_CODES_OF_PAGE;
  const folders = groupBy(found.filter(isSmall), ({ url }) => folderOf(url));
  return found.map((page) => {
    const { pathname } = new URL(page.url);
    const folder = folderOf(page.url);
    const isOfCode = isSmall(page) && (folders.get(folder)?.length ?? 0) >= MIN_PAGES_OF_CODES;
    const key = serviceKey(isOfCode ? new URL(folder).pathname : pathname);
    const fromTitle = isOfCode ? "" : informativeWords(page.title?.split(/ [|\u2013\u2014\u00b7-] /)[0] ?? "");
    return { page, key: key.length > 0 || fromTitle === "" ? key : [fromTitle] };
  });
}

function folderOf(url: string): string {
  return new URL(".", url.replace(/[?#].*/, "").replace(/\/$/, "")).href;
}

/** Adds the version to the keys of pages of the same thing in several versions. */
function separateVersions(pages: readonly KeyedPage[]): KeyedPage[] {
  return [...groupBy(pages, ({ key }) => key.join("/")).values()].flatMap((same) => {
    const versions = same.map(({ page }) => versionOf(new URL(page.url).pathname));
    if (new Set(versions).size < 2) return same;
    return same.map(({ page, key }, at) => {
      const version = versions[at];
      return { page, key: version === undefined ? key : [...key.slice(0, -1), `${key.at(-1) ?? "api"}-${version}`] };
    });
  });
}

/** Key → name: its last part, with as many parts before it as other keys with the same name make necessary. */
function namesOf(pages: readonly KeyedPage[]): ReadonlyMap<string, string> {
  const keys = new Map(pages.map(({ key }) => [key.join("/"), key]));
  const name = (key: readonly string[], parts: number): string => key.slice(-parts).join("-") || "api";
  return new Map(
    [...keys].map(([text, key]) => {
      let parts = 1;
      while (
        parts < key.length &&
        [...keys].some(([other, k]) => other !== text && name(k, parts) === name(key, parts))
      )
        parts += 1;
      return [text, name(key, parts)];
    }),
  );
}
