import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import { serviceId } from "./service-id.ts";

/** What a sample does with an error. */
const USE = "console.error(error.message, error.requestId);";

/** How an application recognizes a code with the package. */
export function sampleOf(
  packageName: string,
  catalog: Pick<Catalog, "provider" | "service" | "names">,
  { code, name }: Pick<ErrorInfo, "code" | "name">,
): string {
  const base = `${catalog.names.prefix}Error`;
  const module = JSON.stringify(`${packageName}/${serviceId(catalog)}`);
  return `import { ${base}, ${name} } from ${module};

const error = ${base}.from(thrown);
if (error instanceof ${name}) ${USE}
if (error?.is(${JSON.stringify(code)})) ${USE}
`;
}
