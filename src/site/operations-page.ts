import { errorsOfOperation } from "../lib/operation-codes.ts";
import { operationsByCode } from "../lib/operations-by-code.ts";
import { isRemovedFrom } from "../lib/removal.ts";
import { requestText } from "../lib/request-text.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Catalog, Operation } from "../model/catalog.ts";
import type { OutputFile } from "../model/output.ts";
import { type Html, html } from "../lib/html.ts";
import { codeRow, codeTable } from "./code-table.ts";
import { sitePage } from "./site-page.ts";
import { operationAnchors, servicePath } from "./site-paths.ts";
import { say } from "./words.ts";

/** The page of the operations of a service, without its extension. */
export const OPERATIONS = "operations";

/** The operations of a service: each with its request and its own codes, then the codes that are common to all. */
export function operationsPage(site: string, catalog: Catalog): OutputFile {
  const { operations = [], errors } = catalog;
  const id = serviceId(catalog);
  const anchors = operationAnchors(operations);
  const common = errors.filter(({ scope }) => scope === "common");
  const main = html`<nav class="path" aria-label="${id}"><a href="index.html">${id}</a></nav>
<h1>${say("operation")}: ${id}</h1>
<ul>
${operations.map(({ name }) => html`<li><a href="#${anchors.get(name) ?? ""}"><code>${name}</code></a></li>\n`)}</ul>
${operations.map((operation) => section(catalog, operation, anchors))}${
    common.length > 0
      ? html`<section>\n<h2>${say("common")}</h2>\n${codeTable(common.map((error) => codeRow(error)))}</section>\n`
      : ""
  }`;
  const path = `${servicePath(catalog)}/${OPERATIONS}.html`;
  return sitePage({ path, title: `${id}: operations`, site, main, markdown: `${OPERATIONS}.md` });
}

function section(catalog: Catalog, operation: Operation, anchors: ReadonlyMap<string, string>): Html {
  const { name, formerNames = [] } = operation;
  const former = formerNames.map((each) => html` <code>${each}</code>`);
  const rows = errorsOfOperation(catalog, operation).map((error) =>
    codeRow(error, isRemovedFrom(operation, error.code)),
  );
  return html`<section>
<h2 id="${anchors.get(name) ?? ""}"><code>${name}</code></h2>
<p><code>${requestOf(operation)}</code></p>
${former.length > 0 ? html`<p>${say("formerName")}:${former}</p>\n` : ""}${rows.length > 0 ? codeTable(rows) : html`<p>${say("commonOnly")}</p>`}</section>
`;
}

/** Code → links to the operations that have it as a code of their own. */
export function operationLinks(catalog: Catalog): ReadonlyMap<string, readonly Html[]> {
  const anchors = operationAnchors(catalog.operations ?? []);
  const link = ({ name }: Operation): Html =>
    html`<a href="${OPERATIONS}.html#${anchors.get(name) ?? ""}"><code>${name}</code></a> `;
  return new Map([...operationsByCode(catalog)].map(([code, operations]) => [code, operations.map(link)]));
}

/** The method and path of an operation, or else the place that documents it. */
export function requestOf({ at, ...request }: Operation): string {
  return requestText(request) || `${at.page}:${at.line}`;
}
