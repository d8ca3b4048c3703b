import { ts } from "ts-morph";
import type { HoleKind, HoleContext, TemplatePart } from "./template-parts.ts";

/**
 * Cuts a template, which is TypeScript that compiles, at its holes: identifiers that begin with `$`, string literals
 * that are one, such names inside comments and longer strings, and imports of neighbours (named by their specifier,
 * they stay where no value is given). `//#region name` … `//#endregion` is a region.
 */
export function cutTemplate(source: string): readonly TemplatePart[] {
  const regions: Open[] = [{ name: "", parts: [], owners: [] }];
  const add = (part: TemplatePart): void => void regions.at(-1)?.parts.push(part);
  let from = 0;
  for (const cut of cuts(source)) {
    if (cut.kind === "owner") {
      for (const { owners } of regions) owners.push(cut.start);
      continue;
    }
    if (cut.start > from) add({ kind: "text", text: source.slice(from, cut.start) });
    from = cut.end;
    if (cut.kind === "hole") {
      const lead = source.slice(source.lastIndexOf("\n", cut.start) + 1, cut.start);
      const { name, hole, at, owner } = cut;
      const more = { ...(at && { at }), ...(owner !== undefined && { owner }) };
      add({ kind: "hole", name, hole, source: source.slice(cut.start, cut.end), lead, ...more });
    } else if (cut.kind === "region") {
      regions.push({ name: cut.name, parts: [], owners: [] });
    } else {
      const region = regions.pop();
      if (!region?.name) throw new Error("a template ends a region that it did not begin");
      add({ kind: "region", ...region });
    }
  }
  add({ kind: "text", text: source.slice(from) });
  if (regions.length > 1) throw new Error(`a template does not end its region ${regions.at(-1)?.name}`);
  return regions[0]?.parts ?? [];
}

interface Open {
  readonly name: string;
  readonly parts: TemplatePart[];
  readonly owners: number[];
}
interface Range {
  readonly start: number;
  readonly end: number;
}
type Cut = Range &
  (
    | {
        readonly kind: "hole";
        readonly name: string;
        readonly hole: HoleKind;
        readonly at?: HoleContext | undefined;
        readonly owner?: number | undefined;
      }
    | { readonly kind: "region"; readonly name: string }
    | { readonly kind: "owner" }
    | { readonly kind: "end" }
  );

function cuts(source: string): readonly Cut[] {
  const inCode: Cut[] = [];
  const owners: Cut[] = [];
  const strings: (Range & { readonly at: HoleContext | undefined })[] = [];
  const visit = (node: ts.Node): void => {
    const range = { start: node.getStart(), end: node.end };
    if (ts.isIdentifier(node) && node.text.startsWith("$")) {
      const hole = identifierKind(node);
      const owner = hole === "identifier" ? undefined : node.parent.parent.getStart();
      inCode.push({ kind: "hole", name: node.text.slice(1), hole, owner, ...range });
    } else if (ts.isStringLiteral(node)) {
      const at = placeOf(node);
      strings.push({ ...range, at });
      const isHole = /^\$\w+$/.test(node.text);
      if (isHole) inCode.push({ kind: "hole", name: node.text.slice(1), hole: "string", at, ...range });
      else if (/^\.\.?\//.test(node.text) && !node.text.includes("$")) {
        inCode.push({ kind: "hole", name: node.text, hole: "string", at, ...range });
      }
    } else if (ts.isObjectLiteralExpression(node) || ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) {
      owners.push({ kind: "owner", start: range.start, end: range.start });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("template.ts", source, ts.ScriptTarget.ES2022, true));
  const taken = new Set(inCode.map(({ start }) => start));
  const elsewhere = [...source.matchAll(/(?<![\w$])\$([A-Za-z]\w*)/g)]
    .filter(({ index }) => !taken.has(index) && !taken.has(index - 1))
    .map(({ 0: found, 1: name = "", index }): Cut => {
      const string = strings.find(({ start, end }) => start < index && index < end);
      const hole = string ? "part" : "comment";
      return { kind: "hole", name, hole, at: string?.at, start: index, end: index + found.length };
    });
  const markers = [...source.matchAll(/^[ \t]*\/\/#(region|endregion)\b ?(\w*)\n/gm)].map(
    ({ 0: found, 1: marker, 2: name = "", index }): Cut => {
      const range = { start: index, end: index + found.length };
      return marker === "region" ? { kind: "region", name, ...range } : { kind: "end", ...range };
    },
  );
  return [...owners, ...inCode, ...elsewhere, ...markers].sort((a, b) => a.start - b.start);
}

function placeOf({ parent }: ts.StringLiteral): HoleContext | undefined {
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent) ? "specifier" : "type";
  if (ts.isArrayLiteralExpression(parent)) return "list";
  const isSpecifier =
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword);
  return isSpecifier ? "specifier" : undefined;
}

function identifierKind(node: ts.Identifier): HoleKind {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return "key";
  return ts.isPropertySignature(parent) && parent.name === node ? "member" : "identifier";
}
