import { serviceId } from "../lib/service-id.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import type { OutputFile } from "../model/output.ts";
import { firstText } from "./first-text.ts";
import { type Html, html, optional } from "../lib/html.ts";
import { sitePage } from "./site-page.ts";
import { servicePath } from "./site-paths.ts";
import { say } from "./words.ts";

/** The file of the changes of a service, beside its page. */
export const FEED = "changes.atom";

/** The list of the codes of a service, with the first text of each, and a link to its feed if it has one. */
export function servicePage(site: string, catalog: Catalog, hasFeed: boolean): OutputFile {
  const id = serviceId(catalog);
  const feed = hasFeed ? html` · <a href="${FEED}" type="application/atom+xml">${say("changes")}</a>` : "";
  const main = html`<nav class="path" aria-label="${site}"><a href="../../index.html">${say("all")}</a></nav>
<h1>${id}</h1>
<p>${catalog.errors.length} ${say("codes")}${feed}</p>
<table class="codes">
<thead><tr><th scope="col">${say("code")}</th><th scope="col">${say("description")}</th><th scope="col">${say("http")}</th></tr></thead>
<tbody>
${catalog.errors.map(rowOf)}</tbody>
</table>`;
  return sitePage({ path: `${servicePath(catalog)}/index.html`, title: id, site, main, markdown: "index.md" });
}

function rowOf(error: ErrorInfo): Html {
  const { code, name, symbol, httpStatus } = error;
  const link = html`<a href="${name}.html"><code>${code}</code></a>${optional(symbol, (text) => html` <small>${text}</small>`)}`;
  const text = optional(firstText(error), (first) => html`<span lang="${first.locale}">${first.text}</span>`);
  return html`<tr><th scope="row">${link}</th><td>${text}</td><td>${httpStatus?.value ?? ""}</td></tr>\n`;
}
