import { Node, type Project } from "ts-morph";

/** A template whose region comments are code, and the comments by their number. */
export interface MarkedTemplate {
  readonly text: string;
  readonly comments: readonly string[];
}

/**
 * Replaces the comments `//#region …` and `//#endregion` by code of the kind around them: a statement, a member, an
 * element or a case. The compiler moves and drops comments, and keeps this code at its place.
 */
export function withMarkers(project: Project, source: string, form: "js" | "dts"): MarkedTemplate {
  const file = project.createSourceFile("/template.ts", source, { overwrite: true });
  const lists = file.getDescendants().filter((node) => markerKind(node) !== undefined);
  const comments: string[] = [];
  const text = source.replace(/^[ \t]*(\/\/#(?:end)?region\b[^\n]*)$/gm, (_, comment: string, offset: number) => {
    comments.push(comment);
    // Descendants come outermost first, so the last one that contains the comment is the innermost.
    const around = lists.findLast((node) => node.getStart() < offset && offset < node.getEnd());
    return markerIn(around, `$$region${comments.length - 1}`, form);
  });
  return { text, comments };
}

/** Replaces the markers in compiled code by their comments. A marker that the compiler dropped loses its comment. */
export function withoutMarkers(compiled: string, comments: readonly string[]): string {
  return compiled.replace(/^.*?\$\$region(\d+)\b[^\n]*$/gm, (_, index: string) => comments[Number(index)] ?? "");
}

type MarkerKind = "statement" | "method" | "member" | "property" | "element" | "case";

function markerKind(node: Node): MarkerKind | undefined {
  if (Node.isBlock(node)) return "statement";
  if (Node.isClassDeclaration(node)) return "method";
  if (Node.isInterfaceDeclaration(node) || Node.isTypeLiteral(node)) return "member";
  if (Node.isObjectLiteralExpression(node)) return "property";
  if (Node.isArrayLiteralExpression(node)) return "element";
  return Node.isCaseBlock(node) ? "case" : undefined;
}

function markerIn(around: Node | undefined, name: string, form: "js" | "dts"): string {
  switch (around && markerKind(around)) {
    case "method":
      return `${name}(): void {}`;
    case "member":
      return `${name}: 1;`;
    case "property":
      return `${name}: 1,`;
    case "element":
      return `${name},`;
    case "case":
      return `case ${name}:`;
    default:
      // In JavaScript a declaration would be a further export. In declarations an expression is not allowed.
      return form === "js" ? `${name};` : `export declare const ${name}: 1;`;
  }
}
