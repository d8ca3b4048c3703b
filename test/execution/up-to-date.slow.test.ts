import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { snapshotInputs, saveLastRun, upToDate } from "../../src/execution/up-to-date.ts";
import { cli, folderWith, PROJECT, tree } from "../cli/run-in-folder.ts";

const PAGE = "sources/shop/pages/orders.md";
const STAMP = "node_modules/.cache/errsmith/unchanged.json";
const STDOUT = "0 written";

/** A project with a package. Its sources are older than two clock ticks, so that their stat keys are reliable. */
async function generated(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = folderWith({ ...PROJECT, ...files, "node_modules/x": "" });
  await sleep(30);
  await cli(folder, "generate");
  return folder;
}

const edit = (path: string) => (folder: string) => appendFileSync(join(folder, path), " ");
const remove = (path: string) => (folder: string) => rmSync(join(folder, path));
const add =
  (path: string, text = "") =>
  (folder: string) =>
    writeFileSync(join(folder, path), text);

const moveBehindLink = (path: string) => (folder: string) => {
  renameSync(join(folder, path), join(folder, "moved"));
  symlinkSync("../moved", join(folder, path));
};

/** A change of a project, and whether the project is up to date after it. */
const changes: [name: string, change: (folder: string) => void, isUpToDate: boolean][] = [
  ["nothing", () => undefined, true],
  ["a file that is not part of it", add("notes.txt"), true],
  ["a page edited", edit(PAGE), false],
  ["a page removed", remove(PAGE), false],
  ["a page added", add("sources/shop/pages/more.md", "# More"), false],
  ["an empty folder added", (folder) => mkdirSync(join(folder, "sources/other/pages"), { recursive: true }), false],
  ["the manifest edited", edit("sources/shop/source.json"), false],
  ["names edited", edit("sources/shop/names.lock.json"), false],
  ["corrections added", add("sources/shop/corrections.json", '{"corrections":[]}'), false],
  ["the configuration added to", add("errsmith.config.json", "{}"), false],
  ["a configuration in code added", add("errsmith.config.mjs", "export default {}"), false],
  ["something installed", add("node_modules/.package-lock.json", "{}"), false],
  ["a generated file edited", edit("generated/README.md"), false],
  ["a compiled file edited", edit("generated/dist/runtime/error.js"), false],
  ["a generated file removed", remove("generated/package.json"), false],
  ["a compiled file removed", remove("generated/dist/runtime/error.js"), false],
  ["the list of generated files edited", edit("generated/.errsmith-manifest.json"), false],
  ["a run killed while it wrote the package", (folder) => mkdirSync(join(folder, "generated/.errsmith")), false],
  ["a foreign file added to the package", add("generated/binding.gyp"), false],
  ["a document added to the package", add("generated/CHANGELOG.md"), true],
  ["a folder of the package moved behind a link", moveBehindLink("generated/src"), false],
  ["the stamp removed", remove(STAMP), false],
  ["the stamp cut off", (folder) => cut(join(folder, STAMP)), false],
  ["the stamp emptied", add(STAMP), false],
  ["the stamp of another version", add(STAMP, '{"version":0}'), false],
  ["something else in its place", add(STAMP, "[]"), false],
  ["a page edited that keeps its size and its time", sameSizeAndTime, false],
];

function cut(path: string): void {
  writeFileSync(path, readFileSync(path, "utf8").slice(0, -20));
}

function sameSizeAndTime(folder: string): void {
  const path = join(folder, PAGE);
  const { atime, mtime } = statSync(path);
  writeFileSync(path, readFileSync(path, "utf8").replace("quantity", "quality!"));
  utimesSync(path, atime, mtime);
}

describe("upToDate returns the last run until a file changes", () => {
  test.each(changes)("%s", async (_name, change, isUpToDate) => {
    const folder = await generated();
    change(folder);
    const lastRun = upToDate(folder);
    if (isUpToDate) expect(lastRun?.stdout).toContain(STDOUT);
    else expect(lastRun).toBeUndefined();
  });
}, 60_000);

describe("a project whose package has a copy of its license", () => {
  const license = JSON.stringify({ license: "MIT" });
  const files = {
    "package.json": license,
    "errsmith.config.json": JSON.stringify({ package: { license: "MIT" } }),
    LICENSE: "Everybody may use this.\n",
  };
  test.each<[name: string, change: (folder: string) => void, isUpToDate: boolean]>([
    ["nothing", () => undefined, true],
    ["the license edited", edit("LICENSE"), false],
    ["the copy edited", edit("generated/LICENSE"), false],
    ["the copy removed", remove("generated/LICENSE"), false],
    ["a license of the user added to the package", add("generated/LICENSE.md", "Mine."), false],
  ])("%s", async (_name, change, isUpToDate) => {
    const folder = await generated(files);
    expect(existsSync(join(folder, "generated/LICENSE"))).toBe(true);
    change(folder);
    expect(upToDate(folder) !== undefined).toBe(isUpToDate);
  });
});

