import type { ts } from "ts-morph";
import type { Report } from "../problems/report.ts";
import type { Direct, Keys } from "./keys.ts";
import type { Service } from "./package.ts";
import { placeOf } from "./program.ts";

/** A key of a table that is another spelling of a code, or no code at all. */
export interface Odd {
  readonly key: string;
  readonly node: ts.Node;
  /** The code that it is a spelling of; `undefined` when no page documents it. */
  readonly code: string | undefined;
  /** The property of the table itself whose key it is; `undefined` for one that a spread gives. */
  readonly direct: Direct | undefined;
  /** The table decides on the code under its own name, or under an earlier spelling, as well. */
  readonly isSecond: boolean;
}

/** The keys of a table that are neither codes nor families of its service. */
export function oddKeys({ direct, spread }: Keys, { codes, aliases }: Service): readonly Odd[] {
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
      const isSecond = code !== undefined && taken.has(code);
      if (code !== undefined) taken.add(code);
      return { ...one, code, isSecond };
    });
}

/** Tells of the odd keys that sync leaves to a person. */
export function reportOdd(odd: readonly Odd[], source: ts.SourceFile, report: Report): void {
  for (const { key, node, code, isSecond } of odd) {
    const place = placeOf(source, node.getStart(source));
    if (code === undefined) report("handlers-undocumented", place, { key });
    else report(isSecond ? "handlers-both" : "handlers-alias", place, { key, code });
  }
}
