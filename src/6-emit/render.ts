import {
  type Code,
  commentLines,
  identifier,
  join,
  joined,
  PIECE,
  propertyKey,
  stringLiteral,
  stringPart,
  templateText,
} from "./literal.ts";
import { isDeep, type Part, type Region } from "./parts.ts";

/**
 * What a hole is filled with: plain words, which are written as the hole asks for, code that replaces it, or the lines of
 * a comment, for a comment that is written more than once.
 */
export type Fill = string | { readonly code: Code } | { readonly lines: readonly Code[] };

/** The values of a template or of one turn of a region; a hole that has none here has that of the scope around. */
export interface Scope {
  readonly fills: Readonly<Record<string, Fill>>;
  /** A region that is not named here is left out. */
  readonly regions?: Readonly<Record<string, Iterable<Scope>>>;
}

/** Scopes that are made when they are looked at, and gone then: all of a large service are larger than its files. */
export function scopes<Element>(list: readonly Element[], scopeOf: (element: Element) => Scope): Iterable<Scope> {
  return {
    *[Symbol.iterator]() {
      for (const element of list) yield scopeOf(element);
    },
  };
}

/** The turns of a region that is written once, with the values that are around it. */
export const ONCE: readonly Scope[] = [{ fills: {} }];

/** Fills a template. A hole without a value is a bug of ours and throws. */
export function render(parts: readonly Part[], scope: Scope): Code {
  return rendered(parts, { scope, outer: undefined });
}

/**
 * Fills a template piece by piece: a large file is never in memory as a whole. A piece ends where a turn of a region
 * does, so that it can be read back as it comes.
 */
export function* renderInPieces(parts: readonly Part[], scope: Scope): Generator<Code, void> {
  const rest = yield* inPieces(parts, { scope, outer: undefined }, templateText(""));
  if (rest !== "") yield rest;
}

/** Gives what is behind the last piece. */
function* inPieces(parts: readonly Part[], chain: Chain, before: Code): Generator<Code, Code> {
  let text = before;
  for (const part of parts) {
    if (part.kind !== "region") {
      text = joined(text, part.kind === "text" ? templateText(part.text) : filled(part, lookUp(part, chain)));
      continue;
    }
    const deep = isDeep(part);
    for (const scope of turnsOf(part, chain)) {
      const turn = { scope, outer: chain };
      text = deep ? yield* inPieces(part.parts, turn, text) : joined(text, rendered(part.parts, turn));
      if (text.length < PIECE) continue;
      yield text;
      text = templateText("");
    }
  }
  return text;
}

/** A scope and what is around it. */
interface Chain {
  readonly scope: Scope;
  readonly outer: Chain | undefined;
}

function rendered(parts: readonly Part[], chain: Chain): Code {
  let text = templateText("");
  for (const part of parts) {
    if (part.kind === "text") text = joined(text, templateText(part.text));
    else if (part.kind === "hole") text = joined(text, filled(part, lookUp(part, chain)));
    else text = joined(text, turns(part, chain));
  }
  return text;
}

function turns(part: Region, chain: Chain): Code {
  let text = templateText("");
  for (const scope of turnsOf(part, chain)) text = joined(text, rendered(part.parts, { scope, outer: chain }));
  return text;
}

function turnsOf({ name }: Region, chain: Chain): Iterable<Scope> {
  for (let at: Chain | undefined = chain; at; at = at.outer) {
    const turns = at.scope.regions?.[name];
    if (turns !== undefined) return turns;
  }
  return [];
}

type Hole = Extract<Part, { kind: "hole" }>;

function lookUp(hole: Hole, chain: Chain): Fill {
  for (let at: Chain | undefined = chain; at; at = at.outer) {
    const fill = at.scope.fills[hole.name];
    if (fill !== undefined) return fill;
  }
  if (hole.name.startsWith(".")) return { code: templateText(hole.source) };
  throw new Error(`a template has the hole ${hole.source}, and no value was given for it`);
}

function filled(hole: Hole, fill: Fill): Code {
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
function comment(lines: readonly Code[], lead: string): Code {
  if (lines.length < 2) return lines[0] ?? templateText("");
  if (!/^\s*\* $/.test(lead)) return join(lines, " ");
  const [next, empty] = [templateText(`\n${lead}`), templateText(`\n${lead.trimEnd()}`)];
  return join(lines.map((line, index) => (index === 0 ? line : joined(line === "" ? empty : next, line))));
}
