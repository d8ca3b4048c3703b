import type { ts } from "ts-morph";
import { groupBy } from "../lib/group-by.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { TableProperty, TableKeys } from "./table-keys.ts";
import type { InstalledService } from "./installed-package.ts";

/** New codes that go to one place: behind a property of the table, or to its beginning. */
export interface InsertPosition {
  readonly after: ts.ObjectLiteralElementLike | undefined;
  readonly codes: readonly string[];
}

/**
 * Where new codes go: beside their family, in the order of codes; in a table that is sorted, where the order wants
 * them; else before `"*"`, else to the end. What a spread may give goes before that spread.
 */
export function insertPositionsOf(
  codes: readonly string[],
  { direct, optional: maybe }: TableKeys,
  literal: ts.ObjectLiteralExpression,
  service: InstalledService,
): readonly InsertPosition[] {
  const known = direct.flatMap((one) => {
    const key = service.aliases.get(one.key) ?? one.key;
    const family = key.endsWith(".*") ? key.slice(0, -2) : service.codes.get(key);
    return family === undefined ? [] : [{ ...one, key, family }];
  });
  const isSorted = known.every(({ key }, index) => index === 0 || byCodeUnits(known[index - 1]?.key ?? "", key) < 0);
  const sorted = known.toSorted((a, b) => byCodeUnits(a.key, b.key));
  const families = groupBy(sorted, ({ family }) => family);
  const siblings = literal.properties;
  const optional = new Map([...maybe].map(([key, spread]) => [service.aliases.get(key) ?? key, spread]));
  const before = (property: ts.ObjectLiteralElementLike): InsertPosition["after"] =>
    siblings[siblings.indexOf(property) - 1];
  const star = direct.find(({ key }) => key === "*");
  const placeOf = (code: string): InsertPosition["after"] => {
    const spread = optional.get(code);
    // Behind the spread it would take the place of the handler that the spread may give.
    if (spread) return before(spread);
    const relatives = families.get(service.codes.get(code) ?? "") ?? (isSorted ? sorted : []);
    const [first] = relatives;
    const last = lastBefore(relatives, code);
    if (last) return last.property;
    if (first) return before(first.property);
    return star ? before(star.property) : siblings.at(-1);
  };
  return [...groupBy(codes, placeOf)].map(([after, together]) => ({ after, codes: together }));
}

function lastBefore(sorted: readonly TableProperty[], code: string): TableProperty | undefined {
  return sorted.findLast(({ key }) => byCodeUnits(key, code) < 0);
}
