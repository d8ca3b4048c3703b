import type { Catalog, Operation } from "../model/catalog.ts";
import { codesOfOperation } from "./operation-codes.ts";

/** Code → the operations that have it as a code of their own, in the order of their names. */
export function operationsByCode({
  operations = [],
}: Pick<Catalog, "operations">): ReadonlyMap<string, readonly Operation[]> {
  const byCode = new Map<string, Operation[]>();
  for (const operation of operations) {
    for (const code of codesOfOperation(operation)) {
      const own = byCode.get(code) ?? [];
      byCode.set(code, own);
      own.push(operation);
    }
  }
  return byCode;
}
