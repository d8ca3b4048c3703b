import { Node, type PropertyName, type ts } from "ts-morph";
import { type CodeStyle, propertyKey, quoteOf, stringLiteral } from "./code-style.ts";
import type { TableProperty } from "./table-keys.ts";

/**
 * Renames the key of a property; the handler stays, except that the argument of `undecided` is renamed as well.
 * Returns `undefined` if the key is a constant that is declared elsewhere.
 */
export function renameKey(
  { key, property, undecided }: TableProperty,
  code: string,
  style: CodeStyle,
): readonly ts.TextChange[] | undefined {
  const name = property.getNameNode();
  const literal = literalOf(name);
  if (!literal) return undefined;
  const quote = quoteOf(literal) ?? style.quote;
  const isBare = Node.isIdentifier(name) || Node.isNumericLiteral(name);
  const bare = { identifiers: isBare, numbers: isBare };
  const newKey = literal === name ? propertyKey(code, { quote, bare }) : stringLiteral(code, quote);
  const value = Node.isShorthandPropertyAssignment(property) ? `: ${name.getText()}` : "";
  return [replacement(literal, newKey + value), ...(undecided ? renameArgument(property, key, code) : [])];
}

function literalOf(name: PropertyName): Node | undefined {
  if (!Node.isComputedPropertyName(name)) return name;
  const expression = name.getExpression();
  const isLiteral =
    Node.isStringLiteral(expression) ||
    Node.isNoSubstitutionTemplateLiteral(expression) ||
    Node.isNumericLiteral(expression);
  return isLiteral ? expression : undefined;
}

function renameArgument(property: Node, key: string, code: string): readonly ts.TextChange[] {
  const call = Node.isPropertyAssignment(property) ? property.getInitializer() : undefined;
  const argument = Node.isCallExpression(call) ? call.getArguments()[0] : undefined;
  if (!Node.isStringLiteral(argument) || argument.getLiteralText() !== key) return [];
  return [replacement(argument, stringLiteral(code, quoteOf(argument) ?? '"'))];
}

function replacement(node: Node, newText: string): ts.TextChange {
  return { span: { start: node.getStart(), length: node.getEnd() - node.getStart() }, newText };
}
