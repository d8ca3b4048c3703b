import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { writeProject } from "../../bench/speed/inputs.ts";
import { readProject } from "../../src/1-read/read.ts";
import { emit } from "../../src/6-emit/emit.ts";
import { hashOf } from "../../src/7-write/manifest.ts";
import { knownFiles } from "../../src/api/known-files.ts";
import { cacheIn } from "../../src/cache/cache.ts";
import { understand } from "../../src/pipeline.ts";
import { problems } from "../../src/problems/report.ts";
import { folderWith, tree } from "../cli/cli.ts";

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
  edit(folder);
  // Registry, codes, errors, messages, stub, facts and their compiled forms, catalog, README.
  const [, written, unchanged] = /(\d+) written, 0 deleted, (\d+) unchanged/.exec(last(folder)) ?? [];
  expect(Number(written)).toBeLessThan(20);
  expect(Number(unchanged)).toBeGreaterThan(100);
  expect(tree(join(folder, "generated"))).toEqual(fresh(folder));
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

test("what is kept holds for the same catalog and the same package only", async () => {
  const folder = generated();
  const project = await readProject(folder, {}, problems());
  const { catalogs } = await understand(project, problems());
  const files = await emit(catalogs, project.settings.package, project.templates);
  const [out, cache] = [join(folder, "generated"), cacheIn(folderWith({}))];
  const first = knownFiles(project, out, cache);
  expect(first.known(catalogs).size).toBe(0);
  first.keep(new Map(files.map(({ path, content }) => [path, hashOf(content)])));
  const known = (one = project, all = catalogs): number => knownFiles(one, out, cache).known(all).size;
  const ofServices = files.filter(({ path }) => path.includes("/acme/")).length;
  expect(known()).toBe(ofServices);
  const [one, ...others] = catalogs;
  expect(known(project, others)).toBe((ofServices / 3) * 2);
  expect(known(project, [{ ...(one as (typeof catalogs)[0]), errors: [] }])).toBe(0);
  const named = { ...project.settings, package: { ...project.settings.package, name: "other" } };
  expect(known({ ...project, settings: named })).toBe(0);
  expect(known({ ...project, templates: { ...project.templates, "src/runtime/error.ts": "" } })).toBe(0);
});
