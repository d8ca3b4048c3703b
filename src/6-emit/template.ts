import { ts } from "ts-morph";

/** What a hole stands for, which decides how a value is written there. */
export type HoleKind =
  /** An identifier. */
  | "identifier"
  /** The name of a member of an object literal. */
  | "key"
  /** The name of a member of a type. */
  | "member"
  /** A whole string literal. */
  | "string"
  /** A part of a string literal. */
  | "part"
  /** Words in a comment. */
  | "comment";

/** A piece of a template: text that stays, a hole, or a region that is written as often as there are values for it. */
export type Part =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "hole";
      readonly name: string;
      readonly hole: HoleKind;
      readonly source: string;
      readonly lead: string;
    }
  | { readonly kind: "region"; readonly name: string; readonly parts: readonly Part[] };

/**
 * Cuts a template, which is TypeScript that compiles, at its holes: identifiers that begin with `$`, string literals
 * that are one, such names inside comments and longer strings, and imports of neighbours (named by their specifier,
 * they stay where no value is given). `//#region name` … `//#endregion` is a region.
 */
export function cutTemplate(source: string): readonly Part[] {
  const regions: { readonly name: string; readonly parts: Part[] }[] = [{ name: "", parts: [] }];
  const add = (part: Part): void => void regions.at(-1)?.parts.push(part);
  let from = 0;
  for (const cut of cuts(source)) {
    if (cut.start > from) add({ kind: "text", text: source.slice(from, cut.start) });
    from = cut.end;
    if (cut.kind === "hole") {
      const lead = source.slice(source.lastIndexOf("\n", cut.start) + 1, cut.start);
      add({ kind: "hole", name: cut.name, hole: cut.hole, source: source.slice(cut.start, cut.end), lead });
    } else if (cut.kind === "region") {
      regions.push({ name: cut.name, parts: [] });
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

interface Range {
  readonly start: number;
  readonly end: number;
}
type Cut = Range &
  (
    | { readonly kind: "hole"; readonly name: string; readonly hole: HoleKind }
    | { readonly kind: "region"; readonly name: string }
    | { readonly kind: "end" }
  );

function cuts(source: string): readonly Cut[] {
  const inCode: Cut[] = [];
  const strings: Range[] = [];
  const visit = (node: ts.Node): void => {
    const range = { start: node.getStart(), end: node.end };
    if (ts.isIdentifier(node) && node.text.startsWith("$")) {
      inCode.push({ kind: "hole", name: node.text.slice(1), hole: identifierKind(node), ...range });
    } else if (ts.isStringLiteral(node)) {
      strings.push(range);
      if (/^\$\w+$/.test(node.text)) inCode.push({ kind: "hole", name: node.text.slice(1), hole: "string", ...range });
      else if (/^\.\.?\//.test(node.text) && !node.text.includes("$")) {
        inCode.push({ kind: "hole", name: node.text, hole: "string", ...range });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("template.ts", source, ts.ScriptTarget.ES2022, true));
  const taken = new Set(inCode.map(({ start }) => start));
  const elsewhere = [...source.matchAll(/(?<![\w$])\$([A-Za-z]\w*)/g)]
    .filter(({ index }) => !taken.has(index) && !taken.has(index - 1))
    .map(({ 0: found, 1: name = "", index }): Cut => {
      const hole = strings.some(({ start, end }) => start < index && index < end) ? "part" : "comment";
      return { kind: "hole", name, hole, start: index, end: index + found.length };
    });
  const markers = [...source.matchAll(/^[ \t]*\/\/#(region|endregion)\b ?(\w*)\n/gm)].map(
    ({ 0: found, 1: marker, 2: name = "", index }): Cut => {
      const range = { start: index, end: index + found.length };
      return marker === "region" ? { kind: "region", name, ...range } : { kind: "end", ...range };
    },
  );
  return [...inCode, ...elsewhere, ...markers].sort((a, b) => a.start - b.start);
}

function identifierKind(node: ts.Identifier): HoleKind {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return "key";
  return ts.isPropertySignature(parent) && parent.name === node ? "member" : "identifier";
}
