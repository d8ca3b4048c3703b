import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folderWith, git, GIT_OPTIONS, tree } from "./run-in-folder.ts";

const SLOW = 120_000;

const PAGE_FILE = "sources/shop/pages/orders.md";
const LOCK = "sources/shop/names.lock.json";
const ROWS = ["Order.Closed", "Order.Gone", "Order.Late", "Order.Lost", "Quota.Full", "Quota.None"];
const row = (code: string): string => `| ${code} | What ${code} means. |`;
const pageOf = (codes: readonly string[]): string =>
  ["# Error codes", "", "| Error code | Description |", "| --- | --- |", ...codes.map(row), ""].join("\n");
const FILES = {
  "errsmith.config.json": JSON.stringify({ package: { name: "@shop/errors", version: "0.1.0" } }),
  "sources/shop/source.json": JSON.stringify({
    services: { orders: { pages: [{ file: "pages/orders.md", locale: "en" }] } },
  }),
  [PAGE_FILE]: pageOf(ROWS),
  "notes.txt": "a\nb\n",
};

/** A project with two branches, each of which has made an edit, generated the package and committed it. */
async function branches(ours: (folder: string) => void, theirs: (folder: string) => void): Promise<string> {
  const folder = folderWith(FILES);
  const commit = async (name: string): Promise<void> => {
    expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", name);
  };
  git(folder, "init", "-q", "-b", "main");
  await commit("base");
  git(folder, "switch", "-q", "-c", "theirs");
  theirs(folder);
  await commit("theirs");
  git(folder, "switch", "-q", "main");
  ours(folder);
  await commit("ours");
  return folder;
}

const codes =
  (edit: (rows: string[]) => string[]) =>
  (folder: string): void =>
    writeFileSync(join(folder, PAGE_FILE), pageOf(edit([...ROWS])));
/** Rows that are far from each other on the page, with codes that are neighbours in every generated file. */
const addFirst = codes((rows) => ["Order.Mine", ...rows]);
const addLast = codes((rows) => [...rows, "Order.Neither"]);

/** The committed files that git could not merge. */
function merge(folder: string, ...options: string[]): readonly string[] {
  spawnSync("git", [...GIT_OPTIONS, ...options, "merge", "-q", "theirs"], { cwd: folder });
  return git(folder, "diff", "--name-only", "--diff-filter=U").split("\n").filter(Boolean);
}

/** What the files of a project are without any history: those of a new project with these pages and names. */
async function anew(folder: string): Promise<Record<string, string>> {
  const names = readFileSync(join(folder, LOCK), "utf8");
  const fresh = folderWith({ ...FILES, [PAGE_FILE]: readFileSync(join(folder, PAGE_FILE), "utf8"), [LOCK]: names });
  expect(await cli(fresh, "generate")).toMatchObject({ status: 0 });
  return packageOf(fresh);
}

function packageOf(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(tree(folder)).filter(([path]) => path.startsWith("generated/")));
}

