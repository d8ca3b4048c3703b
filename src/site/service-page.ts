import { serviceId } from "../lib/service-id.ts";
import type { Catalog } from "../model/catalog.ts";
import type { OutputFile } from "../model/output.ts";
import { html } from "../lib/html.ts";
import { codeRow, codeTable } from "./code-table.ts";
import { OPERATIONS } from "./operations-page.ts";
import { sitePage } from "./site-page.ts";
import { servicePath } from "./site-paths.ts";
import { say } from "./words.ts";

/** The file of the changes of a service, beside its page. */
export const FEED = "changes.atom";

/** The list of the codes of a service, with the first text of each, and a link to its feed if it has one. */
export function servicePage(site: string, catalog: Catalog, hasFeed: boolean): OutputFile {
  const id = serviceId(catalog);
  const feed = hasFeed ? html` · <a href="${FEED}" type="application/atom+xml">${say("changes")}</a>` : "";
  const { length } = catalog.operations ?? [];
  const operations = length > 0 ? html` · <a href="${OPERATIONS}.html">${length} ${say("operations")}</a>` : "";
  const main = html`<nav class="path" aria-label="${site}"><a href="../../index.html">${say("all")}</a></nav>
<h1>${id}</h1>
<p>${catalog.errors.length} ${say("codes")}${operations}${feed}</p>
${codeTable(catalog.errors.map((error) => codeRow(error)))}`;
  return sitePage({ path: `${servicePath(catalog)}/index.html`, title: id, site, main, markdown: "index.md" });
}
