import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { writeProject } from "../../bench/speed/inputs.ts";
import { runGenerate } from "../../src/commands/generate.ts";
import type { CacheFile } from "../../src/execution/cache-store.ts";
import { folderWith, tree } from "../cli/run-in-folder.ts";

const PAGES = ["page-0000", "page-0001", "page-0002"];

let folder: string;
let text: string | undefined;
const shelf: CacheFile = { get: () => text, put: (next) => (text = next) };
const generate = () => runGenerate({ cwd: folder }, { outputs: shelf });

/** A project whose last run has left what it knows. */
beforeEach(async () => {
  folder = folderWith({});
  text = undefined;
  writeProject(folder, { codes: 60, pages: 3, services: 3, format: "markdown" });
  await generate();
});

const pageAt = (page: string): string => join(folder, `sources/acme/pages/${page}.en.md`);
const edit = (page = ""): void => appendFileSync(pageAt(page), "| LimitExceeded.New | It is new. | Wait. |\n");

/** What a run without any memory makes of the same sources. */
async function fresh(): Promise<string> {
  const other = folderWith({});
  for (const part of ["sources", "package.json"]) cpSync(join(folder, part), join(other, part), { recursive: true });
  await runGenerate({ cwd: other });
  return join(other, "generated");
}

test("runs at the same time leave what the last one of them was to write", async () => {
  edit(PAGES[0]);
  const first = generate();
  edit(PAGES[1]);
  await Promise.all([first, generate()]);
  expect(tree(join(folder, "generated"))).toEqual(tree(await fresh()));
}, 60_000);

test("what a run had still to move when it was killed does not stay, where its edit does not", async () => {
  const [before, out] = [readFileSync(pageAt(PAGES[0] ?? ""), "utf8"), join(folder, "generated")];
  edit(PAGES[0]);
  const wanted = await fresh();
  const moves = Object.keys(tree(wanted));
  mkdirSync(join(out, ".errsmith/stage"), { recursive: true });
  for (const [i, path] of moves.entries()) cpSync(join(wanted, path), join(out, `.errsmith/stage/${i}`));
  writeFileSync(join(out, ".errsmith/commit.json"), JSON.stringify({ moves, deletes: [] }));
  writeFileSync(pageAt(PAGES[0] ?? ""), before);
  await generate();
  expect(tree(out)).toEqual(tree(await fresh()));
}, 60_000);
