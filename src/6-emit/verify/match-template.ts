import type { Hole, Region, TemplatePart } from "../templates/template-parts.ts";
import type { Allowlist } from "./allowlist.ts";
import { holeEnd } from "./hole-end.ts";
import type { Violation } from "./violation.ts";

/**
 * Matches a generated file against its template. The text of the template must be there byte for byte, each hole must
 * hold one token of its kind, an object or type must not have a member twice, and nothing else may be there. The time is
 * linear in the length of the file. Nothing is parsed: the template compiles, and a token cannot change its structure.
 */
export function matchTemplate(
  content: string,
  parts: readonly TemplatePart[],
  allowlist: Allowlist,
): Violation | undefined {
  const match: Match = { content, allowlist, members: new Map(), added: [], furthest: { offset: 0, text: "empty" } };
  const end = matchParts(parts, 0, match, new Map());
  if (end === content.length) return undefined;
  if (end !== undefined) fail(match, end, "more than the template has");
  const { offset, text } = match.furthest;
  return { offset, text: `${text}: ${excerpt(content, offset)}` };
}

interface Match {
  readonly content: string;
  readonly allowlist: Allowlist;
  /** Names of members by the object or type that has them: its offset in the template, and that of its iteration. */
  readonly members: Map<string, Set<string>>;
  /** The members in the order of the file. Those of an iteration that does not match are removed. */
  readonly added: { readonly names: Set<string>; readonly name: string }[];
  /** What stopped the attempt that came furthest. */
  furthest: Violation;
}

/** Owner in the template → offset, in the file, of the iteration that it is part of. */
type Iterations = ReadonlyMap<number, number>;

/** Returns the offset behind the parts, `undefined` if they do not match at an offset. */
function matchParts(
  parts: readonly TemplatePart[],
  from: number,
  match: Match,
  iterations: Iterations,
): number | undefined {
  let at = from;
  // A counter, because the files of a large package have millions of parts.
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as TemplatePart;
    const end: number | undefined =
      part.kind === "text"
        ? matchText(part.text, at, match)
        : part.kind === "hole"
          ? matchHole(part, parts[index + 1], at, match, iterations)
          : part.kind === "region"
            ? matchRegion(part, at, match, iterations)
            : at;
    if (end === undefined) return undefined;
    at = end;
  }
  return at;
}

function matchText(text: string, at: number, match: Match): number | undefined {
  if (match.content.startsWith(text, at)) return at + text.length;
  if (at >= match.furthest.offset) {
    let same = 0;
    while (same < text.length && text.charCodeAt(same) === match.content.charCodeAt(at + same)) same += 1;
    fail(match, at + same, "not what the template has here");
  }
  return undefined;
}

function matchHole(
  hole: Hole,
  next: TemplatePart | undefined,
  at: number,
  match: Match,
  iterations: Iterations,
): number | undefined {
  const end = holeEnd(match.content, at, hole, next, match.allowlist);
  if (end === undefined) {
    fail(match, at, `has no place in the hole ${hole.source}`);
  } else if (hole.owner !== undefined && !addMember(match, hole.owner, iterations, match.content.slice(at, end))) {
    fail(match, at, "a member that stands here twice");
    return undefined;
  }
  return end;
}

/** Returns false if the object or type has a member of that name already: the second would silently replace the first. */
function addMember({ members, added }: Match, owner: number, iterations: Iterations, name: string): boolean {
  const key = `${owner}:${iterations.get(owner) ?? 0}`;
  const names = members.get(key) ?? new Set();
  members.set(key, names);
  if (names.has(name)) return false;
  names.add(name);
  added.push({ names, name });
  return true;
}

/** Matches iterations as long as they match: no template has a region that begins like the text behind it. */
function matchRegion({ parts, owners }: Region, from: number, match: Match, iterations: Iterations): number {
  let at = from;
  for (;;) {
    const begin = at;
    const inside =
      owners.length > 0 ? new Map([...iterations, ...owners.map((owner) => [owner, begin] as const)]) : iterations;
    const before = match.added.length;
    const end = matchParts(parts, at, match, inside);
    if (end === undefined || end === at) {
      for (const { names, name } of match.added.splice(before)) names.delete(name);
      return at;
    }
    at = end;
  }
}

function fail(match: Match, offset: number, text: string): void {
  if (offset >= match.furthest.offset) match.furthest = { offset, text };
}

/** The beginning of the text at an offset, on one line. */
function excerpt(content: string, at: number): string {
  const line = content.slice(at, at + 80).replace(/\s+/g, " ");
  return content.length > at + 80 ? `${line}…` : line;
}
