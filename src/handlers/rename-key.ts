import { ts } from "ts-morph";
import type { Edit } from "./edits.ts";
import type { TableProperty } from "./table-keys.ts";
import { keyText, stringLiteral, type CodeStyle } from "./code-style.ts";

/**
 * Gives a property another key and leaves its body alone; the mark of an undecided code names the code as well.
 * `undefined` where the key is a constant that is declared elsewhere.
 */
export function renameKey(
  source: ts.SourceFile,
  { key, property, undecided }: TableProperty,
  code: string,
  style: CodeStyle,
): readonly Edit[] | undefined {
  const name = property.name && literalOf(property.name);
  if (!name) return undefined;
  const own = quoteOf(name, source) ?? style.quote;
  const isKey = name === property.name;
  const bare = isKey && (ts.isIdentifier(name) || ts.isNumericLiteral(name));
  const asBefore = { ...style, quote: own, bare: { identifiers: bare, numbers: bare } };
  const text = isKey ? keyText(code, asBefore) : stringLiteral(code, own);
  const shorthand = ts.isShorthandPropertyAssignment(property) ? `: ${name.getText(source)}` : "";
  const edit = { start: name.getStart(source), end: name.end, text: text + shorthand };
  return [edit, ...(undecided ? inMark(source, property, key, code) : [])];
}

function literalOf(name: ts.PropertyName): ts.Node | undefined {
  if (!ts.isComputedPropertyName(name)) return name;
  return ts.isStringLiteralLike(name.expression) || ts.isNumericLiteral(name.expression) ? name.expression : undefined;
}

function inMark(
  source: ts.SourceFile,
  property: ts.ObjectLiteralElementLike,
  key: string,
  code: string,
): readonly Edit[] {
  if (!ts.isPropertyAssignment(property) || !ts.isCallExpression(property.initializer)) return [];
  const [argument] = property.initializer.arguments;
  if (!argument || !ts.isStringLiteral(argument) || argument.text !== key) return [];
  const text = stringLiteral(code, quoteOf(argument, source) ?? '"');
  return [{ start: argument.getStart(source), end: argument.end, text }];
}

function quoteOf(node: ts.Node, source: ts.SourceFile): CodeStyle["quote"] | undefined {
  const first = source.text[node.getStart(source)];
  return first === '"' || first === "'" ? first : undefined;
}
