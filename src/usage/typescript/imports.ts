import { ts } from "ts-morph";
import { serviceModuleOf } from "../service-module.ts";
import { constantText, propertyName, unwrapped } from "./syntax.ts";

/** A name that a file imports. */
export interface ImportedName {
  /** Its name in the module; `*` for the module itself. */
  readonly name: string;
  /** The service whose module it is from, and the subpath below the service: "", "handlers", "messages". */
  readonly service?: string;
  readonly subpath: string;
  /** The identifier or name in the import. */
  readonly node: ts.Node;
}

/** The imports of a file by local name. Imports that only re-export have keys that are no identifiers. */
export type Imports = ReadonlyMap<string, ImportedName>;

/** Reads the imports of a file: `import`, `export … from`, `require` and `await import`. */
export function importsOf(file: ts.SourceFile, services: ReadonlySet<string>): Imports {
  const imports = new Map<string, ImportedName>();
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) addImport(statement, services, imports);
    else if (ts.isExportDeclaration(statement)) addReexport(statement, services, imports);
  }
  return imports;
}

/** Adds the names that a variable declaration takes from a module: `const { X } = require("…")`. */
export function addRequired(
  declaration: ts.VariableDeclaration,
  services: ReadonlySet<string>,
  imports: Map<string, ImportedName>,
): void {
  const specifier = requiredModule(declaration.initializer);
  if (specifier === undefined) return;
  const module = serviceModuleOf(specifier, services);
  const { name } = declaration;
  if (ts.isIdentifier(name)) imports.set(name.text, { ...module, name: "*", node: name });
  else if (ts.isObjectBindingPattern(name)) {
    for (const { propertyName: property, name: local } of name.elements) {
      if (!ts.isIdentifier(local)) continue;
      imports.set(local.text, { ...module, name: propertyName(property) ?? local.text, node: property ?? local });
    }
  }
}

/** The specifier of `require("…")` and `await import("…")`. */
function requiredModule(initializer: ts.Expression | undefined): string | undefined {
  const call = initializer && unwrapped(initializer);
  if (!call || !ts.isCallExpression(call)) return undefined;
  const isRequire = ts.isIdentifier(call.expression) && call.expression.text === "require";
  const [specifier] = call.arguments;
  if (!specifier || !(isRequire || call.expression.kind === ts.SyntaxKind.ImportKeyword)) return undefined;
  return constantText(specifier);
}

function addImport(
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
  services: ReadonlySet<string>,
  imports: Map<string, ImportedName>,
): void {
  const module = serviceModuleOf(constantText(moduleSpecifier) ?? "", services);
  const bindings = importClause?.namedBindings;
  if (importClause?.name) imports.set(importClause.name.text, { ...module, name: "default", node: importClause.name });
  if (bindings && ts.isNamespaceImport(bindings)) {
    imports.set(bindings.name.text, { ...module, name: "*", node: bindings.name });
  } else {
    for (const { name, propertyName: property } of bindings?.elements ?? []) {
      imports.set(name.text, { ...module, name: (property ?? name).text, node: property ?? name });
    }
  }
}

function addReexport(
  { exportClause, moduleSpecifier }: ts.ExportDeclaration,
  services: ReadonlySet<string>,
  imports: Map<string, ImportedName>,
): void {
  if (!moduleSpecifier || !exportClause || !ts.isNamedExports(exportClause)) return;
  const module = serviceModuleOf(constantText(moduleSpecifier) ?? "", services);
  for (const { name, propertyName: property } of exportClause.elements) {
    imports.set(`export ${name.text}`, { ...module, name: (property ?? name).text, node: property ?? name });
  }
}
