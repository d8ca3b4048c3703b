import { serviceId } from "../lib/service-id.ts";
import type { Catalog } from "../model/catalog.ts";
import type { OutputFile } from "../model/output.ts";
import { type Html, html, optional } from "../lib/html.ts";
import { PLAYGROUND } from "./playground-page.ts";
import { sitePage } from "./site-page.ts";
import { servicePath } from "./site-paths.ts";
import { say } from "./words.ts";

/** The first page of the site: all services. */
export function indexPage(
  site: string,
  description: string | undefined,
  catalogs: readonly Catalog[],
  hasPlayground: boolean,
): OutputFile {
  const main = html`<h1>${site}</h1>
${optional(description, (text) => html`<p>${text}</p>\n`)}<table class="services">
<thead><tr><th scope="col">${say("service")}</th><th scope="col">${say("codes")}</th><th scope="col">${say("languages")}</th></tr></thead>
<tbody>
${catalogs.map(rowOf)}</tbody>
</table>${
    hasPlayground
      ? html`
<p><a href="${PLAYGROUND}">${say("playground")}</a></p>`
      : ""
  }`;
  return sitePage({ path: "index.html", title: site, site, main });
}

function rowOf(catalog: Catalog): Html {
  const link = html`<a href="${servicePath(catalog)}/index.html">${serviceId(catalog)}</a>`;
  const { errors, locales } = catalog;
  return html`<tr><th scope="row">${link}</th><td>${errors.length}</td><td>${locales.join(", ")}</td></tr>\n`;
}
