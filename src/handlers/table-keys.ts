import {
  Node,
  type ObjectLiteralElementLike,
  type ObjectLiteralExpression,
  type SpreadAssignment,
  type Type,
} from "ts-morph";
import { isHandlerOfNewFile } from "./new-file-handler.ts";

/** A property of a table with the code, family or `"*"` that is its key. */
export interface TableProperty {
  readonly key: string;
  readonly property: Exclude<ObjectLiteralElementLike, SpreadAssignment>;
  /** The handler is a call of `undecided`. */
  readonly undecided: boolean;
  /** The handler is still the one that `handlers sync` writes into a new file. */
  readonly unchanged: boolean;
}

/** The keys of a table. */
export interface TableKeys {
  /** Properties of the literal itself, in its order. */
  readonly direct: readonly TableProperty[];
  /** Key that a spread certainly has → the spread, and whether the handler is undecided. */
  readonly spread: ReadonlyMap<string, { readonly node: Node; readonly undecided: boolean }>;
  /** Key that a spread has only sometimes → the first such spread. A new entry goes before the spread. */
  readonly optional: ReadonlyMap<string, SpreadAssignment>;
  /** Computed keys and spreads whose type does not give all keys. */
  readonly unclear: readonly Node[];
}

/** Reads the keys of an object literal. Computed keys and spreads are read from their types; values are not searched. */
export function tableKeysOf(literal: ObjectLiteralExpression): TableKeys {
  const direct: TableProperty[] = [];
  const spread = new Map<string, { node: Node; undecided: boolean }>();
  const optional = new Map<string, SpreadAssignment>();
  const unclear: Node[] = [];
  for (const property of literal.getProperties()) {
    if (Node.isSpreadAssignment(property)) {
      const keys = keysOfType(property.getExpression().getType(), property);
      if (keys === undefined) unclear.push(property);
      for (const [key, undecided] of keys?.required ?? []) spread.set(key, { node: property, undecided });
      for (const key of keys?.optional ?? []) if (!optional.has(key)) optional.set(key, property);
    } else {
      const key = keyOf(property.getNameNode());
      if (key === undefined) unclear.push(property.getNameNode());
      else {
        const undecided = isUndecided(handlerTypeOf(property));
        direct.push({ key, property, undecided, unchanged: isHandlerOfNewFile(property) });
      }
    }
  }
  return { direct, spread, optional, unclear };
}

/** The keys of a type. */
export interface TypeKeys {
  /** Key that each value of the type has → whether its handler is undecided. */
  readonly required: ReadonlyMap<string, boolean>;
  readonly optional: readonly string[];
}

/** The keys of a type at a node; `undefined` if values of the type can have other keys as well. */
export function keysOfType(type: Type, at: Node): TypeKeys | undefined {
  const all = type.isUnion() ? type.getUnionTypes() : [type];
  // `condition && {…}`: a spread of `false` or `undefined` adds no key.
  const objects = all.filter((part) => !part.isUndefined() && !part.isNull() && !part.isBooleanLiteral());
  if (!objects.every((part) => hasKnownKeys(part, at))) return undefined;
  const seen = new Map<string, { count: number; undecided: boolean }>();
  for (const symbol of objects.flatMap((part) => part.getProperties())) {
    const value = symbol.getTypeAtLocation(at);
    const isOptional =
      symbol.isOptional() || (value.isUnion() && value.getUnionTypes().some((part) => part.isUndefined()));
    const { count, undecided } = seen.get(symbol.getName()) ?? { count: 0, undecided: false };
    seen.set(symbol.getName(), { count: count + (isOptional ? 0 : 1), undecided: undecided || isUndecided(value) });
  }
  const isRequired = ({ count }: { readonly count: number }): boolean => count === all.length;
  return {
    required: new Map([...seen].filter(([, key]) => isRequired(key)).map(([key, { undecided }]) => [key, undecided])),
    optional: [...seen].filter(([, key]) => !isRequired(key)).map(([key]) => key),
  };
}

/** Whether a type is an object type without index signatures. */
function hasKnownKeys(type: Type, at: Node): boolean {
  if (type.isIntersection()) return type.getIntersectionTypes().every((part) => hasKnownKeys(part, at));
  const checker = at.getProject().getTypeChecker().compilerObject;
  return type.isObject() && checker.getIndexInfosOfType(type.compilerType).length === 0;
}

function keyOf(name: ReturnType<TableProperty["property"]["getNameNode"]>): string | undefined {
  if (!Node.isComputedPropertyName(name)) return Node.isPrivateIdentifier(name) ? undefined : name.compilerNode.text;
  const type = name.getExpression().getType();
  return type.isStringLiteral() || type.isNumberLiteral() ? String(type.getLiteralValue()) : undefined;
}

/** The type of a handler; `undefined` for a function, whose type takes the whole table to infer. */
function handlerTypeOf(property: TableProperty["property"]): Type | undefined {
  if (Node.isShorthandPropertyAssignment(property)) return property.getNameNode().getType();
  const handler = Node.isPropertyAssignment(property) ? property.getInitializer() : undefined;
  return Node.isArrowFunction(handler) || Node.isFunctionExpression(handler) ? undefined : handler?.getType();
}

function isUndecided(type: Type | undefined): boolean {
  return type?.getProperty("~undecided") !== undefined;
}
