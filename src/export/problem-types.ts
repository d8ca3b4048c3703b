import { firstText } from "../lib/first-text.ts";
import { printableJson } from "../lib/printable.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import type { Emitter } from "../model/output.ts";

/**
 * `problem-types.json`: a registry of problem types (RFC 9457, section 4.2): type, title, recommended status and reference of
 * each code. A type is a name and no address: `urn:problem-type:` with package, provider, service and code. `removed` marks
 * a code that no page documents any more.
 */
export const problemTypes: Emitter = {
  name: "problems",
  emit: (catalogs, { name }) => {
    const types = catalogs.flatMap((catalog) => catalog.errors.map((error) => problemType(name, catalog, error)));
    return [{ path: "problem-types.json", content: `${printableJson({ problemTypes: types })}\n` }];
  },
};

function problemType(packageName: string, catalog: Catalog, error: ErrorInfo): unknown {
  const { code, httpStatus, cases, gone } = error;
  const [page] = cases.map(({ at }) => at.page);
  const reference = page !== undefined && catalog.pageUrls?.[page];
  const description = firstText(error)?.text;
  return {
    type: problemTypeUri(packageName, catalog, code),
    title: error.symbol ?? code,
    ...(description !== undefined && { description }),
    ...(httpStatus && { status: httpStatus.value }),
    ...(reference && { reference }),
    service: serviceId(catalog),
    code,
    ...(gone && { removed: gone.state }),
  };
}

/**
 * The type of the problem of a code.
 *
 * @example
 * problemTypeUri("@acme/errors", { provider: "shop", service: "orders" }, "Order.NotFound")
 * // "urn:problem-type:%40acme%2Ferrors:shop:orders:Order.NotFound"
 */
export function problemTypeUri(
  packageName: string,
  { provider, service }: Pick<Catalog, "provider" | "service">,
  code: string,
): string {
  return `urn:problem-type:${[packageName, provider, service, code].map(encodeURIComponent).join(":")}`;
}
