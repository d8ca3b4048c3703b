import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSettings } from "../../../src/1-read/read.ts";
import { sandboxedReader } from "../../../src/execution/sandbox/sandbox.ts";
import { readPage } from "../../../src/pipeline.ts";
import { anyPage } from "../../fuzz/pages.ts";
import { random } from "../../fuzz/random.ts";
import { cli, folderWith, PAGE } from "../../cli/run-in-folder.ts";

const APART = { milliseconds: 60_000, mebibytes: 256 };
const apart = sandboxedReader({ whole: true, limits: { large: -1, milliseconds: 60_000, childProcess: APART } });
const here = sandboxedReader({ whole: true, limits: { large: 1e9, milliseconds: 60_000, childProcess: APART } });

/** A layout that does to a run what the words of a page ask for. */
const LAYOUT = `export default { layouts: [{ name: "odd", read: (page) => {
  const text = JSON.stringify(page);
  const kept = [];
  while (text.includes("hangs")) kept.length = 0;
  if (text.includes("hoards")) for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
  if (text.includes("overflows")) { const again = () => 1 + again(); again(); }
  if (text.includes("leaves")) process.exit(0);
  if (text.includes("lies")) return [{}];
  return [];
} }] };`;

async function settingsOf(config: string) {
  return (await readSettings(folderWith({ "errsmith.config.mjs": config }))).settings;
}

describe("a page is read in the same way", () => {
  test.each([1, 2, 3])("here and apart, %i", async (seed) => {
    const source = { path: "a.md", text: anyPage(random(seed)) };
    const read = await readPage(source, { layouts: [] });
    expect(await here(source, { layouts: [] })).toEqual(read);
    expect(await apart(source, { layouts: [] })).toEqual(read);
  });

  test("apart with layouts of the user, and what source.json says", async () => {
    const layout = `{ name: "mine", read: (page) => [{ layout: "mine", place: { line: 1, column: 1 }, why: ["mine"], outcomes: [], took: [] }] }`;
    const settings = await settingsOf(`export default { layouts: [${layout}] }`);
    const source = { path: "a.md", text: PAGE, reading: { ignore: ["ResourceNotFound.Order"] } };
    const read = await readPage(source, settings);
    expect(read.page?.extraction.findings.map((one) => one.layout)).toContain("mine");
    expect(read.page?.reading.entries.map(({ code }) => code)).toEqual(["InvalidParameter.Quantity"]);
    expect(await apart(source, settings)).toEqual(read);
  });

  test("without its words where nobody asks for them", async () => {
    const guarded = sandboxedReader({ limits: { large: -1, milliseconds: 60_000, childProcess: APART } });
    const { page } = await guarded({ path: "a.md", text: PAGE }, { layouts: [] });
    expect(page?.reading.entries.length).toBe(2);
    expect(page?.page.sections).toEqual([]);
  });
});

describe("a page that stops its reading has one line, and the next one is read", () => {
  const bounds = { milliseconds: 2000, mebibytes: 128 };
  test.each([
    ["hangs", "page-time", 1e9],
    ["hangs", "page-time", -1],
    ["hoards", "page-memory", -1],
    ["overflows", "page-fault", 1e9],
    ["overflows", "page-fault", -1],
    ["leaves", "page-fault", -1],
  ])("one that %s: %s", async (word, rule, large) => {
    const settings = await settingsOf(LAYOUT);
    const read = sandboxedReader({
      limits: {
        large,
        milliseconds: 300,
        childProcess: word === "hangs" ? bounds : { ...bounds, milliseconds: 60_000 },
      },
    });
    const { page, found } = await read({ path: "a.md", text: `It ${word}.` }, settings);
    expect(page).toBeUndefined();
    expect(found).toMatchObject([{ rule, severity: "error", file: "a.md", line: 1, column: 1 }]);
    expect((await read({ path: "b.md", text: PAGE }, settings)).page?.reading.entries.length).toBe(2);
  });

  test("and what a layout does wrong is told as wrong usage, wherever it ran", async () => {
    const settings = await settingsOf(LAYOUT);
    for (const large of [-1, 1e9]) {
      const read = sandboxedReader({ limits: { large, milliseconds: 60_000, childProcess: APART } });
      await expect(read({ path: "a.md", text: "It lies." }, settings)).rejects.toMatchObject({ exit: 2 });
    }
  });

  test("on the command line", async () => {
    const folder = folderWith({ "errsmith.config.mjs": LAYOUT, "d/a.md": "It overflows.", "d/b.md": PAGE });
    const done = await cli(folder, "extract", "d");
    expect(done).toMatchObject({ status: 1, out: expect.stringContaining("ResourceNotFound.Order") });
    expect(done.err).toMatch(
      /^d\/a\.md:1:1 +error +reading this page failed, .*: Maximum call stack size exceeded +page-fault\n$/,
    );
    expect(await cli(folder, "generate", "d", "--out", join(folder, "out"))).toMatchObject({ status: 0 });
  });
});
