import { ts } from "ts-morph";
import { isCode } from "./code-expression.ts";
import { declarationAt, type Names } from "./declarations.ts";
import { lastName, objectOf, propertyName, unwrapped } from "./syntax.ts";

/** Methods of lists, sets and maps that take a code. */
const LOOKUPS = new Set(["includes", "indexOf", "has", "get", "hasOwnProperty"]);

/**
 * The literals of a file that the code of an error is compared with, or looked up in: the list of `RETRYABLE.has(e.code)`,
 * the table of `TEXTS[e.code]`, the text of `e.code === NOT_FOUND`.
 */
export function literalsOfCodes(file: ts.SourceFile, names: Names): ReadonlySet<ts.Node> {
  const literals = new Set<ts.Node>();
  const isOfError = (node: ts.Expression | undefined): boolean => isCode(node, names);
  const add = (node: ts.Expression): void => {
    const literal = literalOf(node, names);
    if (literal) literals.add(literal);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isElementAccessExpression(node) && isOfError(node.argumentExpression)) add(node.expression);
    if (ts.isCallExpression(node)) {
      const object = objectOf(node.expression);
      const name = lastName(node) ?? "";
      if (object && LOOKUPS.has(name) && isOfError(node.arguments[0])) add(object);
      if (name === "hasOwn" && node.arguments[0] && isOfError(node.arguments[1])) add(node.arguments[0]);
    }
    if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      if (kind === ts.SyntaxKind.InKeyword && isOfError(node.left)) add(node.right);
      if (isEquality(kind) && isOfError(node.left)) add(node.right);
      if (isEquality(kind) && isOfError(node.right)) add(node.left);
    }
    if (ts.isSwitchStatement(node) && isOfError(node.expression)) {
      for (const clause of node.caseBlock.clauses) if (ts.isCaseClause(clause)) add(clause.expression);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return literals;
}

/** Whether a token is `===`, `==`, `!==` or `!=`. */
export function isEquality(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.EqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsToken
  );
}

/** Follows constants of the file: to the list of a set, the table of a map, the value of a property. */
function literalOf(node: ts.Expression, names: Names, steps = 4): ts.Node | undefined {
  const inner = unwrapped(node);
  if (steps === 0) return undefined;
  if (ts.isIdentifier(inner)) {
    const declaration = declarationAt(inner.text, inner, names);
    return declaration?.value && declaration.property === undefined
      ? literalOf(declaration.value, names, steps - 1)
      : undefined;
  }
  if (ts.isNewExpression(inner) && /^(?:Set|Map)$/.test(lastName(inner.expression) ?? "")) {
    const [list] = inner.arguments ?? [];
    return list && literalOf(list, names, steps - 1);
  }
  if (ts.isCallExpression(inner) && lastName(inner) === "freeze") {
    const [frozen] = inner.arguments;
    return frozen && literalOf(frozen, names, steps - 1);
  }
  const [object, name] = [objectOf(inner), lastName(inner)];
  if (object && name !== undefined) {
    const table = literalOf(object, names, steps - 1);
    if (!table || !ts.isObjectLiteralExpression(table)) return undefined;
    const property = table.properties.find((each) => propertyName(each.name) === name);
    return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
  }
  return inner;
}
