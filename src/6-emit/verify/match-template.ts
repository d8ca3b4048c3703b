import { isDeep, type TemplatePart, type Region } from "../templates/template-parts.ts";
import type { Allowlist } from "./allowlist.ts";
import { holeEnd } from "./hole-end.ts";
import { membersOnce, type MemberName } from "./unique-members.ts";
import type { FileReader, Violation } from "./violation.ts";

/**
 * Reads a generated file back against its template, piece by piece: the template's own text must stand there byte for
 * byte, each hole must hold nothing but what it is for, a member must not stand twice, and a piece must end where a part
 * of the template or a turn of a region does. Whatever is more than that, however it came there, ends the reading. Takes
 * time linear in the file; parses nothing, as a template is code that compiles and what values a hole is one token of it.
 */
export function readingBack(parts: readonly TemplatePart[], allowed: Allowlist): FileReader {
  const reading: Reading = { content: "", at: 0, before: 0, isLast: false, allowed, names: [], trouble: NOTHING };
  const steps = sequenceInPieces(parts, reading, new Map());
  const once = membersOnce();
  let isComplete = false;
  const goOn = (): Violation | undefined => {
    const step = isComplete ? undefined : steps.next();
    isComplete = step === undefined || (step.done === true && step.value);
    const isWrong = step?.done === true && !step.value;
    if (isComplete && reading.at < reading.content.length) further(reading, reading.at, "more than the template has");
    else if (!isWrong) return once(reading.names.splice(0));
    const { offset, text: what } = reading.trouble;
    return { offset, text: `${what}: ${excerpt(reading.content, offset)}` };
  };
  return {
    take: (piece) => {
      if (piece === "") return undefined;
      reading.before += reading.content.length;
      reading.content = piece;
      reading.at = 0;
      reading.trouble = NOTHING;
      return goOn();
    },
    end: () => {
      reading.isLast = true;
      return isComplete ? undefined : goOn();
    },
  };
}

/** Reads a whole text back. */
export function matchTemplate(
  content: string,
  parts: readonly TemplatePart[],
  allowed: Allowlist,
): Violation | undefined {
  const reader = readingBack(parts, allowed);
  return reader.take(content) ?? reader.end();
}

const NOTHING: Violation = { offset: 0, text: "empty" };

interface Reading {
  /** The piece that is read. */
  content: string;
  /** How far it is read, between two steps. */
  at: number;
  /** How many characters came before it. */
  before: number;
  /** Whether nothing comes behind it. */
  isLast: boolean;
  readonly allowed: Allowlist;
  /** Members found in it so far, and what they are members of. */
  readonly names: MemberName[];
  /** What stopped the furthest attempt. */
  trouble: Violation;
}

/** Owner in the template → where its region's turn begins in the file, which tells one of its kind from the next. */
type Turns = ReadonlyMap<number, number>;

/** Reads what the parts make, over as many pieces as there are; waits for the next one at the end of each. */
function* sequenceInPieces(parts: readonly TemplatePart[], reading: Reading, turns: Turns): Generator<void, boolean> {
  for (const [index, part] of parts.entries()) {
    if (part.kind === "region") {
      if (!(yield* regionInPieces(part, reading, turns))) return false;
      continue;
    }
    if (isAtEnd(reading)) yield;
    const end =
      part.kind === "text"
        ? text(part.text, reading.at, reading)
        : hole(part, parts[index + 1], reading.at, reading, turns);
    if (end === undefined) return false;
    reading.at = end;
  }
  return true;
}

function* regionInPieces(part: Region, reading: Reading, turns: Turns): Generator<void, boolean> {
  const deep = isDeep(part);
  for (;;) {
    if (isAtEnd(reading)) yield;
    const inside = turnsInside(part, reading.before + reading.at, turns);
    if (deep) {
      // A turn that may be longer than a piece cannot be tried: its first words say whether it is one.
      const [first] = part.parts;
      if (first?.kind !== "text" || !reading.content.startsWith(first.text, reading.at)) return true;
      if (!(yield* sequenceInPieces(part.parts, reading, inside))) return false;
    } else {
      const end = turn(part, reading.at, reading, inside);
      if (end === undefined) return true;
      reading.at = end;
    }
  }
}

/** The offset behind what the parts make, `undefined` where it is something else. */
function sequence(parts: readonly TemplatePart[], from: number, reading: Reading, turns: Turns): number | undefined {
  let at = from;
  // Counted, as the files of a large package have millions of parts.
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as TemplatePart;
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
  if (at >= reading.trouble.offset)
    further(reading, at + sameIn(own, reading.content, at), "not what the template has here");
  return undefined;
}

/** How many characters of a text stand at a place. */
function sameIn(own: string, content: string, at: number): number {
  const most = Math.min(own.length, content.length - at);
  let same = 0;
  while (same < most && own.charCodeAt(same) === content.charCodeAt(at + same)) same += 1;
  return same;
}

function hole(
  part: Extract<TemplatePart, { kind: "hole" }>,
  next: TemplatePart | undefined,
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
function region(part: Region, from: number, reading: Reading, turns: Turns): number {
  let at = from;
  for (;;) {
    const end = turn(part, at, reading, turnsInside(part, reading.before + at, turns));
    if (end === undefined) return at;
    at = end;
  }
}

function turn({ parts }: Region, from: number, reading: Reading, inside: Turns): number | undefined {
  const known = reading.names.length;
  const end = sequence(parts, from, reading, inside);
  if (end !== undefined && end !== from) return end;
  reading.names.length = known;
  return undefined;
}

function turnsInside({ owners }: Region, begin: number, turns: Turns): Turns {
  return owners.length > 0 ? new Map([...turns, ...owners.map((owner) => [owner, begin] as const)]) : turns;
}

function isAtEnd({ at, content, isLast }: Reading): boolean {
  return at === content.length && !isLast;
}

function further(reading: Reading, offset: number, what: string): void {
  if (offset >= reading.trouble.offset) reading.trouble = { offset, text: what };
}

/** The beginning of what stands at an offset, for a message of one line. */
function excerpt(content: string, at: number): string {
  const line = content.slice(at, at + 80).replace(/\s+/g, " ");
  return content.length > at + 80 ? `${line}…` : line;
}
