import { append } from "../lib/collections.ts";
import {
  Node,
  type ObjectLiteralExpression,
  type SourceFile,
  type Symbol as TypeScriptSymbol,
  SyntaxKind,
  VariableDeclarationKind,
} from "ts-morph";
import type { InstalledService } from "./installed-package.ts";
import { type Candidate, type FormerOperation, tablesOf, type UnknownOperation } from "./table-arguments.ts";

/** An object literal with handlers of a service, or of one operation. */
export interface HandlerTable {
  readonly service: InstalledService;
  /** The module that declares what accepts the table. */
  readonly module: SourceFile;
  readonly literal: ObjectLiteralExpression;
}

/** A handler table that is no object literal of the file. */
export interface UnreadableTable {
  readonly service: InstalledService;
  readonly expression: Node;
}

/** The handler tables of a file, in the order of the file. */
export interface HandlerTables {
  readonly tables: readonly HandlerTable[];
  /** Arguments of `define…Handlers`. */
  readonly unreadable: readonly UnreadableTable[];
  /** Arguments of `handle…Error`: tables that are defined elsewhere. */
  readonly elsewhere: readonly UnreadableTable[];
  /** Names that are those of no operation. */
  readonly unknown: readonly UnknownOperation[];
  /** Old names of operations. */
  readonly former: readonly FormerOperation[];
}

/**
 * Finds handler tables by the function or type that accepts them, which the `handlers` module of a generated package
 * declares; the name in the file does not matter. A constant of the same file is followed to its literal.
 */
export function findHandlerTables(
  file: SourceFile,
  serviceOf: (file: string) => InstalledService | undefined,
): HandlerTables {
  const tables = new Map<Node, HandlerTable>();
  const unreadable: UnreadableTable[] = [];
  const elsewhere: UnreadableTable[] = [];
  const unknown: UnknownOperation[] = [];
  const former: FormerOperation[] = [];
  for (const candidate of candidatesIn(file)) {
    const declaration = declarationOf(candidate.acceptor);
    const module = declaration?.getSourceFile();
    const given = module && serviceOf(module.getFilePath());
    if (!module || !given) continue;
    const isDefinition =
      Node.isFunctionDeclaration(declaration) && declaration.getName()?.startsWith("define") === true;
    const found = tablesOf(candidate, module, isDefinition, given);
    append(unknown, found.unknown);
    append(former, found.former);
    for (const { service, expression } of found.tables) {
      const literal = objectLiteralOf(expression);
      if (literal) tables.set(literal, { service, module, literal });
      else (isDefinition ? unreadable : elsewhere).push({ service, expression });
    }
  }
  return { tables: [...tables.values()], unreadable, elsewhere, unknown, former };
}

/** The three forms of a table: `accept(…, table)`, `table satisfies Type`, `const name: Type = table`. */
function candidatesIn(file: SourceFile): readonly Candidate[] {
  const candidates = [
    ...file.getDescendantsOfKind(SyntaxKind.CallExpression).map((node) => ({
      ...{ node: node as Node, acceptor: node.getExpression() as Node },
      ...{ values: node.getArguments(), types: [] },
    })),
    ...file
      .getDescendantsOfKind(SyntaxKind.SatisfiesExpression)
      .map((node) => ({ node, ...namedType(node.getTypeNode()), values: [node.getExpression()] })),
    ...file
      .getDescendantsOfKind(SyntaxKind.VariableDeclaration)
      .map((node) => ({ node, ...namedType(node.getTypeNode()), values: [node.getInitializer()] })),
  ];
  return candidates
    .sort((a, b) => a.node.getPos() - b.node.getPos() || b.node.getEnd() - a.node.getEnd())
    .flatMap(({ acceptor, values, types }) =>
      acceptor ? [{ acceptor, types, values: values.filter((value) => value !== undefined) }] : [],
    );
}

function namedType(type: Node | undefined): { readonly acceptor: Node | undefined; readonly types: readonly Node[] } {
  return Node.isTypeReference(type)
    ? { acceptor: type.getTypeName(), types: type.getTypeArguments() }
    : { acceptor: undefined, types: [] };
}

/** The symbol that an import stands for; any other symbol is returned as it is. */
export function withoutAlias(symbol: TypeScriptSymbol): TypeScriptSymbol {
  return symbol.getAliasedSymbol() ?? symbol;
}

function declarationOf(acceptor: Node): Node | undefined {
  const expression = withoutWrappers(acceptor);
  const name = Node.isPropertyAccessExpression(expression)
    ? expression.getNameNode()
    : Node.isQualifiedName(expression)
      ? expression.getRight()
      : expression;
  const symbol = name.getSymbol();
  const declaration = symbol && withoutAlias(symbol).getDeclarations()[0];
  const isVariable = Node.isVariableDeclaration(declaration) || Node.isBindingElement(declaration);
  if (!isVariable || !Node.isIdentifier(expression)) return declaration;
  // A variable that holds the function, for example from `await import(…)`.
  const [signature] = expression.getType().getCallSignatures();
  return signature?.compilerSignature.declaration && signature.getDeclaration();
}

function objectLiteralOf(expression: Node): ObjectLiteralExpression | undefined {
  const value = withoutWrappers(expression);
  if (Node.isObjectLiteralExpression(value)) return value;
  const declaration = Node.isIdentifier(value) ? value.getSymbol()?.getValueDeclaration() : undefined;
  if (!Node.isVariableDeclaration(declaration) || declaration.getSourceFile() !== expression.getSourceFile()) {
    return undefined;
  }
  // The initializer of a `let` is not reliable: the variable can be assigned again.
  if (declaration.getVariableStatement()?.getDeclarationKind() !== VariableDeclarationKind.Const) return undefined;
  const initializer = declaration.getInitializer();
  const constant = initializer && withoutWrappers(initializer);
  return Node.isObjectLiteralExpression(constant) ? constant : undefined;
}

/** Removes parentheses, type assertions and `satisfies`; of `(0, name)` the name is left. */
function withoutWrappers(node: Node): Node {
  if (
    Node.isParenthesizedExpression(node) ||
    Node.isAsExpression(node) ||
    Node.isSatisfiesExpression(node) ||
    Node.isNonNullExpression(node)
  ) {
    return withoutWrappers(node.getExpression());
  }
  const isSequence = Node.isBinaryExpression(node) && node.getOperatorToken().getKind() === SyntaxKind.CommaToken;
  return isSequence ? withoutWrappers(node.getRight()) : node;
}
