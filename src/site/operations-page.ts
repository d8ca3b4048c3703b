import { groupBy } from "../lib/collections.ts";
import { escapeMarkdownLine } from "../lib/markdown-escape.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Catalog, ErrorInfo, Operation } from "../model/catalog.ts";
import type { OutputFile } from "../model/output.ts";
import { type Html, html } from "../lib/html.ts";
import { codeRow, codeTable } from "./code-table.ts";
import { firstText } from "./first-text.ts";
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
  const { name } = operation;
  const rows = codesOf(catalog, operation).map((error) => codeRow(error));
  return html`<section>
<h2 id="${anchors.get(name) ?? ""}"><code>${name}</code></h2>
<p><code>${requestOf(operation)}</code></p>
${codeTable(rows)}</section>
`;
}

/** The same as Markdown. */
export function operationsMarkdown(catalog: Catalog): OutputFile {
  const { operations = [] } = catalog;
  const sections = operations.map((operation) => {
    const rows = codesOf(catalog, operation).map((error) => {
      const text = firstText(error)?.text;
      return `- [${escaped(error.code)}](${error.name}.md)${text === undefined ? "" : `: ${escaped(text)}`}\n`;
    });
    return `## ${escaped(operation.name)}\n\n${escaped(requestOf(operation))}\n\n${rows.join("")}`;
  });
  const content = `# Operations of ${serviceId(catalog)}\n\n${sections.join("\n")}`;
  return { path: `${servicePath(catalog)}/${OPERATIONS}.md`, content };
}

/** Code → links to the operations that have it as a code of their own. */
export function operationLinks({ operations = [] }: Catalog): ReadonlyMap<string, readonly Html[]> {
  const anchors = operationAnchors(operations);
  const links = new Map<string, Html[]>();
  for (const { name, codes } of operations) {
    const link = html`<a href="${OPERATIONS}.html#${anchors.get(name) ?? ""}"><code>${name}</code></a> `;
    for (const code of new Set(codes.map((each) => each.code))) {
      const own = links.get(code) ?? [];
      links.set(code, own);
      own.push(link);
    }
  }
  return links;
}

/** The method and path of an operation, or else the place that documents it. */
function requestOf({ method, path, at }: Operation): string {
  return path === undefined ? `${at.page}:${at.line}` : [method, path].filter((part) => part !== undefined).join(" ");
}

function codesOf({ errors }: Catalog, { codes }: Operation): readonly ErrorInfo[] {
  const own = groupBy(codes, ({ code }) => code);
  return errors.filter(({ code }) => own.has(code));
}

function escaped(text: string): string {
  return text.split(/\r?\n/).map(escapeMarkdownLine).join("<br>");
}
