import { decodePercent } from "../lib/decode-percent.ts";
import { type CrawlScope, crawlUrl, isInScope } from "./crawl-scope.ts";
import { isAsset } from "./data-links.ts";

/** Lists of pages, which are no pages. */
const LIST = /\/(?:llms(?:-full)?\.txt|robots\.txt|sitemap[^/]*\.xml(?:\.gz)?)$/i;

/** Words of addresses and links that lead to pages of error codes. They are requested first, because a crawl has an end. */
const ERROR_WORD =
  /err(?:or|s\b|[-_]?no\b|codes?\b)|exception|fault|(?:status|return|result|response|reason)[-_ ]?codes?|failure|declines?\b|troubleshoot|错误|錯誤|异常|返回码|状态码|エラー|오류/i;

/** Addresses of one path that differ in their query, which calendars and searches make without end. */
const MAX_QUERIES = 100;

/**
 * Whether an address or the text of its link is about errors.
 *
 * @example
 * isErrorLike("https://a.test/docs/error-codes", "") // true
 * isErrorLike("https://a.test/docs/17", "公共错误码") // true
 * isErrorLike("https://a.test/docs/terms", "Terms") // false
 */
export function isErrorLike(url: string, text: string): boolean {
  return ERROR_WORD.test(text) || ERROR_WORD.test(decodePercent(new URL(url).pathname));
}

/** Returns a function that decides whether a crawl may request an address; it counts the queries of each path. */
export function crawlableIn(scope: CrawlScope): (url: string) => boolean {
  const queries = new Map<string, number>();
  return (url) => {
    if (crawlUrl(url, url) !== url) return false;
    const { pathname, search, origin } = new URL(url);
    if (!isInScope(scope, new URL(url)) || isAsset(pathname) || LIST.test(pathname)) return false;
    if (search === "") return true;
    const count = (queries.get(origin + pathname) ?? 0) + 1;
    queries.set(origin + pathname, count);
    return count <= MAX_QUERIES;
  };
}
