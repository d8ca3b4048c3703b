import { ts } from "ts-morph";
import { type CommentForm, commentsOf, formOf } from "./comments.ts";

/** Where a template has a node: what may stand below it. Nodes beside one another that look the same share a shape. */
export interface Shape {
  readonly below: Map<string, Shape>;
  /** Forms of the string literals here that have a hole inside them. */
  readonly parts: RegExp[];
}

/** All that a module made of a template may be. */
export interface ModuleShape {
  readonly root: Shape;
  readonly comments: readonly CommentForm[];
}

/** Key of a hole for an identifier, the name of a member, or a whole string. */
export const NAME_HOLE = "hole:name";

/** Key of a hole for a whole string. */
export const STRING_HOLE = "hole:string";

/** The shape of a template, from its source or from what the compiler makes of it. */
export function shapeOf(template: string): ModuleShape {
  const file = parseModule(template);
  const root = emptyShape();
  const literals: [number, number][] = [];
  const visit = (node: ts.Node, shape: Shape): void => {
    if (isLiteralText(node)) literals.push([node.getStart(file), node.end]);
    ts.forEachChild(node, (child) => visit(child, enter(shape, child)));
  };
  visit(file, root);
  return {
    root,
    comments: commentsOf(template, literals).flatMap((comment) =>
      [formOf(comment) ?? []].filter((form) => form.length > 0),
    ),
  };
}

/** Parses a module; generated ones are nested no deeper than their template, so that this cannot overflow. */
export function parseModule(source: string): ts.SourceFile {
  return ts.createSourceFile("module.ts", source, ts.ScriptTarget.ES2022, false);
}

/** A literal whose text may look like a comment. */
export function isLiteralText(node: ts.Node): boolean {
  return ts.isLiteralExpression(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node);
}

/**
 * What a node is, apart from its place: its kind, the words of names and literals, and what the compiler keeps beside
 * the children of a node (`const`, `import type`, operators).
 */
export function keyOf(node: ts.Node): string {
  const { kind } = node;
  if (ts.isIdentifier(node)) return `name:${node.text}`;
  if (isLiteralText(node)) return `${kind}:${(node as ts.LiteralLikeNode).text}`;
  if (ts.isVariableDeclarationList(node)) return `${kind}:${node.flags & ts.NodeFlags.BlockScoped}`;
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return `${kind}:${node.operator}`;
  if (ts.isTypeOperatorNode(node)) return `${kind}:${node.operator}`;
  if (ts.isHeritageClause(node)) return `${kind}:${node.token}`;
  if (ts.isImportClause(node) || ts.isImportSpecifier(node)) return `${kind}:${node.isTypeOnly}`;
  if (ts.isExportDeclaration(node) || ts.isExportSpecifier(node)) return `${kind}:${node.isTypeOnly}`;
  return `${kind}`;
}

function enter(shape: Shape, node: ts.Node): Shape {
  const key = holeKey(node, shape) ?? keyOf(node);
  const known = shape.below.get(key) ?? emptyShape();
  shape.below.set(key, known);
  return known;
}

function holeKey(node: ts.Node, shape: Shape): string | undefined {
  if (ts.isIdentifier(node)) return node.text.startsWith("$") ? NAME_HOLE : undefined;
  if (!ts.isStringLiteral(node)) return undefined;
  if (/^\$\w+$/.test(node.text)) return STRING_HOLE;
  const pieces = node.text.split(/(?<![\w$])\$[A-Za-z]\w*/);
  if (pieces.length > 1) shape.parts.push(new RegExp(`^${pieces.map(escaped).join("[\\s\\S]*")}$`));
  return undefined;
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}

function emptyShape(): Shape {
  return { below: new Map(), parts: [] };
}
