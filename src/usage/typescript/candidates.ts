import { ts } from "ts-morph";
import type { CodeIndex } from "../code-index.ts";
import { holdsError, isErrorCodeName } from "../code-names.ts";
import { type Context, contextOf, contextOfKey, type FileFacts, importOf } from "./contexts.ts";
import { constantText, lastName, propertyName } from "./syntax.ts";

/** A text in a file that may be a code. */
export interface Candidate {
  readonly node: ts.Node;
  readonly text: string;
  readonly context: Context;
}

/** A class or a constant that stands for a code. */
export interface NamedUse {
  readonly node: ts.Node;
  readonly name: string;
  readonly kind: "import" | "class" | "instanceof" | "constant";
  /** The service whose class it is; `undefined` for a constant. */
  readonly service?: string;
}

/** The texts, classes and constants of a file that may be codes, in the order of the file. */
export function candidatesOf(
  file: ts.SourceFile,
  facts: FileFacts,
  index: CodeIndex,
): { readonly texts: readonly Candidate[]; readonly named: readonly NamedUse[] } {
  const texts: Candidate[] = [];
  const named: NamedUse[] = [...importedNames(facts, index)];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) addKeys(node, facts, texts);
    if (ts.isQualifiedName(node)) {
      const use = classOfModule(node.left, node.right, "class", facts, index);
      if (use) named.push(use);
    } else if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) {
      const use = namedUse(node, facts, index);
      if (use) named.push(use);
    } else if (isText(node)) {
      const text = constantText(node);
      if (text !== undefined) texts.push({ node, text, context: contextOf(node, facts) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { texts, named };
}

/** A constant that is no name of a module, a property or a sign's operand. */
function isText(node: ts.Node): node is ts.Expression {
  const isConstant = ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || ts.isPrefixUnaryExpression(node);
  if (!isConstant) return false;
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isPrefixUnaryExpression(parent))
    return false;
  // The keys of an object literal are added with the literal.
  if (ts.isComputedPropertyName(parent) && ts.isObjectLiteralExpression(parent.parent.parent)) return false;
  return (
    !(ts.isObjectLiteralElement(parent) && parent.name === (node as ts.Node)) && !ts.isExternalModuleReference(parent)
  );
}

function addKeys(table: ts.ObjectLiteralExpression, facts: FileFacts, texts: Candidate[]): void {
  const context = contextOfKey(table, facts);
  for (const { name } of table.properties) {
    const text = propertyName(name);
    if (name && text !== undefined)
      texts.push({ node: ts.isComputedPropertyName(name) ? name.expression : name, text, context });
  }
}

/** The classes and constants that a file imports by name. */
function importedNames({ names }: FileFacts, { classes, constants }: CodeIndex): readonly NamedUse[] {
  return [...names.imports.values()].flatMap(({ name, service, node }): NamedUse[] => {
    if (service !== undefined) return classes.get(service)?.has(name) ? [{ node, name, kind: "import", service }] : [];
    return constants.has(name) ? [{ node, name, kind: "constant" }] : [];
  });
}

function namedUse(
  node: ts.Identifier | ts.PropertyAccessExpression,
  facts: FileFacts,
  index: CodeIndex,
): NamedUse | undefined {
  const { classes, constants } = index;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(node)) {
    const imported = importOf(node.expression, facts);
    const name = node.name.text;
    if (imported?.service !== undefined) return classOfModule(node.expression, node.name, kindOf(node), facts, index);
    if (!constants.has(name)) return undefined;
    const owner = lastName(node.expression) ?? "";
    const isOfErrors = imported !== undefined || isErrorCodeName(owner) || holdsError(owner) || /codes?$/i.test(owner);
    return isOfErrors ? { node: node.name, name, kind: "constant" } : undefined;
  }
  const imported = facts.names.imports.get(node.text);
  if (!imported || isDeclaredName(node)) return undefined;
  const { service, name } = imported;
  if (service !== undefined && classes.get(service)?.has(name)) return { node, name, kind: kindOf(node), service };
  const isConstant = service === undefined && constants.has(name) && !ts.isPropertyAccessExpression(parent);
  return isConstant ? { node, name, kind: "constant" } : undefined;
}

/** A class of a module that is imported as a whole: `orders.OrderNotFoundError`. */
function classOfModule(
  module: ts.Expression | ts.EntityName,
  member: ts.MemberName,
  kind: NamedUse["kind"],
  { names }: FileFacts,
  { classes }: CodeIndex,
): NamedUse | undefined {
  const imported = ts.isIdentifier(module) ? names.imports.get(module.text) : undefined;
  if (imported?.service === undefined || imported.name !== "*") return undefined;
  const isClass = classes.get(imported.service)?.has(member.text);
  return isClass ? { node: member, name: member.text, kind, service: imported.service } : undefined;
}

function kindOf(node: ts.Node): "instanceof" | "class" {
  const { parent } = node;
  const isTested = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
  return isTested && parent.right === node ? "instanceof" : "class";
}

/** Whether an identifier is a name in an import, of a property or of a declaration. */
function isDeclaredName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isImportClause(parent)) return true;
  if (ts.isNamespaceImport(parent) || ts.isBindingElement(parent)) return true;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (
    (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent) || ts.isPropertySignature(parent)) &&
    parent.name === node
  );
}
