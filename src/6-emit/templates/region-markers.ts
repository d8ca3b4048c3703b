import { ts } from "ts-morph";

/** A template whose regions the compiler cannot lose. */
export interface Marked {
  readonly text: string;
  /** The line of the template behind each marker. */
  readonly names: readonly string[];
}

/**
 * Writes the marks of regions, which are comments, as code of the kind that stands around them: a statement, a member,
 * an element. The compiler moves and drops comments, and keeps these in their place among their neighbours.
 */
export function withMarkers(source: string, form: ".js" | ".d.ts"): Marked {
  const file = ts.createSourceFile("template.ts", source, ts.ScriptTarget.ES2022, true);
  const names: string[] = [];
  const text = source.replace(/^[ \t]*(\/\/#(?:end)?region\b[^\n]*)$/gm, (_, name: string, offset: number) => {
    names.push(name);
    return markerIn(listAround(file, offset), `$$region${names.length - 1}`, form);
  });
  return { text, names };
}

/** Puts the marks of regions back; where the compiler left out what was around a marker, its mark is gone as well. */
export function withoutMarkers(compiled: string, names: readonly string[]): string {
  return compiled.replace(/^.*?\$\$region(\d+)\b[^\n]*$/gm, (_, index: string) => names[Number(index)] ?? "");
}

/** The innermost node around an offset that is a list of things. */
function listAround(file: ts.SourceFile, offset: number): ts.Node {
  let found: ts.Node = file;
  const visit = (node: ts.Node): void => {
    if (node.pos > offset || node.end <= offset) return;
    if (markerKind(node) !== undefined && node.getStart(file) < offset) found = node;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

type Kind = "statement" | "member" | "property" | "element" | "case";

function markerKind(node: ts.Node): Kind | undefined {
  if (ts.isSourceFile(node) || ts.isBlock(node)) return "statement";
  if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) return "member";
  if (ts.isObjectLiteralExpression(node)) return "property";
  if (ts.isArrayLiteralExpression(node)) return "element";
  return ts.isCaseBlock(node) ? "case" : undefined;
}

function markerIn(around: ts.Node, name: string, form: ".js" | ".d.ts"): string {
  switch (markerKind(around)) {
    case "member":
      return `${name}: 1;`;
    case "property":
      return `${name}: 1,`;
    case "element":
      return `${name},`;
    case "case":
      return `case ${name}:`;
    default:
      // A declaration would count as an export in JavaScript, and an expression is nothing to declarations.
      return form === ".js" ? `${name};` : `export declare const ${name}: 1;`;
  }
}
