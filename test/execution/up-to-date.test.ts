import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { snapshotInputs, saveLastRun, upToDate } from "../../src/execution/up-to-date.ts";
import { cli, folderWith, PROJECT } from "../cli/run-in-folder.ts";

const PAGE = "sources/shop/pages/orders.md";
const STAMP = "node_modules/.cache/errsmith/unchanged.json";
const SAID = "0 written";

/** A project that `generate` has just left as it should be, old enough for its signatures to be trusted. */
async function generated(): Promise<string> {
  const folder = folderWith({ ...PROJECT, "node_modules/x": "" });
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

/** Whatever may happen to a project, and whether there is something to do then. */
const changes: [name: string, change: (folder: string) => void, isKnown: boolean][] = [
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

describe("what was said is said again while nothing changes", () => {
  test.each(changes)("%s", async (_name, change, isKnown) => {
    const folder = await generated();
    change(folder);
    const said = upToDate(folder);
    if (isKnown) expect(said?.stdout).toContain(SAID);
    else expect(said).toBeUndefined();
  });
}, 60_000);

test.each([
  ["has no node_modules", PROJECT],
  ["has a configuration in code", { ...PROJECT, "node_modules/x": "", "errsmith.config.mjs": "export default {};" }],
])(
  "nothing is kept of a project that %s",
  async (_name, files) => {
    const folder = folderWith(files);
    await cli(folder, "generate");
    expect(existsSync(join(folder, STAMP))).toBe(false);
  },
  60_000,
);

test("nothing is kept of a run while whose sources change", async () => {
  const folder = await generated();
  const before = snapshotInputs(folder, "sources");
  rmSync(join(folder, STAMP));
  edit(PAGE)(folder);
  await sleep(30);
  if (before)
    await saveLastRun(
      before,
      join(folder, "generated"),
      { stdout: SAID, problems: [] },
      { files: [], statKeys: new Map() },
    );
  expect(upToDate(folder)).toBeUndefined();
}, 60_000);

const BIN = resolve("dist/cli/main.js");
describe.skipIf(!existsSync(BIN))(
  "the command",
  () => {
    const run = (cwd: string, command: string) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, command], { cwd, encoding: "utf8" });
      return { status, stdout, stderr };
    };

    test("says the same, problems and all, with a stamp and without one", async () => {
      const odd = "| InvalidParameter.Quantiti | The quantity is odd. | 400 |\n";
      const folder = folderWith({ ...PROJECT, "node_modules/x": "" });
      appendFileSync(join(folder, PAGE), odd.repeat(2));
      await sleep(30);
      run(folder, "generate");
      const stamped = [run(folder, "generate"), run(folder, "check")];
      expect(existsSync(join(folder, STAMP))).toBe(true);
      rmSync(join(folder, STAMP));
      expect([run(folder, "generate"), run(folder, "check")]).toEqual(stamped);
      expect(stamped[0]?.stdout).toContain(SAID);
    });
  },
  120_000,
);
