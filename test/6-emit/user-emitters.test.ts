import { expect, test, vi } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import { emit } from "../../src/6-emit/emit.ts";
import { Failure } from "../../src/lib/failure.ts";
import type { Catalog } from "../../src/model/catalog.ts";
import { CATALOGS, SETTINGS } from "./sample-catalogs.ts";

vi.setConfig({ testTimeout: 60_000 });

const templates = await readTemplates();

test("an emitter of the user adds files", async () => {
  const list = {
    name: "list",
    emit: (catalogs: readonly Catalog[]) => [{ path: "docs/codes.txt", content: `${catalogs.length}\n` }],
  };
  const extended = await emit(CATALOGS, SETTINGS, templates, [list]);
  expect(extended.find(({ path }) => path === "docs/codes.txt")?.content).toBe("3\n");
});

const file = (path: unknown, content: unknown = ""): (() => unknown) => {
  return () => [{ path, content }];
};

test.each<[name: string, emitOwn: () => unknown, says: string]>([
  ["replaces a file", file("package.json", "{}"), "makes package.json, which is there already"],
  [
    "throws",
    () => {
      throw new Error("no network");
    },
    "failed: no network",
  ],
  [
    "throws what is no error",
    () => {
      throw { code: 1 } as unknown as Error;
    },
    "failed: ",
  ],
  ["returns nothing", () => undefined, "returned no list of files"],
  ["returns a promise", () => Promise.resolve([]), "returned no list of files"],
  ["returns a list of nothing", () => [null], "returned a file without `path`"],
  ["gives no path", file(undefined), "returned a file without `path`"],
  ["gives no content", file("a.txt", 1), "returned a.txt without `content`"],
  ["gives a path outside", file("../a.txt"), "returned the path ../a.txt: paths are relative"],
  ["gives a path that goes up inside", file("src/../../a.txt"), "paths are relative"],
  ["gives an absolute path", file("/etc/a.txt"), "paths are relative"],
  ["gives a path of Windows", file("C:\\a.txt"), "paths are relative"],
  ["gives an empty path", file(""), "paths are relative"],
  ["gives a module that does not compile", file("src/own.ts", "export const = 1;"), "returned a module that does not"],
])("an emitter that %s is a failure with its name", async (_, emitOwn, says) => {
  const emitter = { name: "mine", emit: emitOwn as () => [] };
  const failure = await emit(CATALOGS, SETTINGS, templates, [emitter]).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ exit: 2 });
  expect((failure as Failure).message).toContain("the emitter mine ");
  expect((failure as Failure).message).toContain(says);
});
