import {
  codePagesSite,
  endpointSite,
  forbiddenSite,
  jsonHtmlSite,
  languagesSite,
  loginSite,
  lostRowsSite,
  mirrorSite,
  redirectSite,
  shellSite,
  slowSite,
} from "./difficult-sites.ts";
import { llmsSite, navigationSite, nextSite, sitemapSite, staticSite } from "./plain-sites.ts";
import { type Docs, docsOf, type FamilySite } from "./site-docs.ts";

/** The family: one site of each kind in which vendors publish, with `size` pages of error codes each. */
export function siteFamily(seed: number, size: number): FamilySite[] {
  let count = 0;
  const next = (): Docs => docsOf(seed * 100 + (count += 1), size);
  return [staticSite(next()), llmsSite(next()), sitemapSite(next()), navigationSite(next()), nextSite(next())].concat(
    [shellSite(next()), lostRowsSite(next()), forbiddenSite(next()), loginSite(next()), slowSite(next())],
    [
      codePagesSite(size),
      endpointSite(next()),
      jsonHtmlSite(next()),
      redirectSite(next()),
      languagesSite(next()),
      mirrorSite(next()),
    ],
  );
}
