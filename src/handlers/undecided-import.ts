import type { ts } from "ts-morph";
import { type ImportDeclaration, Node, type SourceFile, SymbolFlags, SyntaxKind } from "ts-morph";
import { Failure } from "../lib/failure.ts";
import { type CodeStyle, stringLiteral } from "./code-style.ts";
import { type HandlerTable, withoutAlias } from "./handler-tables.ts";
import { insertion } from "./insert-entries.ts";

const NAME = "undecided";

/** The expression for `undecided` in a table, and the changes that import it. */
export interface UndecidedImport {
  readonly name: string;
  readonly changes: readonly ts.TextChange[];
}

/**
 * Finds `undecided` in the scope of a table. If it is not imported, it is added to the import of the function that
 * accepts the table, or to a new import, under a name that is free. Throws a `Failure` if the package has no `undecided`.
 */
export function importUndecided({ literal, module, service }: HandlerTable, style: CodeStyle): UndecidedImport {
  const file = literal.getSourceFile();
  const undecided = module.getExportSymbols().find((symbol) => symbol.getName() === NAME);
  if (!undecided) throw new Failure(`${service.module}: has no ${NAME}: generate the package again`);
  const inScope = literal.getSymbolsInScope(SymbolFlags.Value | SymbolFlags.Alias);
  for (const symbol of inScope) {
    if (symbol.getDeclarations().some(isTypeOnly)) continue;
    const target = withoutAlias(symbol);
    if (target === withoutAlias(undecided)) return { name: symbol.getName(), changes: [] };
    if (target === module.getSymbol()) return { name: `${symbol.getName()}.${NAME}`, changes: [] };
  }
  const taken = new Set(inScope.map((symbol) => symbol.getName()));
  let name = NAME;
  for (let next = 2; taken.has(name); next++) name = `${NAME}${next}`;
  const specifier = name === NAME ? NAME : `${NAME} as ${name}`;
  const joined = file
    .getImportDeclarations()
    .find((declaration) => declaration.getModuleSpecifierSourceFile() === module && hasNamedValues(declaration));
  return {
    name,
    changes: joined ? addSpecifier(joined, specifier) : [newImport(file, specifier, service.module, style)],
  };
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
