import type { FetchableProvider } from "../../1-read/read.ts";
import { groupBy } from "../../lib/collections.ts";
import { decodePercent } from "../../lib/decode-percent.ts";
import { hyphenated } from "../../lib/hyphenated.ts";
import { pageStem } from "../../lib/page-stem.ts";
import { unusedName } from "../../lib/unused-name.ts";
import { pageExtension } from "../fetch/fetch-targets.ts";

/** What the file of a page is named after. */
export interface NamedPage {
  readonly url: string;
  /** Name of the service. */
  readonly service: string;
  readonly locale: string | undefined;
}

/**
 * The files of new pages: `pages/<service>.<locale>.html`. If a service has several pages in a language, each is named after
 * the last part of its address as well. The names differ from each other and from those in use, also without extensions.
 */
export function pageFiles(pages: readonly NamedPage[], { files }: Pick<FetchableProvider, "files">): readonly string[] {
  const stems = new Set([...files].map((file) => file.replace(/\.[^.]*$/, "")));
  const alike = groupBy(pages, nameOf);
  return pages.map((page) => {
    const isOnly = alike.get(nameOf(page))?.length === 1 && !stems.has(`pages/${nameOf(page)}`);
    const name = isOnly ? nameOf(page) : nameOf(page, lastPart(page.url));
    const stem = unusedName(`pages/${name}`, (candidate) => stems.has(candidate));
    stems.add(stem);
    return stem + pageExtension(new URL(page.url).pathname);
  });
}

function nameOf({ service, locale }: NamedPage, part = ""): string {
  const name = part === "" || part === service ? service : `${service}-${part}`;
  return locale === undefined ? name : `${name}.${locale}`;
}

/** The last part of the path of an address, in the characters of file names; empty if it has none of them. */
function lastPart(url: string): string {
  const path = decodePercent(pageStem(new URL(url).pathname));
  return hyphenated(path.slice(path.lastIndexOf("/") + 1))
    .slice(0, 60)
    .replace(/-$/, "");
}
