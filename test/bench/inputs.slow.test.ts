import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { type Format, pageOf, rowsOf, writeProject } from "../../bench/speed/inputs.ts";
import { readProject } from "../../src/1-read/read.ts";
import { compare } from "../../src/7-write/write.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { readPage } from "../../src/pipeline.ts";
import { buildProject } from "../build-project.ts";
import { folderWith } from "../cli/run-in-folder.ts";

const FORMATS: readonly Format[] = ["markdown", "html", "text"];

test("rows are deterministic for a seed, and codes are unique", () => {
  expect(rowsOf(50, 7)).toEqual(rowsOf(50, 7));
  expect(rowsOf(50, 7)).not.toEqual(rowsOf(50, 8));
  expect(new Set(rowsOf(5000, 7).map(({ code }) => code)).size).toBe(5000);
});

test.each(FORMATS)("every row of the input of the benchmark is read: %s", async (format) => {
  const rows = rowsOf(300, 3);
  const { entries, problems } = await readPage({ path: "page", text: pageOf(rows, format) }, { layouts: [] });
  expect(entries.entries.map(({ code, text: words }) => [code, words.description, words.solution])).toEqual(
    rows.map(({ code, description, solution }) => [code, description, solution]),
  );
  expect(problems).toEqual([]);
});

test("a project that is large enough for worker threads gives the same bytes as without them", async () => {
  const folder = folderWith({});
  writeProject(folder, { codes: 6000, pages: 12, services: 4 });
  const { status, stdout } = spawnSync(process.execPath, [resolve("dist/cli/main.js"), "generate"], {
    ...{ cwd: folder, encoding: "utf8" },
  });
  expect([status, stdout.split("\n").at(-2)]).toEqual([0, expect.stringContaining("0 deleted, 0 unchanged")]);
  const found = collectProblems();
  const { files } = await buildProject(await readProject(folder, {}, found), found);
  const differences = await compare({ out: join(folder, "generated"), root: folder, files, locks: [] });
  expect(differences).toEqual([]);
}, 120_000);
