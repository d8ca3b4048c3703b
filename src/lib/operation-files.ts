import { groupBy } from "./collections.ts";
import { digest } from "./digest.ts";
import { hyphenated } from "./hyphenated.ts";
import { identifierKey } from "./identifier.ts";
import { isDeviceName } from "./reserved.ts";

/** With more codes in all operations, each operation has a module: a compiler that needs one reads only that one. */
const MAX_CODES_IN_ONE_MODULE = 1000;

/**
 * Name of an operation, present or old → the name of its module in a generated package, without extension. Empty if all operations of the
 * service are in one module. A file has the name of its operation if file systems can hold it and tell it from the others,
 * else its letters and digits with a digest.
 */
export function operationFiles(
  operations: readonly {
    readonly name: string;
    readonly formerNames?: readonly string[];
    readonly codes: readonly unknown[];
  }[],
): ReadonlyMap<string, string> {
  if (operations.reduce((count, { codes }) => count + codes.length, 0) <= MAX_CODES_IN_ONE_MODULE) return new Map();
  const names = operations.flatMap(({ name, formerNames = [] }) => [name, ...formerNames]);
  const byKey = groupBy(names, identifierKey);
  return new Map(
    names.map((name) => {
      const isPlain = FILE_NAME.test(name) && !NOT_A_FILE.test(name) && !isDeviceName(name);
      const isOnly = byKey.get(identifierKey(name))?.length === 1;
      const words = hyphenated(name).slice(0, 80) || "operation";
      return [name, isPlain && isOnly ? name : `${words}-${digest(name).slice(0, 8)}`];
    }),
  );
}

const FILE_NAME = /^[A-Za-z][A-Za-z0-9]{0,99}$/;
const NOT_A_FILE = /^index$/i;
