import { sampleOf } from "../lib/code-sample.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import type { OutputFile } from "../model/output.ts";
import { caseSection } from "./case-section.ts";
import { factsTable } from "./code-facts.ts";
import { type Html, html, optional } from "../lib/html.ts";
import { sitePage } from "./site-page.ts";
import { codePath } from "./site-paths.ts";
import { say } from "./words.ts";

/** A code, its service, and the codes before and after it. */
export interface CodeOnSite {
  /** Name of the package. */
  readonly site: string;
  readonly catalog: Catalog;
  readonly error: ErrorInfo;
  /** Links to the operations that have the code. */
  readonly operations: readonly Html[];
  readonly previous?: ErrorInfo | undefined;
  readonly next?: ErrorInfo | undefined;
}

/** The page of a code: its texts in every language, what to do, facts with their origin, places, and how code reads it. */
export function codePage({ site, catalog, error, operations, previous, next }: CodeOnSite): OutputFile {
  const { code, symbol, cases, gone, name } = error;
  const service = serviceId(catalog);
  const main = html`<nav class="path" aria-label="${service}"><a href="index.html">${service}</a></nav>
<h1><code>${code}</code>${optional(symbol, (text) => html` <small>${text}</small>`)}</h1>
${gone ? html`<p class="gone">${say("deprecated")}</p>\n` : ""}${cases.map((one, i) =>
    caseSection(one, { number: cases.length > 1 ? i + 1 : undefined, urls: catalog.pageUrls }),
  )}<section>
<h2>${say("facts")}</h2>
${factsTable(error, operations)}</section>
<section>
<h2>${say("in")}</h2>
<pre tabindex="0"><code>${sampleOf(site, catalog, error)}</code></pre>
</section>
<nav class="turn" aria-label="${`${service} ${code}`}">
${[turnTo("prev", previous), turnTo("next", next)]}</nav>`;
  return sitePage({
    path: `${codePath(catalog, error)}.html`,
    title: `${code} – ${service}`,
    site,
    main,
    markdown: `${name}.md`,
  });
}

function turnTo(relation: "prev" | "next", error: ErrorInfo | undefined): Html {
  return optional(
    error,
    ({ name, code }) => html`<a rel="${relation}" href="${name}.html">${say(relation)} <code>${code}</code></a>\n`,
  );
}
