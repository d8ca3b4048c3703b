import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { writeProject } from "../../bench/speed/inputs.ts";
import { folderWith, tree } from "../cli/run-in-folder.ts";

const BIN = resolve("dist/cli/main.js");
const generate = (cwd: string, ...args: string[]) =>
  spawnSync(process.execPath, [BIN, "generate", ...args], { cwd, encoding: "utf8" });
const last = (cwd: string, ...args: string[]): string =>
  generate(cwd, ...args)
    .stdout.split("\n")
    .at(-2) ?? "";

/** A project that has been generated, with a cache. */
function generated(): string {
  const folder = folderWith({});
  writeProject(folder, { codes: 120, pages: 6, services: 3, format: "markdown" });
  mkdirSync(join(folder, "node_modules"));
  expect(generate(folder).status).toBe(0);
  return folder;
}

/** What a project without any memory makes of the same sources. */
function fresh(folder: string): Readonly<Record<string, string>> {
  const other = folderWith({});
  for (const part of ["sources", "package.json"]) cpSync(join(folder, part), join(other, part), { recursive: true });
  expect(generate(other).status).toBe(0);
  return tree(join(other, "generated"));
}

const edit = (folder: string): void =>
  appendFileSync(join(folder, "sources/acme/pages/page-0000.en.md"), "| LimitExceeded.New | It is new. | Wait. |\n");

test("an edit of one page makes the files of its service and of the package, and no others", () => {
  const folder = generated();
  const before = tree(join(folder, "generated"));
  edit(folder);
  const [, written, unchanged] = /(\d+) written, 0 deleted, (\d+) unchanged/.exec(last(folder)) ?? [];
  const after = tree(join(folder, "generated"));
  const paths = Object.keys(after).filter((path) => !path.endsWith(".errsmith-manifest.json"));
  const changed = paths.filter((path) => after[path] !== before[path]);
  expect(changed.filter((path) => !/^(dist\/|dist\/_cjs\/)?[a-z]*\/?acme\/service-0000[./]/.test(path))).toEqual([
    "README.md",
  ]);
  // A file with the same bytes is not written.
  expect([Number(written), Number(unchanged)]).toEqual([changed.length, paths.length - changed.length]);
  expect(after).toEqual(fresh(folder));
}, 60_000);

describe("whatever happened to the package or to what is kept, the package is made whole", () => {
  const CACHE = "node_modules/.cache/errsmith";
  const each = (folder: string, change: (file: string) => void): void => {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) change(join(entry.parentPath, entry.name));
    }
  };
  test.each<[string, (folder: string) => void]>([
    ["a module is gone", (folder) => rmSync(join(folder, "generated/src/acme/service-0002/errors.ts"))],
    ["a compiled module is gone", (folder) => rmSync(join(folder, "generated/dist/acme/service-0002/errors.js"))],
    ["the compiled part is gone", (folder) => rmSync(join(folder, "generated/dist"), { recursive: true })],
    ["a catalog is gone", (folder) => rmSync(join(folder, "generated/catalog/acme/service-0001.json"))],
    ["the package is gone", (folder) => rmSync(join(folder, "generated"), { recursive: true })],
    ["the cache is gone", (folder) => rmSync(join(folder, CACHE), { recursive: true })],
    ["the cache is damaged", (folder) => each(join(folder, CACHE), (file) => writeFileSync(file, "[]"))],
    [
      "the cache is cut off",
      (folder) => each(join(folder, CACHE), (file) => writeFileSync(file, readFileSync(file, "utf8").slice(0, -9))),
    ],
    ["the package has another name", (folder) => writeFileSync(join(folder, "package.json"), NAMED)],
  ])(
    "%s",
    (_, happen) => {
      const folder = generated();
      happen(folder);
      edit(folder);
      expect(generate(folder).status).toBe(0);
      expect(tree(join(folder, "generated"))).toEqual(fresh(folder));
    },
    60_000,
  );

  test("what was edited by hand is nobody's to replace, and is replaced when that is asked for", () => {
    const folder = generated();
    appendFileSync(join(folder, "generated/src/acme/service-0002/errors.ts"), "// mine\n");
    edit(folder);
    const { status, stderr } = generate(folder);
    expect([status, stderr]).toEqual([1, expect.stringContaining("edited since errsmith wrote it")]);
    expect(generate(folder, "--force").status).toBe(0);
    expect(tree(join(folder, "generated"))).toEqual(fresh(folder));
  }, 60_000);
});

const NAMED = JSON.stringify({ name: "bench", private: true, errsmith: { package: { name: "other-errors" } } });
