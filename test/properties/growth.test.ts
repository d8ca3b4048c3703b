import { Session } from "node:inspector/promises";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPage } from "../../src/pipeline.ts";
import { FORMS, TOKENS } from "../fuzz/pages.ts";
import { runs } from "../runs.ts";

const session = new Session();

beforeAll(async () => {
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  await workOf("", 1, "markdown");
});
afterAll(() => session.disconnect());

type Format = "markdown" | "html" | "text";

/** How many calls of our functions the reading of a page takes: the same on every machine, however busy. */
async function workOf(unit: string, times: number, format: Format): Promise<number> {
  await readPage({ path: "a", text: unit.repeat(times), format }, { layouts: [] });
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const ours = result.filter(({ url }) => /\/src\/(?:[2-4]-|lib\/|pipeline)/.test(url));
  const calls = ours.flatMap(({ functions }) => functions.map(({ ranges: [whole] }) => whole?.count ?? 0));
  return calls.reduce((sum, count) => sum + count, 0);
}

/** Work for four times as much of a page, of which the work for the page itself is one; a limit may be between. */
async function growthOf(unit: string, length: number, format: Format): Promise<number> {
  const times = Math.ceil(length / unit.length);
  const work = await workOf(unit, times, format);
  return (await workOf(unit, 4 * times, format)) / work;
}

const LONGEST = 50_000;
const code = fc.constantFrom("NotFound.Disk", "E1", "400", "a");
const text = fc.constantFrom("The disk failed.", "x", "图片模糊。", "See [a](b).");
const piece = fc.oneof(
  fc.constantFrom(...TOKENS, "a", "a\n", "a b ", "- a\n", "NotFound.Disk: a\n"),
  fc.tuple(fc.constantFrom(...FORMS), code, text).map(([form, ...row]) => form([row])),
);
const unit = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(""));
const format = fc.constantFrom<Format>("markdown", "html", "text");

test("cost grows linearly from n to 4n, whatever a page repeats", async () => {
  await fc.assert(
    fc.asyncProperty(unit, format, async (repeated, as) => {
      // Where a limit was met on the way, or a layout woke up, growth is linear from there on.
      for (let length = 250; ; length *= 4) {
        const growth = await growthOf(repeated, length, as);
        if (growth < 5) return;
        expect({ length, growth }).toMatchObject({ length: expect.toSatisfy((one: number) => one < LONGEST) });
      }
    }),
    runs(1000),
  );
}, 600_000);
