import type { ts } from "ts-morph";
import type { Report } from "../problems/problems.ts";
import type { TableProperty, TableKeys } from "./table-keys.ts";
import type { InstalledService } from "./installed-package.ts";
import { lineAndColumn } from "./program.ts";

/** A key of a table that is another spelling of a code, or no code at all. */
export interface UnexpectedKey {
  readonly key: string;
  readonly node: ts.Node;
  /** The code that it is a spelling of; `undefined` when no page documents it. */
  readonly code: string | undefined;
  /** The property of the table itself whose key it is; `undefined` for one that a spread gives. */
  readonly direct: TableProperty | undefined;
  /** The table decides on the code under its own name, or under an earlier spelling, as well. */
  readonly isDuplicate: boolean;
}

/** The keys of a table that are neither codes nor families of its service. */
export function unexpectedKeys(
  { direct, spread }: TableKeys,
  { codes, aliases }: InstalledService,
): readonly UnexpectedKey[] {
  const families = new Set([...codes.values()].map((family) => `${family}.*`));
  const taken = new Set([...spread.keys(), ...direct.map(({ key }) => key)]);
  const all = [
    ...[...spread].map(([key, { node }]) => ({ key, node, direct: undefined })),
    ...direct.map((one) => ({ key: one.key, node: one.property.name ?? one.property, direct: one })),
  ];
  return all
    .filter(({ key }) => key !== "*" && !codes.has(key) && !families.has(key))
    .map((one) => {
      const code = aliases.get(one.key);
      const isDuplicate = code !== undefined && taken.has(code);
      if (code !== undefined) taken.add(code);
      return { ...one, code, isDuplicate };
    });
}

/** Tells of the odd keys that sync leaves to a person. */
export function reportUnexpectedKeys(odd: readonly UnexpectedKey[], source: ts.SourceFile, report: Report): void {
  for (const { key, node, code, isDuplicate } of odd) {
    const place = lineAndColumn(source, node.getStart(source));
    if (code === undefined) report("handlers-undocumented", place, { key });
    else report(isDuplicate ? "handlers-both" : "handlers-alias", place, { key, code });
  }
}
