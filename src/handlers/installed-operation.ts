import type { InstalledService } from "./installed-package.ts";

/**
 * The part of a service that tables of one operation are about: its own codes, and the common ones, which a table may leave
 * out. `undefined` if the service has no such operation, also under an old name.
 */
export function operationOf(service: InstalledService, written: string): InstalledService | undefined {
  const name = service.formerOperations.get(written) ?? written;
  const own = service.operations.get(name);
  if (own === undefined) return undefined;
  const codes = new Map([...service.codes].filter(([code]) => own.has(code) || service.common.has(code)));
  const module = service.module.replace(/\/handlers$/, "/operations");
  const file = service.operationFiles.get(name);
  return {
    ...service,
    module: file === undefined ? module : `${module}/${file}`,
    codes,
    aliases: new Map([...service.aliases].filter(([, code]) => codes.has(code))),
    removed: new Set([...codes.keys()].filter((code) => own.get(code) ?? service.removed.has(code))),
    operation: {
      name,
      optional: new Set([...codes.keys()].filter((code) => !own.has(code))),
      families: new Set(service.codes.values()),
    },
  };
}
