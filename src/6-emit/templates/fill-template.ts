import type { HoleValue, SafeText, TemplateData } from "../../model/output.ts";
import {
  commentLines,
  concatText,
  identifier,
  joinText,
  propertyKey,
  stringLiteral,
  stringPart,
  type TextBuilder,
  templateText,
  textBuilder,
} from "../literal.ts";
import type { Hole, Region, TemplatePart } from "./template-parts.ts";

/** Iterations of a region that is written once, with the values of the enclosing data. */
export const ONCE: readonly TemplateData[] = [{ values: {} }];

/**
 * Fills a template. `onName` gets the offset of each name of a declaration, in order.
 *
 * @throws Error if a hole has no value
 */
export function fillTemplate(parts: readonly TemplatePart[], data: TemplateData, onName: OnName = ignored): SafeText {
  const builder = textBuilder();
  fillParts(parts, { data, outer: undefined }, builder, onName);
  return builder.text();
}

function ignored(): void {
  // Nobody asks for names.
}

/** Is told where the name of a declaration begins. */
export type OnName = (id: string, offset: number) => void;

/**
 * Iterations that are made one at a time, because all iterations of a long list can be larger than the file. Those of a
 * shorter list are kept for the other forms of the module.
 */
export function mapLazily<Element>(
  elements: readonly Element[],
  dataOf: (element: Element) => TemplateData,
): Iterable<TemplateData> {
  let kept: readonly TemplateData[] | undefined;
  return {
    *[Symbol.iterator]() {
      if (elements.length <= MAX_KEPT) yield* (kept ??= elements.map(dataOf));
      else for (const element of elements) yield dataOf(element);
    },
  };
}

const MAX_KEPT = 5000;

/** The data of a region, and those around them. */
interface Scope {
  readonly data: TemplateData;
  readonly outer: Scope | undefined;
}

function fillParts(parts: readonly TemplatePart[], scope: Scope, builder: TextBuilder, onName: OnName): void {
  for (const part of parts) {
    if (part.kind === "text") builder.add(templateText(part.text));
    else if (part.kind === "hole") builder.add(holeText(part, valueOf(part, scope)));
    else if (part.kind === "name") onName(part.id, builder.length());
    else for (const data of iterationsOf(part, scope)) fillParts(part.parts, { data, outer: scope }, builder, onName);
  }
}

function iterationsOf({ name }: Region, scope: Scope): Iterable<TemplateData> {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const iterations = at.data.regions?.[name];
    if (iterations !== undefined) return iterations;
  }
  return [];
}

function valueOf(hole: Hole, scope: Scope): HoleValue {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const value = at.data.values[hole.name];
    if (value !== undefined) return value;
  }
  // The import of a neighbour.
  if (hole.name.startsWith(".")) return { text: templateText(hole.source) };
  throw new Error(`the hole ${hole.source} of a template has no value`);
}

function holeText(hole: Hole, value: HoleValue): SafeText {
  if (typeof value !== "string") return "text" in value ? value.text : comment(value.lines, hole.lead);
  switch (hole.hole) {
    case "identifier":
      return identifier(value);
    case "part":
      return stringPart(value);
    case "key":
      return propertyKey(value);
    case "member":
    case "string":
      return stringLiteral(value);
    case "comment":
      return comment(commentLines(value), hole.lead);
  }
}

/** Further lines of a block comment start with its ` * `. Lines of a comment on one line are joined by spaces. */
function comment(lines: readonly SafeText[], lead: string): SafeText {
  if (lines.length < 2) return lines[0] ?? templateText("");
  if (!/^\s*\* $/.test(lead)) return joinText(lines, " ");
  const [next, empty] = [templateText(`\n${lead}`), templateText(`\n${lead.trimEnd()}`)];
  return joinText(lines.map((line, index) => (index === 0 ? line : concatText(line === "" ? empty : next, line))));
}
