import { appendFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeProject } from "../../bench/speed/inputs.ts";
import { generateKeeping } from "../../src/api/generate.ts";
import type { Shelf } from "../../src/cache/cache.ts";
import { folderWith, tree } from "../cli/cli.ts";

test("runs at the same time leave what the last one of them was to write", async () => {
  const folder = folderWith({});
  writeProject(folder, { codes: 60, pages: 3, services: 3, format: "markdown" });
  let text: string | undefined;
  const shelf: Shelf = { get: () => text, put: (next) => (text = next) };
  await generateKeeping({ cwd: folder }, () => shelf);
  const edit = (page: string): void =>
    appendFileSync(join(folder, `sources/acme/pages/${page}.en.md`), "| LimitExceeded.New | It is new. | Wait. |\n");
  edit("page-0000");
  const first = generateKeeping({ cwd: folder }, () => shelf);
  edit("page-0001");
  await Promise.all([first, generateKeeping({ cwd: folder }, () => shelf)]);
  const other = folderWith({});
  for (const part of ["sources", "package.json"]) cpSync(join(folder, part), join(other, part), { recursive: true });
  await generateKeeping({ cwd: other }, () => undefined);
  expect(tree(join(folder, "generated"))).toEqual(tree(join(other, "generated")));
}, 60_000);
