import { serviceId } from "../lib/service-id.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import { type Html, html } from "../lib/html.ts";

/** How an application recognizes a code with the package. */
export function sampleOf(packageName: string, catalog: Catalog, { code, name }: ErrorInfo): string {
  const base = `${catalog.names.prefix}Error`;
  const module = JSON.stringify(`${packageName}/${serviceId(catalog)}`);
  return `import { ${base}, ${name} } from ${module};

const error = ${base}.from(thrown);
if (error instanceof ${name}) console.error(error.message, error.requestId);
if (error?.is(${JSON.stringify(code)})) console.error(error.message, error.requestId);
`;
}

/** The same as HTML. */
export function codeSample(packageName: string, catalog: Catalog, error: ErrorInfo): Html {
  return html`<pre tabindex="0"><code>${sampleOf(packageName, catalog, error)}</code></pre>
`;
}
