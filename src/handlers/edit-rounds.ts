import { Node, type Type } from "ts-morph";
import type { HandlerTable } from "./handler-tables.ts";

/**
 * The indices of the tables in the rounds in which they are edited: a table comes after those that it spreads, because
 * their edits change its keys. Tables of one round do not depend on each other. One round, if no table spreads another.
 */
export function editRounds(tables: readonly HandlerTable[]): readonly (readonly number[])[] {
  const indices = new Map<Node, number>(tables.map(({ literal }, index) => [literal, index]));
  const waiting = new Map(tables.map((table, index) => [index, tablesSpreadIn(table, indices)]));
  const rounds: number[][] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, spread]) => !spread.some((index) => waiting.has(index)));
    const round = (ready.length > 0 ? ready : [...waiting].slice(0, 1)).map(([index]) => index);
    rounds.push(round);
    for (const index of round) waiting.delete(index);
  }
  return rounds;
}

function tablesSpreadIn({ literal }: HandlerTable, indices: ReadonlyMap<Node, number>): readonly number[] {
  const own = indices.get(literal);
  const spread = literal.getProperties().filter((property) => Node.isSpreadAssignment(property));
  const nodes = spread.flatMap((property) => literalsOf(property.getExpression().getType()));
  return nodes.flatMap((node) => indices.get(node) ?? []).filter((index) => index !== own);
}

/** The object literals that declare a type or its properties. */
function literalsOf(type: Type): readonly Node[] {
  const parts = type.isUnion() ? type.getUnionTypes() : type.isIntersection() ? type.getIntersectionTypes() : [];
  const properties = type.getProperties().flatMap((symbol) => symbol.getDeclarations());
  return [
    ...(type.getSymbol()?.getDeclarations() ?? []),
    ...properties.flatMap((declaration) => declaration.getParent() ?? []),
    ...parts.flatMap(literalsOf),
  ].filter((node) => Node.isObjectLiteralExpression(node));
}
