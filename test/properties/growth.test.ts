import { Session } from "node:inspector/promises";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Format } from "../../src/model/source.ts";
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

/** Number of calls of functions in `src` while a page is read. It does not depend on the machine or its load. */
async function workOf(unit: string, times: number, format: Format): Promise<number> {
  await readPage({ path: "a", text: unit.repeat(times), format }, { layouts: [] });
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const ours = result.filter(({ url }) => /\/src\/(?:[2-4]-|lib\/|pipeline)/.test(url));
  const calls = ours.flatMap(({ functions }) => functions.map(({ ranges: [whole] }) => whole?.count ?? 0));
  return calls.reduce((sum, count) => sum + count, 0);
}

/** Calls for a text of four times the length, relative to the calls for the text. */
async function growthOf(unit: string, length: number, format: Format): Promise<number> {
  const times = Math.ceil(length / unit.length);
  const work = await workOf(unit, times, format);
  return (await workOf(unit, 4 * times, format)) / work;
}

const MAX_LENGTH = 50_000;
const code = fc.constantFrom("NotFound.Disk", "E1", "400", "a");
const text = fc.constantFrom("The disk failed.", "x", "图片模糊。", "See [a](b).");
const piece = fc.oneof(
  fc.constantFrom(...TOKENS, "a", "a\n", "a b ", "- a\n", "NotFound.Disk: a\n"),
  fc.tuple(fc.constantFrom(...FORMS), code, text).map(([form, ...row]) => form([row])),
);
const unit = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(""));
const format = fc.constantFrom<Format>("markdown", "html", "rst", "asciidoc", "text");

test("the cost of a page of repeated text grows linearly", async () => {
  await fc.assert(
    fc.asyncProperty(unit, format, async (repeated, as) => {
      // A limit or a layout that starts to match makes one step steeper. Growth is linear after this step.
      for (let length = 250; ; length *= 4) {
        const growth = await growthOf(repeated, length, as);
        if (growth < 5) return;
        expect({ length, growth }).toMatchObject({ length: expect.toSatisfy((value: number) => value < MAX_LENGTH) });
      }
    }),
    runs(1000),
  );
}, 600_000);
