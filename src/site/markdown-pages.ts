import { escapeMarkdownLine } from "../lib/markdown-escape.ts";
import { errorsOfOperation } from "../lib/operation-codes.ts";
import { isRemovedFrom } from "../lib/removal.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Case, Catalog, ErrorInfo } from "../model/catalog.ts";
import type { OutputFile } from "../model/output.ts";
import { sampleOf } from "../lib/code-sample.ts";
import { firstText } from "../lib/first-text.ts";
import { OPERATIONS, requestOf } from "./operations-page.ts";
import { codePath, servicePath } from "./site-paths.ts";

/** The site for programs that read text: `llms.txt` (llmstxt.org), and the Markdown form of each page. */
export function llmsFile(site: string, description: string | undefined, catalogs: readonly Catalog[]): OutputFile {
  const services = catalogs.map(
    (catalog) => `- [${serviceId(catalog)}](${servicePath(catalog)}/index.md): ${catalog.errors.length} error codes\n`,
  );
  const summary = escaped(description ?? "Error codes of the services below, read from their documentation.");
  return { path: "llms.txt", content: `# ${escaped(site)}\n\n> ${summary}\n\n## Services\n\n${services.join("")}` };
}

/** The list of the codes of a service. */
export function serviceMarkdown(catalog: Catalog): OutputFile {
  const rows = catalog.errors.map((error) => codeItem(error));
  return { path: `${servicePath(catalog)}/index.md`, content: `# ${serviceId(catalog)}\n\n${rows.join("")}` };
}

/** The operations of a service, each with its request and its codes. */
export function operationsMarkdown(catalog: Catalog): OutputFile {
  const sections = (catalog.operations ?? []).map((operation) => {
    const rows = errorsOfOperation(catalog, operation).map((error) =>
      codeItem(error, isRemovedFrom(operation, error.code)),
    );
    const { name, formerNames = [] } = operation;
    const former = formerNames.length > 0 ? `\n\nOld name: ${escaped(formerNames.join(", "))}` : "";
    return `## ${escaped(name)}\n\n${escaped(requestOf(operation))}${former}\n\n${rows.join("") || "Only the codes of every operation.\n"}`;
  });
  const common = catalog.errors.filter(({ scope }) => scope === "common").map((error) => codeItem(error));
  if (common.length > 0) sections.push(`## Codes of every operation\n\n${common.join("")}`);
  const content = `# Operations of ${serviceId(catalog)}\n\n${sections.join("\n")}`;
  return { path: `${servicePath(catalog)}/${OPERATIONS}.md`, content };
}

function codeItem(error: ErrorInfo, isRemoved = false): string {
  const text = firstText(error)?.text;
  const note = error.gone
    ? " (no page documents this code any more)"
    : isRemoved
      ? " (no page documents this code here any more)"
      : "";
  return `- [${escaped(error.code)}](${error.name}.md)${text === undefined ? "" : `: ${escaped(text)}`}${note}\n`;
}

/** The page of a code. */
export function codeMarkdown(
  site: string,
  catalog: Catalog,
  error: ErrorInfo,
  operations: readonly string[],
): OutputFile {
  const { code, symbol, name, family, cases, aliases, httpStatus, retry, recovery, billable, gone } = error;
  const fields: readonly (readonly [string, string | number | undefined])[] = [
    ["service", serviceId(catalog)],
    ["name", symbol],
    ["class", name],
    ["family", family === code ? undefined : family],
    ["operations", operations.length > 0 ? operations.join(", ") : undefined],
    ["other spellings", aliases?.join(", ")],
    ["HTTP status", httpStatus?.value],
    ["retry", retry?.class],
    ["recovery", recovery?.class],
    ["billed", billable && (billable.value ? "yes" : "no")],
    ["state", gone && "no page documents this code any more"],
  ];
  const facts = fields.flatMap(([label, value]) =>
    value === undefined ? [] : `- ${label}: ${escaped(String(value))}\n`,
  );
  const sample = `\`\`\`ts\n${sampleOf(site, catalog, error)}\`\`\`\n`;
  const content = `# ${escaped(code)}\n\n${facts.join("")}\n${cases.map(caseMarkdown).join("\n")}\n${sample}`;
  return { path: `${codePath(catalog, error)}.md`, content };
}

function caseMarkdown({ message, texts, at, alsoAt = [] }: Case): string {
  const lines = Object.entries(texts).flatMap(([locale, { title, description, cause, solution }]) =>
    Object.entries({ title, description, cause, solution }).flatMap(([field, text]) =>
      text === undefined ? [] : `- ${field} (${locale}): ${escaped(text)}\n`,
    ),
  );
  const places = [at, ...alsoAt].map(({ page, line }) => `${page}:${line}`).join(", ");
  const sent = message === undefined ? "" : `- message of the server: ${escaped(message)}\n`;
  return `## ${escaped(places)}\n\n${sent}${lines.join("")}`;
}

function escaped(text: string): string {
  return text.split(/\r?\n/).map(escapeMarkdownLine).join("<br>");
}
