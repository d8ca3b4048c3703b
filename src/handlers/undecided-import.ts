import { ts } from "ts-morph";
import { Failure } from "../lib/failure.ts";
import { type Edit, inserted } from "./edits.ts";
import type { ParsedFile } from "./program.ts";
import { type CodeStyle, stringLiteral } from "./code-style.ts";
import { resolved, type HandlerTable } from "./handler-tables.ts";

const NAME = "undecided";

/** How a table calls `undecided`, and what has to be done for it to be there. */
export interface UndecidedImport {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/**
 * The name of `undecided` where a table stands: the one under which it is imported, if it is; else it joins the import
 * that brings the function which takes the table, under a name that is free.
 */
export function importUndecided(
  { source, checker }: ParsedFile,
  { literal, module, service }: HandlerTable,
  style: CodeStyle,
): UndecidedImport {
  const exported = checker.getSymbolAtLocation(module);
  const own = exported && checker.tryGetMemberInModuleExports(NAME, exported);
  if (!exported || !own) throw new Failure(`${service.module}: has no ${NAME}: generate the package anew`);
  const wanted = resolved(own, checker);
  const inScope = checker.getSymbolsInScope(literal, ts.SymbolFlags.Value | ts.SymbolFlags.Alias);
  for (const symbol of inScope) {
    if (symbol.declarations?.some(ts.isTypeOnlyImportOrExportDeclaration)) continue;
    const meant = resolved(symbol, checker);
    if (meant === wanted) return { name: symbol.name, edits: [] };
    if (meant === exported) return { name: `${symbol.name}.${NAME}`, edits: [] };
  }
  const taken = new Set(inScope.map(({ name }) => name));
  let name = NAME;
  for (let next = 2; taken.has(name); next++) name = `${NAME}${next}`;
  const imported = name === NAME ? NAME : `${NAME} as ${name}`;
  const imports = source.statements.filter(ts.isImportDeclaration);
  const joined = imports.find(
    (one) => checker.getSymbolAtLocation(one.moduleSpecifier) === exported && namedImportsOf(one),
  );
  const list = joined && namedImportsOf(joined);
  return {
    name,
    edits: list ? intoList(source, list, imported) : [newImport(source, imports, imported, table(service))],
  };

  function table({ module }: HandlerTable["service"]): string {
    return `${stringLiteral(module, style.quote)}${hasSemicolons(source) ? ";" : ""}${style.lineEnd}`;
  }
}

/** The names of an import that can take one more value. */
function namedImportsOf({ importClause }: ts.ImportDeclaration): ts.NamedImports | undefined {
  if (!importClause || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return undefined;
  const { namedBindings } = importClause;
  return namedBindings && ts.isNamedImports(namedBindings) ? namedBindings : undefined;
}

function intoList(source: ts.SourceFile, list: ts.NamedImports, imported: string): readonly Edit[] {
  const last = list.elements.at(-1);
  if (!last) return [inserted(list.getStart(source) + 1, ` ${imported} `)];
  const before = source.text.slice(last.getFullStart(), last.getStart(source));
  // A name that has a line of its own is followed by another such line.
  const lead = /(?:\r\n|[\n\r])[ \t]*$/.exec(before)?.[0] ?? " ";
  return [inserted(last.end, `,${lead}${imported}`)];
}

function newImport(
  source: ts.SourceFile,
  imports: readonly ts.ImportDeclaration[],
  imported: string,
  from: string,
): Edit {
  const first = imports[0] ?? source.statements[0];
  return inserted(first?.getStart(source, true) ?? 0, `import { ${imported} } from ${from}`);
}

function hasSemicolons(source: ts.SourceFile): boolean {
  const [first] = source.statements;
  return first === undefined || source.text[first.end - 1] === ";";
}
