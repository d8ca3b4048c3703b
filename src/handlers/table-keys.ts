import { ts } from "ts-morph";

/** A property that stands in the table itself. */
export interface TableProperty {
  readonly key: string;
  readonly property: ts.ObjectLiteralElementLike;
  readonly undecided: boolean;
}

/** Keys of a table: those in it, those that it takes over from others, and what nobody can tell. */
export interface TableKeys {
  readonly direct: readonly TableProperty[];
  /** Key that a spread gives → whether it is undecided there, and the spread. */
  readonly spread: ReadonlyMap<string, { readonly node: ts.Node; readonly undecided: boolean }>;
  /** Key that a spread may give or not → the first such spread, before which a decision has to stand. */
  readonly optional: ReadonlyMap<string, ts.SpreadAssignment>;
  /** Computed keys and spreads whose codes the compiler does not know. */
  readonly unclear: readonly ts.Node[];
}

/** Reads the keys of an object literal: direct properties only, nothing deeper; constants and spreads by their type. */
export function tableKeysOf(literal: ts.ObjectLiteralExpression, checker: ts.TypeChecker): TableKeys {
  const direct: TableProperty[] = [];
  const spread = new Map<string, { node: ts.Node; undecided: boolean }>();
  const maybe = new Map<string, ts.SpreadAssignment>();
  const unclear: ts.Node[] = [];
  for (const property of literal.properties) {
    if (ts.isSpreadAssignment(property)) {
      const given = keysOfType(checker.getTypeAtLocation(property.expression), property, checker);
      if (given === undefined) unclear.push(property);
      for (const [key, undecided] of given?.required ?? []) spread.set(key, { node: property, undecided });
      for (const key of given?.optional ?? []) if (!maybe.has(key)) maybe.set(key, property);
    } else {
      const key = keyOf(property.name, checker);
      if (key === undefined) unclear.push(property.name);
      else direct.push({ key, property, undecided: isUndecided(typeOf(property, checker)) });
    }
  }
  return { direct, spread, optional: maybe, unclear };
}

/** Keys of a type: those that are there, and whether they are undecided, and those that may be missing. */
export interface TypeKeys {
  readonly required: ReadonlyMap<string, boolean>;
  readonly optional: readonly string[];
}

/** The keys of a type; `undefined` where the type does not tell all of them. */
export function keysOfType(type: ts.Type, at: ts.Node, checker: ts.TypeChecker): TypeKeys | undefined {
  const all = type.isUnion() ? type.types : [type];
  const parts = all.filter((part) => !(part.flags & NOTHING));
  if (parts.some((part) => !isClosed(part, checker))) return undefined;
  const seen = new Map<string, { times: number; undecided: boolean }>();
  for (const symbol of parts.flatMap((part) => checker.getPropertiesOfType(part))) {
    const value = checker.getTypeOfSymbolAtLocation(symbol, at);
    const isThere = !(symbol.flags & ts.SymbolFlags.Optional) && !mayBeUndefined(value);
    const before = seen.get(symbol.name) ?? { times: 0, undecided: false };
    const undecided = before.undecided || isUndecided(value);
    seen.set(symbol.name, { times: before.times + Number(isThere), undecided });
  }
  // A key that only one of several types has may be missing at run time.
  const entries = [...seen].map(([key, one]) => ({ key, ...one, isSure: one.times === all.length }));
  return {
    required: new Map(entries.filter(({ isSure }) => isSure).map(({ key, undecided }) => [key, undecided])),
    optional: entries.filter(({ isSure }) => !isSure).map(({ key }) => key),
  };
}

function mayBeUndefined(type: ts.Type): boolean {
  return type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Undefined);
}

/** What a spread takes nothing from: `condition && {…}`. */
const NOTHING = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.BooleanLiteral;

function isClosed(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.isIntersection()) return type.types.every((part) => isClosed(part, checker));
  return (type.flags & ts.TypeFlags.Object) !== 0 && checker.getIndexInfosOfType(type).length === 0;
}

function keyOf(name: ts.PropertyName, checker: ts.TypeChecker): string | undefined {
  if (!ts.isComputedPropertyName(name)) return ts.isPrivateIdentifier(name) ? undefined : name.text;
  const type = checker.getTypeAtLocation(name.expression);
  return type.isStringLiteral() || type.isNumberLiteral() ? String(type.value) : undefined;
}

/** The type of a handler that is no function written here: that of one would take the whole table to work out. */
function typeOf(property: ts.ObjectLiteralElementLike, checker: ts.TypeChecker): ts.Type | undefined {
  if (ts.isShorthandPropertyAssignment(property)) return checker.getTypeAtLocation(property.name);
  if (!ts.isPropertyAssignment(property)) return undefined;
  const { initializer } = property;
  const isFunction = ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer);
  return isFunction ? undefined : checker.getTypeAtLocation(initializer);
}

function isUndecided(type: ts.Type | undefined): boolean {
  return type?.getProperty("~undecided") !== undefined;
}
