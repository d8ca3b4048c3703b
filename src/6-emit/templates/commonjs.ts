import { Node, type Project, type SourceFile, type Statement } from "ts-morph";

/**
 * The CommonJS form of a compiled module, for programs that load packages with `require`. Everything between imports and
 * exports stays as it is, so that the comments of regions keep their places.
 *
 * @throws Error if the module has a default import or export, which no template has
 */
export function toCommonJs(project: Project, module: string): string {
  const file = project.createSourceFile("/module.js", module, { overwrite: true });
  const edits = [...file.getStatements().flatMap(editsOf), ...dynamicImports(file)];
  let text = "";
  let from = 0;
  for (const { start, end, replacement } of edits.sort((a, b) => a.start - b.start)) {
    text += module.slice(from, start) + replacement;
    from = end;
  }
  return HEAD + text + module.slice(from);
}

const HEAD = `"use strict";\nexports.__esModule = true;\n`;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

function editsOf(statement: Statement): readonly Edit[] {
  const whole = { start: statement.getStart(), end: statement.getEnd() };
  if (Node.isImportDeclaration(statement)) {
    const loaded = `require(${statement.getModuleSpecifier().getText()})`;
    const namespace = statement.getNamespaceImport()?.getText();
    const names = statement.getNamedImports().map((each) => {
      const alias = each.getAliasNode()?.getText();
      return alias === undefined ? each.getName() : `${each.getName()}: ${alias}`;
    });
    if (statement.getDefaultImport()) throw new Error("a default import has no form in CommonJS");
    return [{ ...whole, replacement: `const ${namespace ?? `{ ${names.join(", ")} }`} = ${loaded};` }];
  }
  if (Node.isExportDeclaration(statement)) {
    const specifier = statement.getModuleSpecifier()?.getText();
    if (specifier !== undefined && statement.isNamespaceExport())
      return [{ ...whole, replacement: `Object.assign(exports, require(${specifier}));` }];
    const source = specifier === undefined ? "" : `require(${specifier}).`;
    const lines = statement.getNamedExports().map((each) => {
      return `exports.${each.getAliasNode()?.getText() ?? each.getName()} = ${source}${each.getName()};`;
    });
    return [{ ...whole, replacement: lines.join("\n") }];
  }
  if (!Node.isModifierable(statement)) return [];
  const keyword = statement.getModifiers().find((modifier) => modifier.getText() === "export");
  if (keyword === undefined) return [];
  const names = Node.isVariableStatement(statement)
    ? statement.getDeclarations().map((declaration) => declaration.getName())
    : Node.isClassDeclaration(statement) || Node.isFunctionDeclaration(statement)
      ? [statement.getName()]
      : [];
  const exported = names.map((name) => {
    if (name === undefined || statement.getText().startsWith("export default"))
      throw new Error("a default export has no form in CommonJS");
    return `\nexports.${name} = ${name};`;
  });
  return [
    { start: keyword.getStart(), end: keyword.getEnd() + 1, replacement: "" },
    { start: whole.end, end: whole.end, replacement: exported.join("") },
  ];
}

function dynamicImports(file: SourceFile): readonly Edit[] {
  return file.getDescendants().flatMap((node) => {
    if (!Node.isCallExpression(node) || node.getExpression().getText() !== "import") return [];
    const loaded = `require(${node.getArguments()[0]?.getText() ?? ""})`;
    return [{ start: node.getStart(), end: node.getEnd(), replacement: `Promise.resolve().then(() => ${loaded})` }];
  });
}
