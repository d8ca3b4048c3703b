import { pageStem } from "../lib/page-stem.ts";

/**
 * The addresses at which sites put the Markdown form of an HTML page, the most usual ones first. None for a page with a
 * query, which the address of a file does not have, and for a route in the fragment, which is one of many pages.
 *
 * @example
 * twinAddresses("https://docs.shop.example/errors.html")
 * // ["https://docs.shop.example/errors.md", "https://docs.shop.example/errors.html.md", "https://docs.shop.example/errors.md.txt"]
 * twinAddresses("https://docs.shop.example/errors/?id=5") // []
 * twinAddresses("https://docs.shop.example/docs#/errors") // []
 */
export function twinAddresses(url: string): readonly string[] {
  const { origin, pathname, search, hash } = new URL(url);
  if (search !== "" || /^#!?\//.test(hash)) return [];
  const stem = pageStem(pathname);
  const paths = [
    ...(stem === "" ? [] : [`${stem}.md`]),
    ...(/\.html?$/i.test(pathname) ? [`${pathname}.md`] : []),
    ...(pathname.endsWith("/") ? [`${pathname}index.md`] : []),
    ...(stem === "" ? [] : [`${stem}.md.txt`]),
  ];
  return paths.map((path) => origin + path);
}

/** Longer lists are searched up to here. */
const MAX_LINKS = 20_000;

/**
 * The address that an `llms.txt` has for the Markdown form of a page: on the same origin, with the same path up to its
 * extension.
 *
 * @example
 * listedTwin("- [Errors](/docs/errors.md): codes", "https://shop.example/docs/errors") // "https://shop.example/docs/errors.md"
 * listedTwin("- [Errors](https://other.example/docs/errors.md)", "https://shop.example/docs/errors") // undefined
 */
export function listedTwin(list: string, url: string): string | undefined {
  const page = new URL(url);
  let links = 0;
  for (const [, target = ""] of list.matchAll(/\]\(([^()\s]{1,2000})\)/g)) {
    if ((links += 1) > MAX_LINKS) return undefined;
    if (!/\.(?:md|mdx|markdown|txt)$/i.test(target) || !URL.canParse(target, page.origin)) continue;
    const { origin, pathname, search, href } = new URL(target, page.origin);
    if (origin === page.origin && search === "" && pageStem(pathname) === pageStem(page.pathname)) return href;
  }
  return undefined;
}
