import { ts } from "ts-morph";
import type { InstalledService } from "./installed-package.ts";
import type { ParsedFile } from "./program.ts";

/** A table of handlers, written as an object literal in the file. */
export interface HandlerTable {
  readonly service: InstalledService;
  /** The module that declares the function which takes the table. */
  readonly module: ts.SourceFile;
  readonly literal: ts.ObjectLiteralExpression;
}

/** A table of handlers that is no object literal. */
export interface UnreadableTable {
  readonly service: InstalledService;
  readonly module: ts.SourceFile;
  readonly expression: ts.Expression;
}

/** Everything in a file that has to do with the handlers of generated packages, in the order of the file. */
export interface HandlerTables {
  readonly tables: readonly HandlerTable[];
  /** Given to `define…Handlers`, and not to be read. */
  readonly unreadable: readonly UnreadableTable[];
  /** Given to `handle…Error`: made elsewhere, or found already where they are defined. */
  readonly elsewhere: readonly UnreadableTable[];
}

/**
 * Finds tables by what takes them: a function or a type that the `handlers` module of a generated package declares,
 * whatever the file calls it. A constant of the same file is followed to its literal.
 */
export function findHandlerTables(
  { source, checker }: ParsedFile,
  serviceOf: (file: string) => InstalledService | undefined,
): HandlerTables {
  const tables = new Map<ts.ObjectLiteralExpression, HandlerTable>();
  const opaque: UnreadableTable[] = [];
  const elsewhere: UnreadableTable[] = [];
  const visit = (node: ts.Node): void => {
    const use = useOf(node);
    const taker = use && declarationOf(use.taker, checker);
    const module = taker?.getSourceFile();
    const service = module && serviceOf(module.fileName);
    if (use && taker && service && module) {
      const literal = literalOf(use.expression, checker);
      const isDefined = ts.isFunctionDeclaration(taker) && taker.name?.text.startsWith("define");
      if (literal) tables.set(literal, { service, module, literal });
      else (isDefined ? opaque : elsewhere).push({ service, module, expression: use.expression });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { tables: [...tables.values()], unreadable: opaque, elsewhere };
}

/** What may be a table, and the name of what may take it: `take(…, table)`, `table satisfies Type`, `x: Type = table`. */
function useOf(node: ts.Node): { readonly taker: ts.Node; readonly expression: ts.Expression } | undefined {
  if (ts.isCallExpression(node)) {
    const expression = node.arguments.at(-1);
    return expression && { taker: node.expression, expression };
  }
  if (ts.isSatisfiesExpression(node) && ts.isTypeReferenceNode(node.type)) {
    return { taker: node.type.typeName, expression: node.expression };
  }
  if (!ts.isVariableDeclaration(node) || !node.initializer || !node.type) return undefined;
  return ts.isTypeReferenceNode(node.type) ? { taker: node.type.typeName, expression: node.initializer } : undefined;
}

/** The symbol behind a name, imports followed to what they import. */
export function resolved(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function declarationOf(taker: ts.Node, checker: ts.TypeChecker): ts.Declaration | undefined {
  const bare = unwrapped(taker);
  const name = ts.isPropertyAccessExpression(bare) ? bare.name : ts.isQualifiedName(bare) ? bare.right : bare;
  const symbol = checker.getSymbolAtLocation(name);
  const declaration = symbol && resolved(symbol, checker).declarations?.[0];
  const isVariable = declaration && (ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration));
  // A variable that holds the function, be it out of `await import(…)`, is called like it.
  return isVariable && ts.isIdentifier(bare)
    ? checker.getTypeAtLocation(bare).getCallSignatures()[0]?.declaration
    : declaration;
}

function literalOf(expression: ts.Expression, checker: ts.TypeChecker): ts.ObjectLiteralExpression | undefined {
  const bare = unwrapped(expression);
  if (ts.isObjectLiteralExpression(bare)) return bare;
  if (!ts.isIdentifier(bare)) return undefined;
  const declaration = checker.getSymbolAtLocation(bare)?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  if (declaration.getSourceFile() !== expression.getSourceFile()) return undefined;
  // What may be assigned anew is not what its declaration says.
  if (!(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const)) return undefined;
  const initial = unwrapped(declaration.initializer);
  return ts.isObjectLiteralExpression(initial) ? initial : undefined;
}

/** An expression without parentheses and without what only the compiler looks at; of `(0, name)` the name. */
function unwrapped(expression: ts.Node): ts.Node {
  for (let bare = expression; ;) {
    if (
      ts.isParenthesizedExpression(bare) ||
      ts.isAsExpression(bare) ||
      ts.isSatisfiesExpression(bare) ||
      ts.isNonNullExpression(bare)
    ) {
      bare = bare.expression;
    } else if (ts.isBinaryExpression(bare) && bare.operatorToken.kind === ts.SyntaxKind.CommaToken) bare = bare.right;
    else return bare;
  }
}