test.each([
  ["has no node_modules", PROJECT],
  ["has a configuration in code", { ...PROJECT, "node_modules/x": "", "errsmith.config.mjs": "export default {};" }],
])(
  "no stamp is saved for a project that %s",
  async (_name, files) => {
    const folder = folderWith(files);
    await cli(folder, "generate");
    expect(existsSync(join(folder, STAMP))).toBe(false);
  },
  60_000,
);

describe("saveLastRun", () => {
  const LAST_RUN = { stdout: STDOUT, problems: [] };
  const TODAY = Date.UTC(2026, 0, 1);
  const stat = (changed: number): string => `10 ${changed} ${changed} 7`;
  /** A clock that stands still, but for `wait`, which moves it by so many milliseconds. */
  const clockAt = (start: number, waited = 0) => {
    let time = start;
    return { now: () => time, wait: () => Promise.resolve((time += waited)) };
  };

  /** A project with one output; `inputs` and the stat key are made up, so that no test has to wait. */
  async function save(inputs: Map<string, string>, statKey = stat(TODAY - 1000.5), clock = clockAt(TODAY)) {
    const folder = folderWith({ "node_modules/x": "", "generated/a.ts": "" });
    const out = join(folder, "generated");
    const files = { files: ["a.ts"], statKeys: new Map([[join(out, "a.ts"), statKey]]) };
    await saveLastRun({ cwd: folder, sources: "sources", inputs, takenAt: TODAY }, out, LAST_RUN, files, clock);
    return existsSync(join(folder, STAMP));
  }

  test.each([
    ["old", 1000.5, true],
    ["two ticks old", 20.5, true],
    ["younger than two ticks", 19.5, false],
    ["of the same moment", 0.5, false],
    ["newer than the snapshot", -5.5, false],
    ["of a clock that counts whole seconds", 60_000, false],
  ])("an input that is %s", async (_name, age, isSaved) => {
    expect(await save(new Map([["page.md", stat(TODAY - age)]]))).toBe(isSaved);
  });

  test.each([
    ["old", 1000.5, 0, true],
    ["young, and the clock goes on", 0.5, 25, true],
    ["young, and the clock stands still", 0.5, 0, false],
    ["young after the wait as well", 0.5, 10, false],
  ])("an output that is %s", async (_name, age, waited, isSaved) => {
    expect(await save(new Map(), stat(TODAY - age), clockAt(TODAY, waited))).toBe(isSaved);
  });

  test("an input that changes during the run is detected by the next run", async () => {
    const folder = await generated();
    const snapshot = snapshotInputs(folder, "sources");
    rmSync(join(folder, STAMP));
    edit(PAGE)(folder);
    const out = join(folder, "generated");
    const files = { files: Object.keys(tree(out)), statKeys: new Map<string, string>() };
    if (snapshot) await saveLastRun(snapshot, out, LAST_RUN, files, clockAt(Infinity));
    expect(existsSync(join(folder, STAMP))).toBe(true);
    expect(upToDate(folder)).toBeUndefined();
  }, 60_000);

  test.each([
    ["has a foreign file", add("generated/binding.gyp")],
    ["has lost a file", remove("generated/src/shop/orders/errors.ts")],
  ])(
    "saves nothing if the package %s",
    async (_name, change) => {
      const folder = await generated();
      const snapshot = snapshotInputs(folder, "sources");
      rmSync(join(folder, STAMP));
      const out = join(folder, "generated");
      const files = { files: Object.keys(tree(out)), statKeys: new Map<string, string>() };
      change(folder);
      if (snapshot) await saveLastRun(snapshot, out, LAST_RUN, files, clockAt(Infinity));
      expect(existsSync(join(folder, STAMP))).toBe(false);
    },
    60_000,
  );
});

const BIN = resolve("dist/cli/main.js");
describe.skipIf(!existsSync(BIN))(
  "the command",
  () => {
    const run = (cwd: string, command: string) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, command], { cwd, encoding: "utf8" });
      return { status, stdout, stderr };
    };

    test("prints the same, problems included, with a stamp and without one", async () => {
      const odd = "| InvalidParameter.Quantiti | The quantity is odd. | 400 |\n";
      const folder = folderWith({ ...PROJECT, "node_modules/x": "" });
      appendFileSync(join(folder, PAGE), odd.repeat(2));
      await sleep(30);
      run(folder, "generate");
      const stamped = [run(folder, "generate"), run(folder, "check")];
      expect(existsSync(join(folder, STAMP))).toBe(true);
      rmSync(join(folder, STAMP));
      expect([run(folder, "generate"), run(folder, "check")]).toEqual(stamped);
      expect(stamped[0]?.stdout).toContain(STDOUT);
    });
  },
  120_000,
);
