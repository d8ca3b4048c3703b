import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Format, FORMATS } from "../../src/model/source.ts";
import { readPage } from "../../src/pipeline.ts";
import { BLANKS, FORMS, TOKENS } from "../fuzz/pages.ts";
import { runs } from "../runs.ts";
import { type CallCounter, callCounter } from "./count-calls.ts";
import { patternCharacters } from "./pattern-characters.ts";

let counter: CallCounter;

beforeAll(async () => {
  counter = await callCounter();
  await readAs("", "markdown");
});
afterAll(() => counter.end());

function readAs(text: string, format: Format): Promise<unknown> {
  return readPage({ path: "a", text, format }, { layouts: [] });
}

/** A measure of the work of reading a page, which does not depend on the machine. */
type Work = (read: () => Promise<unknown>) => Promise<number>;

const calls: Work = (read) => counter.count(read, /\/src\/(?:[2-4]-|lib\/|pipeline)/);

/** A text that is repeated between two others; `%d` in it is a number that counts. */
type Repeated = readonly [before: string, unit: string, after: string];

/** Work for a text of four times the length, relative to the work for the text. */
async function growthOf(work: Work, [before, unit, after]: Repeated, length: number, format: Format): Promise<number> {
  const times = Math.ceil(length / unit.length);
  const textOf = (count: number) => Array.from({ length: count }, (_, index) => unit.replaceAll("%d", String(index)));
  const workOf = (count: number) => work(() => readAs(before + textOf(count).join("") + after, format));
  return (await workOf(4 * times)) / (await workOf(times));
}

const MAX_LENGTH = 50_000;
const code = fc.constantFrom("NotFound.Disk", "E1", "E%d", "400", "a");
const text = fc.constantFrom("The disk failed.", "x", "图片模糊。", "See [a](b).");
const LINKS = ["[a](b)", '<a href="b">a</a><br>'];
const HEADERS = ["# Errors\n\n", "错误码 说明 原因\n1001参数错误 x\n", "Code Message\n1001 Failed\n"];
/** Parts of YAML. */
const YAML = [
  "- ",
  "? ",
  "a: b\n",
  "- &a b\n- *a\n",
  "[*a, ",
  "<<: *a\n",
  "a: |\n  b\n",
  "# a\n",
  "---\n",
  "!a ",
  "{a: ",
];
/** Parts of programs. */
const CONSTANTS = [
  "const A = 1\n",
  "A = (1, 'a')\n",
  "enum A { ",
  "class A { final a ",
  "map[a]b{",
  "type A = 'a' | ",
  "// a\n",
  "{ a: ",
  "const (",
  "class A:\n",
  "A = auto()\n",
];
const piece = fc.oneof(
  fc.constantFrom(...CONSTANTS, ...YAML, "(", "{", "}"),
  fc.constantFrom(...TOKENS, "a", "a\n", "a b ", "- a\n", "NotFound.Disk: a\n", ...LINKS, ...HEADERS),
  fc.tuple(fc.constantFrom(...FORMS), code, text).map(([form, ...row]) => form([row])),
);
const pieces = (minLength: number) => fc.array(piece, { minLength, maxLength: 3 }).map((parts) => parts.join(""));
/** Whole units that repeat, or a long run of one character between other texts. */
const character = fc.oneof(fc.constantFrom(...BLANKS), fc.constantFrom(...TOKENS.join("")));
const repeated = fc.oneof(
  pieces(1).map((unit): Repeated => ["", unit, ""]),
  fc.tuple(pieces(0), fc.oneof(character, pieces(1)), pieces(0)),
);
const format = fc.constantFrom<Format>(...FORMATS);

/** Pages whose cost was quadratic. */
const QUADRATIC_BEFORE: [Repeated, Format][] = [
  [["", "<code>| E1 | a |\n", ""], "html"],
  [["", "code\nmessage\n1001\nx\n", ""], "text"],
  [["", "a\n", ""], "text"],
  [["<p>", "<a href=b>a</a><br>", ""], "html"],
  [["<b>", "<code>E%d</code> <a href=x>y</a> x, ", ""], "html"],
  [["", "# Errors\n\n- E%d: x failed\n\n", ""], "markdown"],
  [["", "错误码 说明 原因\n1001参数错误 x\n", ""], "text"],
  [["", "E1\n", ""], "markdown"],
];

test.each<[name: string, work: Work]>([
  ["calls of functions", calls],
  ["characters that patterns look at", patternCharacters],
])(
  "the cost of a page of repeated text grows linearly: %s",
  async (_, work) => {
    await fc.assert(
      fc.asyncProperty(repeated, format, async (repeated, as) => {
        // A limit or a layout that starts to match makes one step steeper. Growth is linear after this step.
        for (let length = 250; ; length *= 4) {
          const growth = await growthOf(work, repeated, length, as);
          if (growth < 5) return;
          expect({ length, growth }).toMatchObject({ length: expect.toSatisfy((value: number) => value < MAX_LENGTH) });
        }
      }),
      { ...runs(1000), examples: QUADRATIC_BEFORE },
    );
  },
  600_000,
);
