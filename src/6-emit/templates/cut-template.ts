import { Node, type Project, SyntaxKind } from "ts-morph";
import { declaredNames } from "./declared-names.ts";
import type { Hole, HoleContext, HoleKind, Region, TemplatePart } from "./template-parts.ts";

/**
 * Cuts a template at its holes and regions. A template is TypeScript that compiles. Its holes are identifiers that begin
 * with `$`, string literals that are such a name, such names inside comments and longer strings, and imports of
 * neighbours (`"./codes.js"`), which stay as they are if they have no value. `//#region name` … `//#endregion` is a region.
 * With `named`, the names of declarations have places.
 *
 * @throws Error if a region does not end, or ends without a beginning
 */
export function cutTemplate(project: Project, source: string, named = false): readonly TemplatePart[] {
  const regions: OpenRegion[] = [{ name: "", parts: [], owners: [] }];
  const add = (part: TemplatePart): void => void regions.at(-1)?.parts.push(part);
  let from = 0;
  for (const cut of cuts(project, source, named)) {
    if (cut.kind === "owner") {
      for (const { owners } of regions) owners.push(cut.start);
      continue;
    }
    if (cut.start > from) add({ kind: "text", text: source.slice(from, cut.start) });
    from = cut.end;
    if (cut.kind === "hole") {
      const lead = source.slice(source.lastIndexOf("\n", cut.start) + 1, cut.start);
      add({ kind: "hole", ...cut.hole, source: source.slice(cut.start, cut.end), lead });
    } else if (cut.kind === "name") {
      add({ kind: "name", id: cut.id });
    } else if (cut.kind === "region") {
      regions.push({ name: cut.name, parts: [], owners: [] });
    } else {
      const region = regions.pop();
      if (!region?.name) throw new Error("a template ends a region that it does not begin");
      add({ kind: "region", ...region });
    }
  }
  add({ kind: "text", text: source.slice(from) });
  if (regions.length > 1) throw new Error(`a template does not end its region ${regions.at(-1)?.name}`);
  return regions[0]?.parts ?? [];
}

type OpenRegion = Pick<Region, "name"> & { readonly parts: TemplatePart[]; readonly owners: number[] };

type Cut = { readonly start: number; readonly end: number } & (
  | { readonly kind: "hole"; readonly hole: Pick<Hole, "name" | "hole" | "at" | "owner"> }
  | { readonly kind: "region"; readonly name: string }
  | { readonly kind: "name"; readonly id: string }
  | { readonly kind: "owner" | "end" }
);

/** All cuts of a template by offset: names, holes, beginnings and ends of regions, beginnings of objects and types. */
function cuts(project: Project, source: string, named: boolean): readonly Cut[] {
  const file = project.createSourceFile("/template.ts", source, { overwrite: true });
  const range = (node: Node) => ({ start: node.getStart(), end: node.getEnd() });
  const identifiers = file.getDescendantsOfKind(SyntaxKind.Identifier).filter((node) => node.getText().startsWith("$"));
  const strings = file.getDescendantsOfKind(SyntaxKind.StringLiteral);
  const inCode = [
    ...identifiers.map((node): Cut => {
      const hole = identifierKind(node);
      const owner = hole === "identifier" ? undefined : node.getParent()?.getParent()?.getStart();
      return { kind: "hole", hole: { name: node.getText().slice(1), hole, ...defined({ owner }) }, ...range(node) };
    }),
    ...strings.flatMap((node): Cut[] => {
      const text = node.getLiteralText();
      const name = /^\$\w+$/.test(text) ? text.slice(1) : /^\.\.?\/[^$]*$/.test(text) ? text : undefined;
      if (name === undefined) return [];
      return [{ kind: "hole", hole: { name, hole: "string", ...defined({ at: contextOf(node) }) }, ...range(node) }];
    }),
  ];
  const starts = new Set(inCode.map(({ start }) => start));
  const inText = [...source.matchAll(/(?<![\w$])\$([A-Za-z]\w*)/g)]
    .filter(({ index }) => !starts.has(index) && !starts.has(index - 1))
    .map(({ 0: text, 1: name = "", index }): Cut => {
      const string = strings.find((node) => node.getStart() < index && index < node.getEnd());
      const hole = string ? { name, hole: "part" as const, ...defined({ at: contextOf(string) }) } : COMMENT(name);
      return { kind: "hole", hole, start: index, end: index + text.length };
    });
  const regions = [...source.matchAll(/^[ \t]*\/\/#(region|endregion)\b ?(\w*)\n/gm)].map(
    ({ 0: text, 1: keyword, 2: name = "", index }): Cut => {
      const place = { start: index, end: index + text.length };
      return keyword === "region" ? { kind: "region", name, ...place } : { kind: "end", ...place };
    },
  );
  const owners = file
    .getDescendants()
    .filter(isOwner)
    .map((node): Cut => ({ kind: "owner", ...range(node) }));
  const names = named ? declaredNames(file) : [];
  // A name that is a hole begins before the hole.
  return [
    ...owners,
    ...names.map(({ start, id }): Cut => ({ kind: "name", id, start, end: start })),
    ...inCode,
    ...inText,
    ...regions,
  ].sort((a, b) => a.start - b.start);
}

const COMMENT = (name: string) => ({ name, hole: "comment" as const });

function defined<Value extends object>(members: Value): { readonly [Key in keyof Value]?: NonNullable<Value[Key]> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Value;
}

function isOwner(node: Node): boolean {
  return Node.isObjectLiteralExpression(node) || Node.isInterfaceDeclaration(node) || Node.isTypeLiteral(node);
}

function identifierKind(node: Node): HoleKind {
  const parent = node.getParent();
  if (Node.isPropertyAssignment(parent) && parent.getNameNode() === node) return "key";
  return Node.isPropertySignature(parent) && parent.getNameNode() === node ? "member" : "identifier";
}

function contextOf(node: Node): HoleContext | undefined {
  const parent = node.getParent();
  if (Node.isLiteralTypeNode(parent)) return Node.isImportTypeNode(parent.getParent()) ? "specifier" : "type";
  if (Node.isArrayLiteralExpression(parent)) return "list";
  const loads = Node.isCallExpression(parent) && /^(?:import|require)$/.test(parent.getExpression().getText());
  const names =
    Node.isImportDeclaration(parent) || Node.isExportDeclaration(parent) || Node.isModuleDeclaration(parent);
  return loads || names ? "specifier" : undefined;
}
