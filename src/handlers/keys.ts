import { ts } from "ts-morph";

/** A property that stands in the table itself. */
export interface Direct {
  readonly key: string;
  readonly property: ts.ObjectLiteralElementLike;
  readonly undecided: boolean;
}

/** Keys of a table: those in it, those that it takes over from others, and what nobody can tell. */
export interface Keys {
  readonly direct: readonly Direct[];
  /** Key that a spread gives → whether it is undecided there, and the spread. */
  readonly spread: ReadonlyMap<string, { readonly node: ts.Node; readonly undecided: boolean }>;
  /** Computed keys and spreads whose codes the compiler does not know. */
  readonly unclear: readonly ts.Node[];
}

/** Reads the keys of an object literal: direct properties only, nothing deeper; constants and spreads by their type. */
export function keysOf(literal: ts.ObjectLiteralExpression, checker: ts.TypeChecker): Keys {
  const direct: Direct[] = [];
  const spread = new Map<string, { node: ts.Node; undecided: boolean }>();
  const unclear: ts.Node[] = [];
  for (const property of literal.properties) {
    if (ts.isSpreadAssignment(property)) {
      const given = propertiesOf(checker.getTypeAtLocation(property.expression), property, checker);
      if (given === undefined) unclear.push(property);
      for (const [key, undecided] of given ?? []) spread.set(key, { node: property, undecided });
    } else {
      const key = keyOf(property.name, checker);
      if (key === undefined) unclear.push(property.name);
      else direct.push({ key, property, undecided: isUndecided(typeOf(property, checker)) });
    }
  }
  return { direct, spread, unclear };
}

/** Keys of a type, and which are undecided; `undefined` where the type does not tell all of them. */
export function propertiesOf(
  type: ts.Type,
  at: ts.Node,
  checker: ts.TypeChecker,
): ReadonlyMap<string, boolean> | undefined {
  const parts = type.isUnion() ? type.types.filter((part) => !(part.flags & NOTHING)) : [type];
  if (parts.some((part) => !isClosed(part, checker))) return undefined;
  const [first, ...others] = parts.map((part) => checker.getPropertiesOfType(part));
  // A key that only one of several types has may be missing at run time.
  const common = (first ?? []).filter(({ name }) => others.every((other) => other.some((one) => one.name === name)));
  return new Map(common.map((one) => [one.name, isUndecided(checker.getTypeOfSymbolAtLocation(one, at))]));
}

/** What a spread takes nothing from: `condition && {…}`. */
const NOTHING = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.BooleanLiteral;

function isClosed(type: ts.Type, checker: ts.TypeChecker): boolean {
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
