import type { Catalog, Operation } from "../model/catalog.ts";

/** Code → the operations that have it as a code of their own, in the order of their names. */
export function operationsByCode({
  operations = [],
}: Pick<Catalog, "operations">): ReadonlyMap<string, readonly Operation[]> {
  const byCode = new Map<string, Operation[]>();
  for (const operation of operations) {
    for (const code of new Set(operation.codes.map((each) => each.code))) {
      const own = byCode.get(code) ?? [];
      byCode.set(code, own);
      own.push(operation);
    }
  }
  return byCode;
}
