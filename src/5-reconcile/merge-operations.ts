import { byCodeUnits } from "../lib/identifier.ts";
import type { Case, Operation, OperationCode, PageLine } from "../model/catalog.ts";
import type { PageOperation } from "../model/operation.ts";
import type { RoutedPage } from "./documented-case.ts";
import type { UnnamedError } from "./merge-errors.ts";
import type { SplitReferences } from "./operation-references.ts";

/** An operation without its codes. */
export type OperationHead = Omit<Operation, "codes">;

/** The operations that the pages of a service name. */
export interface NamedOperations {
  /** The name of the operation that a page calls by a name: that of its first page, if a page in another language has its request. */
  readonly nameOf: (written: string) => string;
  /** Name → the operation, with its places. */
  readonly heads: ReadonlyMap<string, OperationHead>;
  /** The names of operations that a page documents with common codes only. */
  readonly commonOnly: ReadonlySet<string>;
}

/** Finds the operations that the pages name, with codes or without. */
export function namedOperations(pages: readonly RoutedPage[]): NamedOperations {
  const nameOf = namesByRequest(pages);
  const heads = [...placesOf(pages, nameOf)].map(([name, [first, ...others]]): [string, OperationHead] => {
    const { at, method, path } = first;
    return [
      name,
      {
        name,
        at,
        ...(others.length > 0 && { alsoAt: others.map((other) => other.at) }),
        ...(method !== undefined && { method }),
        ...(path !== undefined && { path }),
      },
    ];
  });
  const commonOnly = pages.flatMap(({ entries: { operations = [] } }) =>
    operations.flatMap(({ name, hasCommonOnly }) => (hasCommonOnly ? nameOf(name) : [])),
  );
  return { nameOf, heads: new Map(heads), commonOnly: new Set(commonOnly) };
}

/**
 * The operations of a service with the codes that the pages document for them, sorted by name. An operation that can fail with
 * common codes only has no codes. Pages about one operation are merged: those with the same name, and those in another
 * language with the same request.
 * A code that a page only names for an operation, and another page documents, belongs to it with all its cases.
 *
 * @param documents the documented cases after corrections
 * @param references those that only name a code, or its symbol
 * @param errors what became of them
 */
export function mergeOperations(
  { nameOf, heads, commonOnly }: NamedOperations,
  { documents, references }: SplitReferences,
  errors: readonly UnnamedError[],
): readonly Operation[] {
  const byCode = new Map(errors.map((error) => [error.code, error]));
  const bySymbol = new Map(errors.flatMap((error) => (error.symbol === undefined ? [] : [[error.symbol, error]])));
  const caseAt = caseLookup(byCode);
  const codes = new Map<string, Map<string, Set<number>>>();
  const addCase = (written: string, code: string, at: number): void => {
    const operation = nameOf(written);
    const own = codes.get(operation) ?? new Map<string, Set<number>>();
    codes.set(operation, own);
    own.set(code, (own.get(code) ?? new Set()).add(at));
  };
  for (const { entry, page } of documents) {
    const { code, operations = [], place } = entry;
    const at = operations.length === 0 ? undefined : caseAt(code, { page, line: place.line });
    if (at !== undefined) for (const operation of operations) addCase(operation, code, at);
  }
  for (const { operation, code } of references) {
    const error = byCode.get(code) ?? bySymbol.get(code);
    if (error && !error.gone) addCase(operation, error.code, SEVERAL);
  }
  return [...new Set([...codes.keys(), ...commonOnly])].sort(byCodeUnits).flatMap((name): Operation[] => {
    const head = heads.get(name);
    const own = codes.get(name) ?? new Map<string, ReadonlySet<number>>();
    const sorted = [...own.keys()].sort(byCodeUnits);
    return head ? [{ ...head, codes: sorted.flatMap((code) => codeOf(code, own.get(code), byCode.get(code))) }] : [];
  });
}

function codeOf(
  code: string,
  cases: ReadonlySet<number> = new Set(),
  error: UnnamedError | undefined,
): readonly OperationCode[] {
  if (cases.size === (error?.cases.length ?? 0) || cases.has(SEVERAL)) return [{ code }];
  return [...cases].sort((a, b) => a - b).map((at) => ({ code, case: at }));
}

/** In place of the index of a case: the line documents several cases, as that of a document in one line does, or only names the code. */
const SEVERAL = -1;

/** Finds the index of the case of a code that a line documents. A page may document a code many thousand times. */
function caseLookup(errors: ReadonlyMap<string, UnnamedError>): (code: string, at: PageLine) => number | undefined {
  const byCode = new Map<string, ReadonlyMap<string, number>>();
  return (code, { page, line }) => {
    const places = byCode.get(code) ?? placesOfCases(errors.get(code)?.cases ?? []);
    byCode.set(code, places);
    return places.get(`${line} ${page}`);
  };
}

/** Line and page of a place → the index of the case there. */
function placesOfCases(cases: readonly Case[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, { at, alsoAt = [] }] of cases.entries()) {
    for (const { page, line } of [at, ...alsoAt]) {
      const key = `${line} ${page}`;
      places.set(key, (places.get(key) ?? index) === index ? index : SEVERAL);
    }
  }
  return places;
}

type OneOrMore<Value> = readonly [Value, ...Value[]];

type PlacedOperation = Pick<PageOperation, "method" | "path"> & { readonly at: PageLine };

/** The name of an operation in the language of the first page that has its request. */
function namesByRequest(pages: readonly RoutedPage[]): (name: string) => string {
  const first = new Map<string, { readonly name: string; readonly locale: string }>();
  const names = new Map<string, string>();
  for (const { locale, entries } of pages) {
    for (const { name, method, path } of entries.operations ?? []) {
      if (method === undefined || path === undefined) continue;
      const known = first.get(`${method} ${path}`);
      if (!known) first.set(`${method} ${path}`, { name, locale });
      else if (known.locale !== locale) names.set(name, known.name);
    }
  }
  return (name) => names.get(name) ?? name;
}

/** Name of an operation → the places that document it, in the order of the pages. */
function placesOf(
  pages: readonly RoutedPage[],
  nameOf: (name: string) => string,
): ReadonlyMap<string, OneOrMore<PlacedOperation>> {
  const places = new Map<string, OneOrMore<PlacedOperation>>();
  for (const { page, entries } of pages) {
    for (const { name: written, place, ...request } of entries.operations ?? []) {
      const name = nameOf(written);
      const placed = { ...request, at: { page, line: place.line } };
      const [first = placed, ...others] = places.get(name) ?? [];
      places.set(name, first === placed ? [placed] : [first, ...others, placed]);
    }
  }
  return places;
}
