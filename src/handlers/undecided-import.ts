import type { ts } from "ts-morph";
import {
  type ImportDeclaration,
  Node,
  type SourceFile,
  SymbolFlags,
  SyntaxKind,
  type Symbol as TypeScriptSymbol,
} from "ts-morph";
import { Failure } from "../lib/failure.ts";
import { type CodeStyle, stringLiteral } from "./code-style.ts";
import { type HandlerTable, withoutAlias } from "./handler-tables.ts";
import { insertion } from "./insert-entries.ts";
import { isOperationsModule } from "./installed-package.ts";

const NAME = "undecided";

/** The expression for `undecided` in a table, and the changes that import it. */
export interface UndecidedImport {
  readonly name: string;
  readonly changes: readonly ts.TextChange[];
}

/** What is known of the scopes of one file, and the imports that the edits of its tables add. */
export class ImportPlan {
  readonly #scopes = new Map<Node, Map<SourceFile, ScopeOfTable>>();
  /** Function → its added names: two, if a table is in a scope that has the first name for something else. */
  readonly #added = new Map<TypeScriptSymbol, string[]>();

  /** What a table finds in its scope, which many tables share. */
  scopeOf({ literal, module, service }: HandlerTable): ScopeOfTable {
    const scope = literal.getFirstAncestor(isScope) ?? literal.getSourceFile();
    const known = this.#scopes.get(scope) ?? new Map<SourceFile, ScopeOfTable>();
    this.#scopes.set(scope, known);
    const found = known.get(module) ?? searchScope(scope, module, service.module);
    known.set(module, found);
    return found;
  }

  /** An added name of the function that is not among the `taken` ones. */
  find(undecided: TypeScriptSymbol, taken: ReadonlySet<string>): string | undefined {
    return this.#added.get(undecided)?.find((name) => !taken.has(name));
  }

  /** A new name of the function that is not among the `taken` ones. */
  add(undecided: TypeScriptSymbol, taken: ReadonlySet<string>): string {
    const used = new Set([...this.#added.values()].flat());
    let name = NAME;
    for (let next = 2; taken.has(name) || used.has(name); next++) name = `${NAME}${next}`;
    this.#added.set(undecided, [...(this.#added.get(undecided) ?? []), name]);
    return name;
  }
}

interface ScopeOfTable {
  /** The function `undecided` of the package. */
  readonly undecided: TypeScriptSymbol;
  /** The expression for it, if the scope has one. */
  readonly name: string | undefined;
  /** All names of the scope. */
  readonly taken: ReadonlySet<string>;
}

function isScope(node: Node): boolean {
  return (
    Node.isBlock(node) ||
    Node.isModuleBlock(node) ||
    Node.isFunctionLikeDeclaration(node) ||
    Node.isFunctionExpression(node) ||
    Node.isArrowFunction(node) ||
    Node.isClassDeclaration(node) ||
    Node.isClassExpression(node) ||
    Node.isForStatement(node) ||
    Node.isForInStatement(node) ||
    Node.isForOfStatement(node) ||
    Node.isCaseBlock(node) ||
    Node.isCatchClause(node)
  );
}

function searchScope(scope: Node, module: SourceFile, moduleName: string): ScopeOfTable {
  const exported = module.getExportSymbols().find((symbol) => symbol.getName() === NAME);
  if (!exported) throw new Failure(`${moduleName}: has no ${NAME}: generate the package again`);
  const undecided = withoutAlias(exported);
  const inScope = scope.getSymbolsInScope(SymbolFlags.Value | SymbolFlags.Alias);
  const taken = new Set(inScope.map((symbol) => symbol.getName()));
  for (const symbol of inScope) {
    if (symbol.getDeclarations().some(isTypeOnly)) continue;
    const target = withoutAlias(symbol);
    if (target === undecided) return { undecided, taken, name: symbol.getName() };
    const file = target.hasFlags(SymbolFlags.ValueModule) ? target.getValueDeclaration() : undefined;
    if (Node.isSourceFile(file) && isModuleOfTable(file, module))
      return { undecided, taken, name: `${symbol.getName()}.${NAME}` };
  }
  return { undecided, taken, name: undefined };
}

/**
 * Finds `undecided` in the scope of a table. If it is not imported, it is added to the import of the function that
 * accepts the table, or to a new import, under a name that is free. Throws a `Failure` if the package has no `undecided`.
 */
export function importUndecided(table: HandlerTable, style: CodeStyle, plan: ImportPlan): UndecidedImport {
  const { undecided, name: found, taken } = plan.scopeOf(table);
  const known = found ?? plan.find(undecided, taken);
  if (known !== undefined) return { name: known, changes: [] };
  const name = plan.add(undecided, taken);
  const { literal, module, service } = table;
  const file = literal.getSourceFile();
  const specifier = name === NAME ? NAME : `${NAME} as ${name}`;
  const joined = file.getImportDeclarations().find((declaration) => {
    const imported = declaration.getModuleSpecifierSourceFile();
    return imported && isModuleOfTable(imported, module) && hasNamedValues(declaration);
  });
  return {
    name,
    changes: joined ? addSpecifier(joined, specifier) : [newImport(file, specifier, service.module, style)],
  };
}

/**
 * Whether a module has the exports of the one that declares what accepts a table. Applications import that of operations by
 * way of the modules in the folder beside it.
 */
function isModuleOfTable(file: SourceFile, module: SourceFile): boolean {
  if (file === module) return true;
  const folder = `${module.getDirectoryPath()}/operations`;
  return isOperationsModule(module.getFilePath()) && file.getDirectoryPath() === folder;
}

function isTypeOnly(declaration: Node): boolean {
  if (Node.isImportSpecifier(declaration) && declaration.isTypeOnly()) return true;
  return declaration.getFirstAncestorByKind(SyntaxKind.ImportDeclaration)?.isTypeOnly() ?? false;
}

function hasNamedValues(declaration: ImportDeclaration): boolean {
  return (
    !declaration.isTypeOnly() &&
    declaration.getImportClause()?.getNamedBindings()?.getKind() === SyntaxKind.NamedImports
  );
}

function addSpecifier(declaration: ImportDeclaration, specifier: string): readonly ts.TextChange[] {
  const last = declaration.getNamedImports().at(-1);
  if (!last) {
    const list = declaration.getImportClauseOrThrow().getNamedBindingsOrThrow();
    return [insertion(list.getStart() + 1, ` ${specifier} `)];
  }
  // A specifier on a line of its own is followed by another such line.
  const trivia = last.getFullText().slice(0, last.getLeadingTriviaWidth());
  return [insertion(last.getEnd(), `,${/(?:\r\n|[\n\r])[ \t]*$/.exec(trivia)?.[0] ?? " "}${specifier}`)];
}

function newImport(file: SourceFile, specifier: string, module: string, { quote, lineEnd }: CodeStyle): ts.TextChange {
  const [first] = file.getStatements();
  const before = file.getImportDeclarations()[0] ?? first;
  const semicolon = !first || first.getText().endsWith(";") ? ";" : "";
  const text = `import { ${specifier} } from ${stringLiteral(module, quote)}${semicolon}${lineEnd}`;
  return insertion(before?.getStart(true) ?? 0, text);
}
