import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { writeProject } from "../../bench/speed/inputs.ts";
import { runGenerate } from "../../src/commands/generate.ts";
import type { CacheFile } from "../../src/execution/cache-store.ts";
import { digest } from "../../src/lib/digest.ts";
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

test("what a killed run has put in place does not stay if its edit does not", async () => {
  const [before, out] = [readFileSync(pageAt(PAGES[0] ?? ""), "utf8"), join(folder, "generated")];
  edit(PAGES[0]);
  const wanted = await fresh();
  const files = Object.entries(tree(wanted)).filter(([path]) => !path.endsWith(".errsmith-manifest.json"));
  for (const [path, content] of files.slice(0, files.length / 2)) writeFileSync(join(out, path), content);
  mkdirSync(join(out, ".errsmith"));
  const hashes = Object.fromEntries(files.map(([path, content]) => [path, digest(content)]));
  writeFileSync(join(out, ".errsmith/pending.json"), JSON.stringify({ version: 1, files: hashes }));
  writeFileSync(pageAt(PAGES[0] ?? ""), before);
  await generate();
  expect(tree(out)).toEqual(tree(await fresh()));
}, 60_000);
