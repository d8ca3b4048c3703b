import {
  type Code,
  code,
  commentLines,
  identifier,
  join,
  propertyKey,
  stringLiteral,
  stringPart,
  templateText,
} from "./literal.ts";
import type { Part } from "./template.ts";

/** What a hole is filled with: plain words, which are written as the hole asks for, or code that replaces it. */
export type Fill = string | { readonly code: Code };

/** The values of a template or of one turn of a region; a hole that has none here has that of the scope around. */
export interface Scope {
  readonly fills: Readonly<Record<string, Fill>>;
  /** A region that is not named here is left out. */
  readonly regions?: Readonly<Record<string, readonly Scope[]>>;
}

/** Fills a template. A hole without a value is a bug of ours and throws. */
export function render(parts: readonly Part[], scope: Scope): Code {
  const text: Text = { blocks: [], pieces: [] };
  renderInto(text, parts, [scope]);
  text.blocks.push(join(text.pieces));
  return join(text.blocks);
}

/** A text that grows: the many pieces of a long file would be in memory at once, and its blocks are few. */
interface Text {
  readonly blocks: Code[];
  pieces: Code[];
}

const BLOCK = 4096;

function add(text: Text, piece: Code): void {
  text.pieces.push(piece);
  if (text.pieces.length < BLOCK) return;
  text.blocks.push(join(text.pieces));
  text.pieces = [];
}

function renderInto(text: Text, parts: readonly Part[], scopes: readonly Scope[]): void {
  for (const part of parts) {
    if (part.kind === "text") add(text, templateText(part.text));
    else if (part.kind === "hole") add(text, filled(part, lookUp(part, scopes)));
    else {
      const turns = scopes.find(({ regions }) => regions && Object.hasOwn(regions, part.name))?.regions?.[part.name];
      for (const turn of turns ?? []) renderInto(text, part.parts, [turn, ...scopes]);
    }
  }
}

type Hole = Extract<Part, { kind: "hole" }>;

function lookUp(hole: Hole, scopes: readonly Scope[]): Fill {
  for (const { fills } of scopes) {
    if (Object.hasOwn(fills, hole.name)) return fills[hole.name] as Fill;
  }
  if (hole.name.startsWith(".")) return { code: templateText(hole.source) };
  throw new Error(`a template has the hole ${hole.source}, and no value was given for it`);
}

function filled(hole: Hole, fill: Fill): Code {
  if (typeof fill !== "string") return fill.code;
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
      // A comment of several lines goes on with the same lead; one on a single line stays on it.
      return /^\s*\* $/.test(hole.lead) ? commentOf(commentLines(fill), hole.lead) : join(commentLines(fill), " ");
  }
}

function commentOf(lines: readonly Code[], lead: string): Code {
  const next = (line: Code): Code => code`\n${templateText(line === "" ? lead.trimEnd() : lead)}${line}`;
  return join(lines.map((line, index) => (index === 0 ? line : next(line))));
}
