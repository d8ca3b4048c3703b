import {
  type SafeText,
  commentLines,
  identifier,
  joinText,
  concatText,
  PIECE,
  propertyKey,
  stringLiteral,
  stringPart,
  templateText,
} from "../literal.ts";
import { isDeep, type TemplatePart, type Region } from "./template-parts.ts";

/**
 * What a hole is filled with: plain words, which are written as the hole asks for, code that replaces it, or the lines of
 * a comment, for a comment that is written more than once.
 */
export type HoleValue = string | { readonly code: SafeText } | { readonly lines: readonly SafeText[] };

/** The values of a template or of one turn of a region; a hole that has none here has that of the scope around. */
export interface TemplateData {
  readonly values: Readonly<Record<string, HoleValue>>;
  /** A region that is not named here is left out. */
  readonly regions?: Readonly<Record<string, Iterable<TemplateData>>>;
}

/** Scopes that are made when they are looked at, and gone then: all of a large service are larger than its files. */
export function mapLazily<Element>(
  list: readonly Element[],
  scopeOf: (element: Element) => TemplateData,
): Iterable<TemplateData> {
  return {
    *[Symbol.iterator]() {
      for (const element of list) yield scopeOf(element);
    },
  };
}

/** The turns of a region that is written once, with the values that are around it. */
export const ONCE: readonly TemplateData[] = [{ values: {} }];

/** Fills a template. A hole without a value is a bug of ours and throws. */
export function fillTemplate(parts: readonly TemplatePart[], scope: TemplateData): SafeText {
  return rendered(parts, { scope, outer: undefined });
}

/**
 * Fills a template piece by piece: a large file is never in memory as a whole. A piece ends where a turn of a region
 * does, so that it can be read back as it comes.
 */
export function* renderInPieces(parts: readonly TemplatePart[], scope: TemplateData): Generator<SafeText, void> {
  const rest = yield* inPieces(parts, { scope, outer: undefined }, templateText(""));
  if (rest !== "") yield rest;
}

/** Gives what is behind the last piece. */
function* inPieces(parts: readonly TemplatePart[], chain: Chain, before: SafeText): Generator<SafeText, SafeText> {
  let text = before;
  for (const part of parts) {
    if (part.kind !== "region") {
      text = concatText(text, part.kind === "text" ? templateText(part.text) : filled(part, lookUp(part, chain)));
      continue;
    }
    const deep = isDeep(part);
    for (const scope of turnsOf(part, chain)) {
      const turn = { scope, outer: chain };
      text = deep ? yield* inPieces(part.parts, turn, text) : concatText(text, rendered(part.parts, turn));
      if (text.length < PIECE) continue;
      yield text;
      text = templateText("");
    }
  }
  return text;
}

/** A scope and what is around it. */
interface Chain {
  readonly scope: TemplateData;
  readonly outer: Chain | undefined;
}

function rendered(parts: readonly TemplatePart[], chain: Chain): SafeText {
  let text = templateText("");
  for (const part of parts) {
    if (part.kind === "text") text = concatText(text, templateText(part.text));
    else if (part.kind === "hole") text = concatText(text, filled(part, lookUp(part, chain)));
    else text = concatText(text, turns(part, chain));
  }
  return text;
}

function turns(part: Region, chain: Chain): SafeText {
  let text = templateText("");
  for (const scope of turnsOf(part, chain)) text = concatText(text, rendered(part.parts, { scope, outer: chain }));
  return text;
}

function turnsOf({ name }: Region, chain: Chain): Iterable<TemplateData> {
  for (let at: Chain | undefined = chain; at; at = at.outer) {
    const turns = at.scope.regions?.[name];
    if (turns !== undefined) return turns;
  }
  return [];
}

type Hole = Extract<TemplatePart, { kind: "hole" }>;

function lookUp(hole: Hole, chain: Chain): HoleValue {
  for (let at: Chain | undefined = chain; at; at = at.outer) {
    const fill = at.scope.values[hole.name];
    if (fill !== undefined) return fill;
  }
  if (hole.name.startsWith(".")) return { code: templateText(hole.source) };
  throw new Error(`a template has the hole ${hole.source}, and no value was given for it`);
}

function filled(hole: Hole, fill: HoleValue): SafeText {
  if (typeof fill !== "string") return "code" in fill ? fill.code : comment(fill.lines, hole.lead);
  switch (hole.hole) {
    case "identifier":
      return identifier(fill);
    case "part":
      return stringPart(fill);
    case "key":
      return propertyKey(fill);
    case "member":
    case "string":
      return stringLiteral(fill);
    case "comment":
      return comment(commentLines(fill), hole.lead);
  }
}

/** A comment of several lines goes on with the same lead; one on a single line stays on it. */
function comment(lines: readonly SafeText[], lead: string): SafeText {
  if (lines.length < 2) return lines[0] ?? templateText("");
  if (!/^\s*\* $/.test(lead)) return joinText(lines, " ");
  const [next, empty] = [templateText(`\n${lead}`), templateText(`\n${lead.trimEnd()}`)];
  return joinText(lines.map((line, index) => (index === 0 ? line : concatText(line === "" ? empty : next, line))));
}
