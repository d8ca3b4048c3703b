import { recordOf } from "../../lib/collections.ts";
import { byCodeUnits } from "../../lib/identifier.ts";
import type {
  NamesLock,
  OperationTombstone,
  PagesLock,
  ServiceNames,
  Tombstone,
  TombstonesLock,
} from "../../model/project.ts";

/**
 * The names of both sides of a merge, or why they cannot be joined: names are permanent, so nothing decides between two
 * names of one code.
 *
 * @example
 * joinNames(
 *   { orders: { prefix: "Orders", families: {}, codes: { A: "AError" } } },
 *   { orders: { prefix: "Orders", families: {}, codes: { B: "BError" } } },
 * )
 * // { orders: { prefix: "Orders", families: {}, codes: { A: "AError", B: "BError" } } }
 */
export function joinNames(ours: NamesLock, theirs: NamesLock): NamesLock | string {
  const differing: string[] = [];
  const same =
    (what: string): ((a: string, b: string) => string) =>
    (a, b) => {
      if (a !== b) differing.push(`${what} is ${a} on one side and ${b} on the other`);
      return a;
    };
  const names = joinRecords(ours, theirs, (a, b, service): ServiceNames => ({
    prefix: same(`the prefix of ${service}`)(a.prefix, b.prefix),
    families: joinRecords(a.families, b.families, (x, y, family) => same(`the family ${family} of ${service}`)(x, y)),
    codes: joinRecords(a.codes, b.codes, (x, y, code) => {
      // One side has renamed the class, and has its old name.
      if (b.former?.[x] === code) return y;
      return a.former?.[y] === code ? x : same(`the code ${code} of ${service}`)(x, y);
    }),
    ...((a.former ?? b.former) && {
      former: joinRecords(a.former ?? {}, b.former ?? {}, (x, y, name) =>
        same(`the class ${name} of ${service}`)(x, y),
      ),
    }),
  }));
  return differing[0] ?? names;
}

/**
 * The tombstones of both sides of a merge. Of two tombstones of a code, the one that more has happened to remains; a
 * retired code keeps the code that it was renamed to on the other side.
 */
export function joinTombstones(ours: TombstonesLock, theirs: TombstonesLock): TombstonesLock {
  const services = joinRecords(ours.services ?? {}, theirs.services ?? {}, (a, b) =>
    joinRecords(a, b, (x, y) => {
      const joined = later(x, y, tombstoneOrder);
      const { renamedTo = x.renamedTo ?? y.renamedTo } = joined;
      return renamedTo === undefined ? joined : { ...joined, renamedTo };
    }),
  );
  const operations = joinRecords(ours.operations ?? {}, theirs.operations ?? {}, (a, b) =>
    joinRecords(a, b, joinCodes),
  );
  return { services, ...(Object.keys(operations).length > 0 && { operations }) };
}

/**
 * The codes that left an operation on one of both sides. The side with the later fetch has the place of the operation; a rename on
 * one side remains.
 */
function joinCodes(ours: OperationTombstone, theirs: OperationTombstone): OperationTombstone {
  const lastFetch = ({ codes }: OperationTombstone): readonly string[] =>
    Object.values(codes)
      .map(({ last = "" }) => last)
      .sort()
      .slice(-1);
  const codes = joinRecords(ours.codes, theirs.codes, (x, y) => later(x, y, tombstoneOrder));
  const renamed = later(ours, theirs, ({ renamedTo, retired }) => [
    String(Number(renamedTo !== undefined)),
    String(Number(retired === true)),
  ]);
  const { renamedTo: _, retired: __, ...place } = later(ours, theirs, lastFetch);
  return { ...place, ...decisionOf(renamed), codes };
}

function decisionOf({ renamedTo, retired }: OperationTombstone): Pick<OperationTombstone, "renamedTo" | "retired"> {
  return { ...(renamedTo !== undefined && { renamedTo }), ...(retired && { retired }) };
}

/** The state of pages on both sides of a merge. Of two states of a page, that of the later fetch remains. */
export function joinPages(ours: PagesLock, theirs: PagesLock): PagesLock {
  return joinRecords(ours, theirs, (a, b) => later(a, b, ({ fetched }) => [fetched]));
}

function tombstoneOrder({ retired, renamedTo, last = "", fetches = 0 }: Tombstone): readonly string[] {
  return [Number(retired === true), Number(renamedTo !== undefined), last, `${fetches}`.padStart(9, "0")].map(String);
}

/** The value that is last in an order. The order of two equal values does not depend on the sides. */
function later<Value>(a: Value, b: Value, orderOf: (value: Value) => readonly string[]): Value {
  const keyOf = (value: Value): string => JSON.stringify([orderOf(value), value]);
  return byCodeUnits(keyOf(a), keyOf(b)) < 0 ? b : a;
}

function joinRecords<Value>(
  ours: Readonly<Record<string, Value>>,
  theirs: Readonly<Record<string, Value>>,
  join: (ours: Value, theirs: Value, key: string) => Value,
): Readonly<Record<string, Value>> {
  const joined = new Map(Object.entries(ours));
  for (const [key, value] of Object.entries(theirs)) {
    const own = joined.get(key);
    joined.set(key, own === undefined ? value : join(own, value, key));
  }
  return recordOf(joined);
}
