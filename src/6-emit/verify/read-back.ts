import type { Part } from "../template.ts";
import type { Allowed } from "./allowed.ts";
import { holeEnd } from "./holes.ts";
import type { Trouble } from "./trouble.ts";

/**
 * Reads a generated file back against its template: the template's own text must stand there byte for byte, each hole
 * must hold nothing but what it is for, and a member must not stand twice. Whatever is more than that, however it came
 * there, ends the reading. Takes time linear in the file; parses nothing, as a template is code that compiles and what
 * fills a hole is one token of it.
 */
export function readBack(content: string, parts: readonly Part[], allowed: Allowed): Trouble | undefined {
  const reading: Reading = { content, allowed, names: [], trouble: { offset: 0, text: "empty" } };
  const end = sequence(parts, 0, reading, new Map());
  if (end === content.length) return twice(reading);
  if (end !== undefined) further(reading, end, "more than the template has");
  const { offset, text: what } = reading.trouble;
  return { offset, text: `${what}: ${excerpt(content, offset)}` };
}

interface Name {
  readonly text: string;
  /** Where the turn of its owner begins, and the owner in the template. */
  readonly turn: number;
  readonly owner: number;
  readonly offset: number;
}

interface Reading {
  readonly content: string;
  readonly allowed: Allowed;
  /** Members found so far, and what they are members of. */
  readonly names: Name[];
  /** What stopped the furthest attempt. */
  trouble: Trouble;
}

/** Owner in the template → where its region's turn begins, which tells one of its kind from the next. */
type Turns = ReadonlyMap<number, number>;

/** The offset behind what the parts make, `undefined` where it is something else. */
function sequence(parts: readonly Part[], from: number, reading: Reading, turns: Turns): number | undefined {
  let at = from;
  // Counted, as the files of a large package have millions of parts.
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Part;
    const end: number | undefined =
      part.kind === "text"
        ? text(part.text, at, reading)
        : part.kind === "hole"
          ? hole(part, parts[index + 1], at, reading, turns)
          : region(part, at, reading, turns);
    if (end === undefined) return undefined;
    at = end;
  }
  return at;
}

function text(own: string, at: number, reading: Reading): number | undefined {
  if (reading.content.startsWith(own, at)) return at + own.length;
  if (at < reading.trouble.offset) return undefined;
  let same = 0;
  while (own[same] === reading.content[at + same] && same < own.length) same += 1;
  further(reading, at + same, "not what the template has here");
  return undefined;
}

function hole(
  part: Extract<Part, { kind: "hole" }>,
  next: Part | undefined,
  at: number,
  reading: Reading,
  turns: Turns,
): number | undefined {
  const { content, allowed, names } = reading;
  const end = holeEnd(content, at, part, next, allowed);
  if (end === undefined) {
    further(reading, at, `has no place in the hole ${part.source}`);
  } else if (part.owner !== undefined) {
    names.push({ text: content.slice(at, end), turn: turns.get(part.owner) ?? 0, owner: part.owner, offset: at });
  }
  return end;
}

/** Turns are read as long as they fit: no template has a region that begins like what comes after it. */
function region(
  { parts, owners }: Extract<Part, { kind: "region" }>,
  from: number,
  reading: Reading,
  turns: Turns,
): number {
  let at = from;
  for (;;) {
    const known = reading.names.length;
    const turn = at;
    const inside = owners.length > 0 ? new Map([...turns, ...owners.map((owner) => [owner, turn] as const)]) : turns;
    const end = sequence(parts, at, reading, inside);
    if (end === undefined || end === at) {
      reading.names.length = known;
      return at;
    }
    at = end;
  }
}

function further(reading: Reading, offset: number, text: string): void {
  if (offset >= reading.trouble.offset) reading.trouble = { offset, text };
}

function twice({ names }: Reading): Trouble | undefined {
  const owners = new Map<number, Map<number, Set<string>>>();
  for (const { text: name, turn, owner, offset } of names) {
    const turns = owners.get(owner) ?? new Map<number, Set<string>>();
    owners.set(owner, turns);
    const seen = turns.get(turn) ?? new Set();
    turns.set(turn, seen);
    if (seen.has(name)) return { offset, text: `${name} stands here twice` };
    seen.add(name);
  }
  return undefined;
}

/** The beginning of what stands at an offset, for a message of one line. */
function excerpt(content: string, at: number): string {
  const line = content.slice(at, at + 80).replace(/\s+/g, " ");
  return content.length > at + 80 ? `${line}…` : line;
}