describe("after a merge of two branches that each add a code", () => {
  test.each([
    ["merge", []],
    ["diff3", ["-c", "merge.conflictStyle=diff3"]],
    ["zdiff3", ["-c", "merge.conflictStyle=zdiff3"]],
  ])("`generate` needs no --force: conflict style %s", { timeout: SLOW }, async (_, options) => {
    const folder = await branches(addFirst, addLast);
    const conflicts = merge(folder, ...options);
    expect(conflicts).toEqual(expect.arrayContaining([LOCK, "generated/.errsmith-manifest.json"]));
    expect(conflicts).not.toContain(PAGE_FILE);
    expect(await cli(folder, "check")).toMatchObject({ status: 1 });
    expect(await cli(folder, "generate")).toMatchObject({
      status: 0,
      err: expect.stringMatching(/^sources\/shop\/names\.lock\.json:\d+:1 +note .* lock-joined\n$/),
    });
    expect(JSON.parse(readFileSync(join(folder, LOCK), "utf8"))).toMatchObject({
      services: { orders: { codes: { "Order.Mine": "OrderMineError", "Order.Neither": "OrderNeitherError" } } },
    });
    expect(packageOf(folder)).toEqual(await anew(folder));
    expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
    expect(await cli(folder, "check")).toMatchObject({ status: 0, out: "" });
  });

  test("the branch that follows in a rebase is the same", { timeout: SLOW }, async () => {
    const folder = await branches(addFirst, addLast);
    spawnSync("git", [...GIT_OPTIONS, "rebase", "theirs"], { cwd: folder });
    expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
    git(folder, "add", "-A");
    git(folder, "-c", "core.editor=true", "rebase", "--continue");
    expect(git(folder, "status", "--porcelain")).toBe("");
    expect(packageOf(folder)).toEqual(await anew(folder));
  });

  test("an edit by hand of a file that one branch has changed is not overwritten", { timeout: SLOW }, async () => {
    const prose = (folder: string): void => {
      addLast(folder);
      writeFileSync(join(folder, "sources/shop/pages/other.md"), pageOf(["Other.Code"]));
      const services = {
        orders: { pages: [{ file: "pages/orders.md", locale: "en" }] },
        others: { pages: [{ file: "pages/other.md", locale: "en" }] },
      };
      writeFileSync(join(folder, "sources/shop/source.json"), JSON.stringify({ services }));
    };
    const folder = await branches(addFirst, prose);
    merge(folder);
    const edited = join(folder, "generated/src/shop/others/errors.ts");
    appendFileSync(edited, "// mine\n");
    writeFileSync(join(folder, "sources/shop/pages/other.md"), pageOf(["Other.Code", "Other.More"]));
    expect(await cli(folder, "generate")).toMatchObject({
      status: 1,
      err: expect.stringMatching(/generated\/src\/shop\/others\/errors\.ts: edited since errsmith wrote it; --force/),
    });
    expect(readFileSync(edited, "utf8")).toMatch(/\/\/ mine\n$/);
  });

  test("codes that both branches have removed are kept", { timeout: SLOW }, async () => {
    const folder = await branches(
      codes((rows) => rows.filter((code) => code !== "Order.Closed")),
      codes((rows) => rows.filter((code) => code !== "Quota.None")),
    );
    expect(merge(folder)).toContain("sources/shop/tombstones.lock.json");
    expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: expect.stringContaining("lock-joined") });
    const lock = JSON.parse(readFileSync(join(folder, "sources/shop/tombstones.lock.json"), "utf8")) as {
      services: { orders: object };
    };
    expect(Object.keys(lock.services.orders)).toEqual(["Order.Closed", "Quota.None"]);
    expect(await cli(folder, "check")).toMatchObject({ status: 0, out: "" });
  });

  test("two names of one code are an error that names both", { timeout: SLOW }, async () => {
    const rename = (name: string) => (folder: string) => {
      const lock = readFileSync(join(folder, LOCK), "utf8").replace('"OrderLateError"', `"${name}"`);
      writeFileSync(join(folder, LOCK), lock);
    };
    const folder = await branches(rename("TooLateError"), rename("OverdueError"));
    merge(folder);
    expect(await cli(folder, "generate")).toMatchObject({
      status: 1,
      err: expect.stringMatching(/Order\.Late of orders is TooLateError on one side and OverdueError on the other/),
    });
  });
});

test("edits of one page above its table change one file, which git merges", { timeout: SLOW }, async () => {
  const prose = (folder: string, line: string): void =>
    writeFileSync(
      join(folder, PAGE_FILE),
      readFileSync(join(folder, PAGE_FILE), "utf8").replace(line, `${line}\n\nMore.`),
    );
  const folder = await branches(
    (each) => prose(each, "# Error codes"),
    (each) => prose(each, row("Quota.None")),
  );
  expect(git(folder, "diff", "--name-only", "HEAD~1", "--", "generated").trim()).toBe(
    "generated/places/shop/orders.json",
  );
  expect(merge(folder)).toEqual([]);
  expect(await cli(folder, "check")).toMatchObject({ status: 0, out: "" });
});

test.each([
  ["with the attributes of `init`", "sources/*/pages/** -text\nsources/**/*.lock.json text eol=lf\n"],
  ["without attributes", ""],
])("a clone with Windows line ends is up to date: %s", { timeout: SLOW }, async (_, attributes) => {
  const folder = await branches((each) => writeFileSync(join(each, ".gitattributes"), attributes), addLast);
  const clone = join(folderWith({}), "clone");
  git(folder, "-c", "core.autocrlf=true", "clone", "-q", folder, clone);
  git(clone, "config", "core.autocrlf", "true");
  expect(readFileSync(join(clone, "notes.txt"), "utf8")).toBe("a\r\nb\r\n");
  expect(await cli(clone, "check")).toMatchObject({ status: 0 });
  expect(await cli(clone, "generate")).toMatchObject({ status: 0 });
  expect(git(clone, "status", "--porcelain")).toBe("");
});
