import { ts } from "ts-morph";

/** Whether the name of a class or constant is one that the file imports, and not the import itself or a member. */
export function isReference(node: ts.Node): boolean {
  return !isNameOfImport(node) && !isMember(node);
}

/** The source text of a code, class or constant at a node with another one; `undefined` if there is none with the same meaning. */
export function replacementAt(node: ts.Node, text: string, file: ts.SourceFile): string | undefined {
  const source = node.getText(file);
  if (ts.isStringLiteral(node) && ts.isJsxAttribute(node.parent)) {
    // The text of an attribute has no escapes but entities.
    return /["'&\n]/.test(text) ? undefined : `${source[0] ?? ""}${text}${source[0] ?? ""}`;
  }
  if (ts.isStringLiteral(node)) return source.startsWith("'") ? singleQuoted(text) : JSON.stringify(text);
  if (ts.isNoSubstitutionTemplateLiteral(node)) return `\`${text.replace(/[\\`]|\$(?=\{)/g, String.raw`\$&`)}\``;
  if (isNameOfProperty(node)) {
    const isUnquoted = ts.isIdentifier(node) ? isIdentifier(text) : /^\d/.test(text) && isNumber(text);
    const key = isUnquoted ? text : JSON.stringify(text);
    return ts.isShorthandPropertyAssignment(node.parent) ? `${key}: ${source}` : key;
  }
  if (ts.isNumericLiteral(node) || ts.isPrefixUnaryExpression(node)) return isNumber(text) ? text : undefined;
  if (!ts.isIdentifier(node) || !isIdentifier(text)) return undefined;
  if (isMember(node)) return text;
  return isNameOfImport(node) ? importedAs(node, text) : undefined;
}

/** The imported name, with the old one as its local name if the import has no other. */
function importedAs(node: ts.Identifier, name: string): string {
  const { parent } = node;
  if (ts.isBindingElement(parent)) return parent.propertyName === undefined ? `${name}: ${node.text}` : name;
  const isLocalName = ts.isImportOrExportSpecifier(parent) && parent.propertyName === undefined;
  return isLocalName ? `${name} as ${node.text}` : name;
}

function isNameOfImport({ parent }: ts.Node): boolean {
  return ts.isImportOrExportSpecifier(parent) || ts.isBindingElement(parent);
}

/** Whether a node is the name after a dot. */
function isMember(node: ts.Node): boolean {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) && parent.name === node) || isRightOfName(node);
}

function isRightOfName(node: ts.Node): boolean {
  return ts.isQualifiedName(node.parent) && node.parent.right === node;
}

/** Whether a node is the name of a property of an object literal. */
function isNameOfProperty(node: ts.Node): boolean {
  return ts.isObjectLiteralElement(node.parent) && node.parent.name === node;
}

function singleQuoted(text: string): string {
  return `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`)}'`;
}

function isIdentifier(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

/** Whether a text is a number that a program can have as it is written. */
function isNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d{0,14})$/.test(text);
}
