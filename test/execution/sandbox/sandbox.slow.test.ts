import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { readSettings } from "../../../src/1-read/read.ts";
import { sandboxedReader } from "../../../src/execution/sandbox/sandbox.ts";
import { pageReader, readPage } from "../../../src/pipeline.ts";
import { cli, folderWith, PAGE } from "../../cli/run-in-folder.ts";
import { anyPage } from "../../fuzz/pages.ts";
import { random } from "../../fuzz/random.ts";

const MINUTE = 60_000;
const [NEVER, ALWAYS] = [1e9, -1];
const PROCESS = { cpuMilliseconds: MINUTE, mebibytes: 256 };
const inChildProcess = sandboxedReader({
  whole: true,
  limits: { large: ALWAYS, milliseconds: MINUTE, childProcess: PROCESS },
});
const inThisProcess = sandboxedReader({
  whole: true,
  limits: { large: NEVER, milliseconds: MINUTE, childProcess: PROCESS },
});

/** A layout that misbehaves as the text of the page says. */
const LAYOUT = `export default { layouts: [{ name: "odd", read: (page) => {
  const text = JSON.stringify(page);
  const kept = [];
  while (text.includes("hangs")) kept.length = 0;
  if (text.includes("waits")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 7000);
  if (text.includes("hoards")) for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
  if (text.includes("overflows")) { const again = () => 1 + again(); again(); }
  if (text.includes("leaves")) process.exit(0);
  if (text.includes("lies")) return [{}];
  return [];
} }] };`;

async function settingsOf(config: string) {
  return (await readSettings(folderWith({ "errsmith.config.mjs": config }))).settings;
}

describe("the result is that of readPage", () => {
  test.each([1, 2, 3])("in this process and in a child process, page %i", async (seed) => {
    const source = { path: "a.md", text: anyPage(random(seed)) };
    const read = (await pageReader(source, { layouts: [] }))();
    expect(await inThisProcess(source, { layouts: [] })).toEqual(read);
    expect(await inChildProcess(source, { layouts: [] })).toEqual(read);
  });

  test("in a child process with hints and a layout of the user", async () => {
    const layout = `{ name: "mine", read: (page) => [{ layout: "mine", place: { line: 1, column: 1 }, why: ["mine"], outcomes: [], took: [] }] }`;
    const settings = await settingsOf(`export default { layouts: [${layout}] }`);
    const source = { path: "a.md", text: PAGE, hints: { ignore: ["ResourceNotFound.Order"] } };
    const read = (await pageReader(source, settings))();
    expect(read.extraction.findings.map((finding) => finding.layout)).toContain("mine");
    expect(read.entries.entries.map(({ code }) => code)).toEqual(["InvalidParameter.Quantity"]);
    expect(await inChildProcess(source, settings)).toEqual(read);
  });

  test("without the text of the page unless the whole page is wanted", async () => {
    const entriesOnly = sandboxedReader({ limits: { large: ALWAYS, milliseconds: MINUTE, childProcess: PROCESS } });
    const source = { path: "a.md", text: PAGE };
    expect(await entriesOnly(source, { layouts: [] })).toEqual(await readPage(source, { layouts: [] }));
  });
});

test("a page of more than 256 KiB is read in a child process at once, and not twice", async () => {
  const log = `import { appendFileSync } from "node:fs";
    const file = new URL("log", import.meta.url);
    export default { layouts: [{ name: "log", read: () => void appendFileSync(file, process.pid + " ") ?? [] }] };`;
  const folder = folderWith({ "errsmith.config.mjs": log });
  const { settings } = await readSettings(folder, "errsmith.config.mjs");
  await sandboxedReader()({ path: "a.md", text: "a ".repeat(2 ** 17 + 1) }, settings);
  const processes = new Set(readFileSync(join(folder, "log"), "utf8").trim().split(" "));
  expect(processes.size).toBe(1);
  expect(processes).not.toContain(String(process.pid));
});

describe("the load of the machine does not change the result", () => {
  let busy: ChildProcess[] = [];
  afterEach(() => {
    for (const loop of busy) loop.kill("SIGKILL");
    busy = [];
  });

  test("a page is read while the machine is busy, though its time in this process is over", async () => {
    busy = Array.from({ length: 4 }, () => spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" }));
    const source = { path: "a.md", text: anyPage(random(4)) };
    // The page takes more than one millisecond: its parser is not compiled yet, or the thread waits for a processor.
    const limits = { large: NEVER, milliseconds: 0.5, childProcess: { ...PROCESS, cpuMilliseconds: 20_000 } };
    const read = await sandboxedReader({ limits })(source, { layouts: [] });
    expect(read).toEqual(await readPage(source, { layouts: [] }));
  });

  test("time in which a page does not use a processor does not count", async () => {
    const settings = await settingsOf(LAYOUT);
    const limits = { large: ALWAYS, milliseconds: 1, childProcess: { ...PROCESS, cpuMilliseconds: 6000 } };
    const { entries, problems } = await sandboxedReader({ limits })(
      { path: "a.md", text: `It waits.\n\n${PAGE}` },
      settings,
    );
    expect(problems).toEqual([]);
    expect(entries.entries.length).toBe(2);
  });
});

describe("a page that cannot be read has one problem, and the next page is read", () => {
  test.each([
    ["hangs", "page-time", NEVER],
    ["hangs", "page-time", ALWAYS],
    ["hoards", "page-memory", ALWAYS],
    ["overflows", "page-fault", NEVER],
    ["overflows", "page-fault", ALWAYS],
    ["leaves", "page-fault", ALWAYS],
  ])("a page that %s: %s", async (word, rule, large) => {
    const settings = await settingsOf(LAYOUT);
    const cpuMilliseconds = word === "hangs" ? 2000 : MINUTE;
    const limits = { large, milliseconds: 300, childProcess: { cpuMilliseconds, mebibytes: 128 } };
    const { entries, problems } = await sandboxedReader({ limits })({ path: "a.md", text: `It ${word}.` }, settings);
    expect(entries.entries).toEqual([]);
    expect(problems).toMatchObject([{ rule, severity: "error", file: "a.md", line: 1, column: 1 }]);
    const next = sandboxedReader({ limits: { large, milliseconds: MINUTE, childProcess: PROCESS } });
    expect((await next({ path: "b.md", text: PAGE }, settings)).entries.entries.length).toBe(2);
  });

  test("a layout that returns something else is wrong usage, in both processes", async () => {
    const settings = await settingsOf(LAYOUT);
    for (const read of [inChildProcess, inThisProcess]) {
      await expect(read({ path: "a.md", text: "It lies." }, settings)).rejects.toMatchObject({ exit: 2 });
    }
  });

  test("on the command line", async () => {
    const folder = folderWith({ "errsmith.config.mjs": LAYOUT, "d/a.md": "It overflows.", "d/b.md": PAGE });
    const done = await cli(folder, "extract", "d");
    expect(done).toMatchObject({ status: 1, out: expect.stringContaining("ResourceNotFound.Order") });
    expect(done.err).toMatch(/^d\/a\.md:1:1 +error +.*: Maximum call stack size exceeded +page-fault\n$/);
    expect(await cli(folder, "generate", "d", "--out", join(folder, "out"))).toMatchObject({ status: 0 });
  });
});
