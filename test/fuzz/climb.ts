import type { Format } from "../../src/model/source.ts";
import { readPage } from "../../src/pipeline.ts";
import { BLANKS, TOKENS } from "./pages.ts";
import type { Random } from "./random.ts";

/** A page: its beginning, a unit that is repeated, and its end. */
interface Candidate {
  readonly format: Format;
  readonly parts: readonly [before: string, unit: string, after: string];
  /** Nanoseconds of CPU time for each character. */
  readonly cost: number;
}

const FORMATS: readonly Format[] = ["markdown", "html", "rst", "asciidoc", "json", "yaml", "text"];
const PIECES = [
  ...TOKENS,
  ...BLANKS,
  "a",
  "A",
  "E1",
  "1",
  ".",
  ":",
  ";",
  ",",
  "=",
  "+",
  "!!! note",
  "[a]: b\n",
  "NotFound.Disk: a\n",
];
const LENGTH = 16_000;
const POPULATION = 12;

/**
 * Climbs towards pages that are slow to read: each step changes one of the slowest pages so far, and the page that is
 * slower than another takes its place. Throws for a page whose time grows faster than its length.
 */
export function climber(): (from: Random) => Promise<void> {
  const slowest: Candidate[] = [];
  return async (from) => {
    const parent = slowest.length < POPULATION || from.below(5) === 0 ? undefined : from.pick(slowest);
    const format = parent && from.below(4) > 0 ? parent.format : from.pick(FORMATS);
    const parts = (parent?.parts ?? ["", "", ""]).map((part) => changed(part, from)) as unknown as Candidate["parts"];
    if (parts[1] === "") return;
    const cost = (await timeOf(format, parts, LENGTH)) / LENGTH;
    const place = slowest.length < POPULATION ? slowest.length : slowest.findIndex((other) => other.cost < cost);
    if (place < 0) return;
    slowest[place] = { format, parts, cost };
    slowest.sort((a, b) => a.cost - b.cost);
    await assertLinear(format, parts);
  };
}

function changed(part: string, from: Random): string {
  const piece = from.pick(PIECES);
  const at = from.below(part.length + 1);
  return [part, part, part.slice(0, at) + piece + part.slice(at), piece, part.slice(0, at), ""][from.below(6)] ?? part;
}

/** Nanoseconds of CPU time; the least of some attempts, because other work on the machine only adds time. */
async function timeOf(
  format: Format,
  [before, unit, after]: Candidate["parts"],
  length: number,
  attempts = 1,
): Promise<number> {
  const text = before + unit.repeat(Math.ceil(length / unit.length)) + after;
  let least = Infinity;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const start = process.cpuUsage();
    await readPage({ path: "a", text, format }, { layouts: [] });
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) * 1000);
  }
  return least;
}

/** Throws if texts of four and eight times the length take 9 and 28 times the time, and more than 30 µs a character. */
async function assertLinear(format: Format, parts: Candidate["parts"]): Promise<void> {
  const first = await timeOf(format, parts, LENGTH, 2);
  for (const length of [4 * LENGTH, 8 * LENGTH]) {
    const longer = await timeOf(format, parts, length);
    if (longer < (length / LENGTH) ** 1.6 * first || longer < 30_000 * length) return;
  }
  throw new Error(`the time of ${JSON.stringify({ format, parts })} grows faster than its length`);
}
