import { sampleOf } from "../lib/code-sample.ts";
import { recordOf } from "../lib/collections.ts";
import { printableJson } from "../lib/printable.ts";
import { serviceId } from "../lib/service-id.ts";
import type { FoundCode } from "./decodable.ts";

/** Codes as JSON: each with its package, service, module and sample, the addresses of its pages, and all that its catalog has. */
export function decodedJson(found: readonly FoundCode[]): string {
  return `${printableJson(found.map(valueOf))}\n`;
}

function valueOf({ packageName, catalog, error }: FoundCode): unknown {
  const { names, pageUrls = {} } = catalog;
  const pages = error.cases.flatMap(({ at, alsoAt = [] }) => [at, ...alsoAt].map(({ page }) => page));
  const addresses = [...new Set(pages)].flatMap((page) =>
    Object.hasOwn(pageUrls, page) ? [[page, pageUrls[page]] as const] : [],
  );
  return {
    package: packageName,
    service: serviceId(catalog),
    module: `${packageName}/${serviceId(catalog)}`,
    ...(names && { sample: sampleOf(packageName, { ...catalog, names }, error) }),
    ...(addresses.length > 0 && { pageUrls: recordOf(addresses) }),
    ...error,
  };
}
