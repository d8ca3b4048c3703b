import type { Node } from "ts-morph";
import type { Report } from "../problems/problems.ts";
import { placeOf } from "./handler-diagnostics.ts";
import type { InstalledService } from "./installed-package.ts";
import type { TableKeys, TableProperty } from "./table-keys.ts";

/** A key of a table that is an alias of a code, or that no page documents. */
export interface UnexpectedKey {
  readonly key: string;
  readonly node: Node;
  /** The code whose alias the key is; `undefined` if no page documents the key. */
  readonly code: string | undefined;
  /** The property of the table; `undefined` for a key of a spread. */
  readonly direct: TableProperty | undefined;
  /** The table has the code itself, or an earlier alias of it, as another key. */
  readonly isDuplicate: boolean;
}

/** The keys of a table that are neither codes nor families of its service. */
export function unexpectedKeys(
  { direct, spread }: TableKeys,
  { codes, aliases, operation }: InstalledService,
): readonly UnexpectedKey[] {
  const families = new Set([...(operation?.families ?? codes.values())].map((family) => `${family}.*`));
  const taken = new Set([...spread.keys(), ...direct.map(({ key }) => key)]);
  const keys = [
    ...[...spread].map(([key, { node }]) => ({ key, node, direct: undefined })),
    ...direct.map((entry) => ({ key: entry.key, node: entry.property.getNameNode(), direct: entry })),
  ];
  return keys
    .filter(({ key }) => key !== "*" && !codes.has(key) && !families.has(key))
    .map((entry) => {
      const code = aliases.get(entry.key);
      const isDuplicate = code !== undefined && taken.has(code);
      if (code !== undefined) taken.add(code);
      return { ...entry, code, isDuplicate };
    });
}

/** Reports the unexpected keys that sync does not rename. */
export function reportUnexpectedKeys(
  keys: readonly UnexpectedKey[],
  { operation }: InstalledService,
  report: Report,
): void {
  for (const { key, node, code, isDuplicate } of keys) {
    const place = placeOf(node);
    if (code === undefined)
      report("handlers-undocumented", place, { key: operation ? `${key} for ${operation.name}` : key });
    else report(isDuplicate ? "handlers-both" : "handlers-alias", place, { key, code });
  }
}
