import { ts } from "ts-morph";

/** A node without parentheses, assertions, `satisfies`, `!` and `await`. */
export function unwrapped(node: ts.Expression): ts.Expression {
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isTypeAssertionExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isAwaitExpression(inner)
  ) {
    inner = inner.expression;
  }
  return inner;
}

/** The outermost node that is only `node` in parentheses, assertions or `await`. */
export function wrapped(node: ts.Node): ts.Node {
  let outer = node;
  while (ts.isExpression(outer.parent) && unwrapped(outer.parent) !== outer.parent) outer = outer.parent;
  return outer;
}

/** The text of a constant: a string, a template without holes, or a number with its sign. */
export function constantText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
  const isNegative = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken;
  return isNegative && ts.isNumericLiteral(node.operand) ? `-${node.operand.text}` : undefined;
}

/** The last name of an identifier, a property access or a call: `code` of `error?.code`, `error["code"]`, `error.code()`. */
export function lastName(node: ts.Expression): string | undefined {
  const inner = unwrapped(node);
  if (ts.isIdentifier(inner)) return inner.text;
  if (ts.isPropertyAccessExpression(inner)) return inner.name.text;
  if (ts.isElementAccessExpression(inner)) return constantText(inner.argumentExpression);
  return ts.isCallExpression(inner) ? lastName(inner.expression) : undefined;
}

/** The object of a property access: `error` of `error.code`; `undefined` for any other expression. */
export function objectOf(node: ts.Expression): ts.Expression | undefined {
  const inner = unwrapped(node);
  if (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner)) return inner.expression;
  return undefined;
}

/** The name of a property, as a text; `undefined` for a computed one. */
export function propertyName(name: ts.PropertyName | ts.BindingName | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  return ts.isComputedPropertyName(name) ? constantText(name.expression) : undefined;
}

/** The name of a type reference: `OrdersError` of `shop.OrdersError<Code>`. */
export function typeName(type: ts.TypeNode | undefined): string | undefined {
  if (type === undefined || !ts.isTypeReferenceNode(type)) return undefined;
  return ts.isIdentifier(type.typeName) ? type.typeName.text : type.typeName.right.text;
}
