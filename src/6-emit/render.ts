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
  const pieces: Code[] = [];
  renderInto(pieces, parts, [scope]);
  return join(pieces);
}

// One list for all turns of all regions: text is put together once.
function renderInto(pieces: Code[], parts: readonly Part[], scopes: readonly Scope[]): void {
  for (const part of parts) {
    if (part.kind === "text") pieces.push(templateText(part.text));
    else if (part.kind === "hole") pieces.push(filled(part, lookUp(part, scopes)));
    else {
      const turns = scopes.find(({ regions }) => regions && Object.hasOwn(regions, part.name))?.regions?.[part.name];
      for (const turn of turns ?? []) renderInto(pieces, part.parts, [turn, ...scopes]);
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
