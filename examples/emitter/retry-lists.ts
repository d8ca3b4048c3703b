import type { Catalog, Emitter, EmitterTools } from "errsmith";

/** A module of one service. `$name` is a hole, and the region is written once for each code. */
const TEMPLATE = `/** Codes of $service after which a request may be sent again. */
export const $retried: readonly string[] = [
  //#region code
  /** $title */
  "$code",
  //#endregion
];
`;

/** `src/<provider>/<service>/retry.ts`: the codes of a service after which a request may be sent again. */
export const retryLists: Emitter = {
  name: "retry-lists",
  emit: (catalogs, _settings, tools) =>
    catalogs.map((catalog) => ({
      path: `src/${catalog.provider}/${catalog.service}/retry.ts`,
      content: retryList(catalog, tools),
    })),
};

function retryList({ provider, service, names, errors }: Catalog, { fill }: EmitterTools): string {
  const retried = errors.filter(({ retry }) => retry !== undefined && retry.class !== "never");
  return fill(TEMPLATE, {
    values: { service: `${provider}/${service}`, retried: `retried${names.prefix}Codes` },
    regions: {
      code: retried.map(({ code, name }) => ({ values: { code, title: `${name}.` } })),
    },
  });
}
