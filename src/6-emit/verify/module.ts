import { ts } from "ts-morph";
import type { Allowed } from "./allowed.ts";
import { commentsOf, commentTrouble, excerpt } from "./comments.ts";
import { isLiteralText, keyOf, type ModuleShape, NAME_HOLE, parseModule, type Shape, STRING_HOLE } from "./shape.ts";
import type { Trouble } from "./trouble.ts";

/**
 * Parses a module again and walks down it beside its template: each node, each name, each literal and each comment must
 * stand where the template has one like it or a hole for it. A statement, a call, an import, a member or a directive
 * more than that is found, however it came there; so is a name that is declared twice.
 */
export function moduleTrouble(source: string, shape: ModuleShape, allowed: Allowed): Trouble | undefined {
  const file = parseModule(source);
  const wrong = syntaxTrouble(file);
  if (wrong) return wrong;
  const literals: [number, number][] = [];
  const walk = (node: ts.Node, at: Shape): Trouble | undefined => {
    if (isLiteralText(node)) literals.push([node.getStart(file), node.end]);
    return (
      ts.forEachChild(node, (child) => {
        const next = step(node, child, at, allowed);
        if (next) return walk(child, next);
        const text = child.getText(file);
        const what = ts.SyntaxKind[child.kind];
        return { offset: child.getStart(file), text: `${what} has no place here: ${excerpt(text)}` };
      }) ?? twice(node, file)
    );
  };
  const trouble = walk(file, shape.root);
  if (trouble) return trouble;
  for (const comment of commentsOf(source, literals)) {
    const found = commentTrouble(comment, shape.comments);
    if (found) return found;
  }
  return undefined;
}

/** The first thing that makes a text no module at all. */
export function syntaxTrouble(file: ts.SourceFile): Trouble | undefined {
  // The compiler keeps what it finds while it parses to itself; without a program there is no other way to ask.
  const { parseDiagnostics } = file as ts.SourceFile & { readonly parseDiagnostics?: readonly ts.Diagnostic[] };
  if (!parseDiagnostics) throw new Error("this compiler does not tell the syntax errors of a file");
  const [first] = parseDiagnostics;
  if (first) return { offset: first.start ?? 0, text: ts.flattenDiagnosticMessageText(first.messageText, " ") };
  const directive = [...file.referencedFiles, ...file.typeReferenceDirectives, ...file.libReferenceDirectives][0];
  return directive && { offset: directive.pos, text: "a reference directive" };
}

/** The shape of a node below another, `undefined` where the template has nothing like it. */
function step(parent: ts.Node, node: ts.Node, at: Shape, allowed: Allowed): Shape | undefined {
  const same = at.below.get(keyOf(node));
  if (same) return same;
  const name = at.below.get(NAME_HOLE);
  if (ts.isIdentifier(node)) return name && allowed.names.has(node.text) ? name : undefined;
  if (ts.isStringLiteral(node)) return stringShape(parent, node, at, allowed);
  if (ts.isComputedPropertyName(node)) return name && isProto(node) && isMember(parent, node) ? PROTO : undefined;
  return ts.isUnionTypeNode(node) || node.kind === ts.SyntaxKind.NeverKeyword ? unionShape(at) : undefined;
}

function stringShape(parent: ts.Node, node: ts.StringLiteral, at: Shape, allowed: Allowed): Shape | undefined {
  const isSpecifier = ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || isImport(parent);
  if (isSpecifier) return specifierShape(node.text, at, allowed);
  const hole = at.below.get(STRING_HOLE) ?? (isMember(parent, node) ? at.below.get(NAME_HOLE) : undefined);
  return hole ?? (at.parts.some((part) => part.test(node.text)) ? LEAF : undefined);
}

function specifierShape(text: string, at: Shape, allowed: Allowed): Shape | undefined {
  const neighbour = [...at.below.keys()].some((key) => /^\d+:\.\.?\//.test(key));
  if (neighbour && allowed.specifiers.has(text)) return LEAF;
  return /^\.\/[\w-]+\.js$/.test(text) && at.parts.some((part) => part.test(text)) ? LEAF : undefined;
}

/** A hole for the type of one string takes a union of them as well, and `never` for none. */
function unionShape(at: Shape): Shape | undefined {
  const key = `${ts.SyntaxKind.LiteralType}`;
  const literal = at.below.get(key);
  return literal?.below.has(STRING_HOLE) ? { below: new Map([[key, literal]]), parts: [] } : undefined;
}

function isImport(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function isMember(parent: ts.Node, node: ts.Node): boolean {
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
}

function isProto({ expression }: ts.ComputedPropertyName): boolean {
  return ts.isStringLiteral(expression) && expression.text === "__proto__";
}

/** Names that stand twice where they must not: the second would silently win, or not compile. */
function twice(node: ts.Node, file: ts.SourceFile): Trouble | undefined {
  const seen = new Set<string>();
  for (const name of namesIn(node)) {
    const key = ts.isComputedPropertyName(name) ? "__proto__" : (name as ts.StringLiteralLike).text;
    if (seen.has(key)) return { offset: name.getStart(file), text: `${excerpt(name.getText(file))} stands here twice` };
    seen.add(key);
  }
  return undefined;
}

function namesIn(node: ts.Node): readonly ts.Node[] {
  if (ts.isObjectLiteralExpression(node)) return node.properties.flatMap(({ name }) => name ?? []);
  if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node))
    return node.members.flatMap(({ name }) => name ?? []);
  if (ts.isSourceFile(node)) return node.statements.flatMap(declared);
  return [];
}

function declared(statement: ts.Statement): readonly ts.Node[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name);
  const isNamed = ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement);
  const isType = ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement);
  return (isNamed || isType) && statement.name && !isAddition(statement) ? [statement.name] : [];
}

/** `interface X extends Y {}` adds the members of a family to an interface, and declares none. */
function isAddition(statement: ts.Statement): boolean {
  return ts.isInterfaceDeclaration(statement) && statement.members.length === 0 && !!statement.heritageClauses;
}

const LEAF: Shape = { below: new Map(), parts: [] };
const PROTO: Shape = { below: new Map([[`${ts.SyntaxKind.StringLiteral}:__proto__`, LEAF]]), parts: [] };
