import type { ObjectLiteralElementLike, ObjectLiteralExpression } from "ts-morph";
import { groupBy } from "../lib/collections.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { InstalledService } from "./installed-package.ts";
import type { TableKeys } from "./table-keys.ts";

/** New codes that are inserted together, after a property of the table or, if `undefined`, at its beginning. */
export interface InsertPosition {
  readonly after: ObjectLiteralElementLike | undefined;
  readonly codes: readonly string[];
}

/**
 * The positions of new codes: next to codes of their family, in the order of codes. A sorted table stays sorted.
 * Codes without a family in the table go before `"*"`, otherwise to the end. A code that a spread may have goes before
 * the spread, because a later entry would override the handler of the spread.
 */
export function insertPositionsOf(
  codes: readonly string[],
  { direct, optional }: TableKeys,
  literal: ObjectLiteralExpression,
  service: InstalledService,
): readonly InsertPosition[] {
  const documented = direct.flatMap((entry) => {
    const key = service.aliases.get(entry.key) ?? entry.key;
    const family = key.endsWith(".*") ? key.slice(0, -2) : service.codes.get(key);
    return family === undefined ? [] : [{ ...entry, key, family }];
  });
  const sorted = documented.toSorted((a, b) => byCodeUnits(a.key, b.key));
  const isSorted = documented.every(({ key }, index) => key === sorted[index]?.key);
  const families = groupBy(sorted, ({ family }) => family);
  const spreads = new Map([...optional].map(([key, spread]) => [service.aliases.get(key) ?? key, spread]));
  const fallback = direct.find(({ key }) => key === "*");
  const properties = literal.getProperties();
  const before = (property: ObjectLiteralElementLike): InsertPosition["after"] =>
    properties[properties.indexOf(property) - 1];
  const positionOf = (code: string): InsertPosition["after"] => {
    const spread = spreads.get(code);
    if (spread) return before(spread);
    const relatives = families.get(service.codes.get(code) ?? "") ?? (isSorted ? sorted : []);
    const previous = relatives.findLast(({ key }) => byCodeUnits(key, code) < 0);
    if (previous) return previous.property;
    const next = relatives[0] ?? fallback;
    return next ? before(next.property) : properties.at(-1);
  };
  return [...groupBy(codes, positionOf)].map(([after, together]) => ({ after, codes: together }));
}
