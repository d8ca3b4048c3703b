import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { compare, write } from "../../src/7-write/write.ts";
import { Failure } from "../../src/lib/failure.ts";
import type { OutputFile } from "../../src/model/output.ts";
import { folderWith } from "../cli/run-in-folder.ts";
import { runs } from "../runs.ts";
import { contents, files } from "./sample-files.ts";

let folder: string;
let out: string;
beforeEach(() => {
  folder = folderWith({});
  out = join(folder, "out");
});

const FIRST = files({
  "package.json": "{}\n",
  "src/a/one.ts": "one\n",
  "src/a/two.ts": "two\n",
  "dist/a/one.js": "1\n",
});
const SECOND = files({ "package.json": "{}\n", "src/a/one.ts": "ONE\n", "src/b/three.ts": "three\n" });
const run = async (wanted: readonly OutputFile[], force = false) =>
  (await write(out, wanted, { inputs: [], force })).counts;
const tree = (below = out): Record<string, string> =>
  Object.fromEntries(
    readdirSync(below, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => [
        join(parentPath, name).slice(below.length + 1),
        readFileSync(join(parentPath, name), "utf8"),
      ]),
  );

describe("write", () => {
  test("writes all files, and none in a second run", async () => {
    expect(await run(FIRST)).toEqual({ written: 4, deleted: 0, unchanged: 0 });
    const first = tree();
    const inode = statSync(join(out, "src/a/one.ts"), { bigint: true });
    expect(first).toEqual(contents(FIRST));
    expect(Object.keys(first)).toHaveLength(FIRST.length + 2);
    expect(await run(FIRST)).toEqual({ written: 0, deleted: 0, unchanged: 4 });
    expect(tree()).toEqual(first);
    expect(statSync(join(out, "src/a/one.ts"), { bigint: true })).toMatchObject({
      ino: inode.ino,
      mtimeNs: inode.mtimeNs,
    });
  });

  test("writes changed files, deletes files that are not output any more, and removes empty folders", async () => {
    await run(FIRST);
    writeFileSync(join(out, "notes.txt"), "mine");
    expect(await run(SECOND)).toMatchObject({ written: 2, unchanged: 1 });
    expect(tree()).toEqual(contents(SECOND));
    expect(Object.keys(tree()).sort()).toEqual(
      [".errsmith-manifest.json", "notes.txt", "package.json", "src/a/one.ts", "src/b/three.ts"].sort(),
    );
    expect(existsSync(join(out, "dist"))).toBe(false);
  });

  test("restores a file that was deleted", async () => {
    await run(FIRST);
    unlinkSync(join(out, "src/a/one.ts"));
    expect(await run(FIRST)).toMatchObject({ written: 1 });
    expect(tree()).toEqual(contents(FIRST));
  });

  test("replaces a file without changing a hard link to it", async () => {
    await run(FIRST);
    linkSync(join(out, "src/a/one.ts"), join(folder, "linked"));
    await run(SECOND);
    expect(readFileSync(join(folder, "linked"), "utf8")).toBe("one\n");
  });

  test("keeps a file whose name changes only in case", async () => {
    await run(files({ "src/Foo.ts": "x\n" }));
    await run(files({ "src/FOO.ts": "x\n" }));
    expect(tree()).toMatchObject({ "src/FOO.ts": "x\n" });
  });
});

describe("write fails and changes nothing for", () => {
  const refused: [name: string, setup: () => void, reason: RegExp][] = [
    ["a file edited by hand", () => appendFileSync(join(out, "src/a/one.ts"), "// mine\n"), /one\.ts: edited/],
    [
      "a compiled file edited by hand",
      () => appendFileSync(join(out, "dist/a/one.js"), "// mine\n"),
      /one\.js: edited/,
    ],
    [
      "a file that errsmith did not write",
      () => {
        mkdirSync(join(out, "src/b"));
        writeFileSync(join(out, "src/b/three.ts"), "x");
      },
      /three\.ts: in the way/,
    ],
    [
      "an edited file that would be deleted",
      () => appendFileSync(join(out, "src/a/two.ts"), "// mine\n"),
      /two\.ts: edited/,
    ],
    ["a broken manifest", () => writeFileSync(join(out, ".errsmith-manifest.json"), '{"gen'), /manifest.*broken/],
    [
      "a manifest with a path that leaves the folder",
      () => writeFileSync(join(out, ".errsmith-manifest.json"), '{"version":1,"files":{"../x":""}}'),
      /manifest.*broken/,
    ],
    [
      "a manifest of a newer version",
      () => writeFileSync(join(out, ".errsmith-manifest.json"), '{"version":999,"files":{}}'),
      /version 999.*newer/,
    ],
    [
      "a symbolic link instead of a file",
      () => {
        unlinkSync(join(out, "src/a/one.ts"));
        symlinkSync("/etc/hostname", join(out, "src/a/one.ts"));
      },
      /one\.ts: edited/,
    ],
    ["a file instead of a folder", () => writeFileSync(join(out, "src/b"), "x"), /not a directory/],
    [
      "a folder instead of a file",
      () => mkdirSync(join(out, "src/b/three.ts"), { recursive: true }),
      /a folder is in the way/,
    ],
  ];

  test.each(refused)("%s", async (_, setup, reason) => {
    await run(FIRST);
    setup();
    const unchanged = tree();
    await expect(run(SECOND)).rejects.toThrow(reason);
    await expect(run(SECOND)).rejects.toBeInstanceOf(Failure);
    expect(tree()).toEqual(unchanged);
  });

  test("a folder that is a symbolic link", async () => {
    mkdirSync(join(folder, "outside"));
    mkdirSync(out);
    symlinkSync(join(folder, "outside"), join(out, "src"));
    await expect(run(FIRST)).rejects.toThrow(/symlink/);
    await expect(run(FIRST, true)).rejects.toThrow(/symlink/);
    expect(readdirSync(join(folder, "outside"))).toEqual([]);
  });

  test("an output folder that is a file", async () => {
    writeFileSync(out, "x");
    await expect(run(FIRST)).rejects.toThrow(/out: .*not a directory/);
    expect(readFileSync(out, "utf8")).toBe("x");
  });

  test.each([
    ["the sources", "sources"],
    ["a folder of the sources", "sources/x/out"],
    ["a parent folder of the sources", "."],
    ["the root of the disk", "/"],
  ])("output into %s", async (_, where) => {
    mkdirSync(join(folder, "sources"));
    const options = { inputs: [join(folder, "sources")] };
    await expect(write(join(where === "/" ? "/" : folder, where), FIRST, options)).rejects.toThrow(/the output folder/);
    expect(readdirSync(folder)).toEqual(["sources"]);
  });

  test("a path that leaves the folder, as a bug of an emitter", async () => {
    await expect(run(files({ "../evil.ts": "x" }))).rejects.toThrow(/leaves the package/);
    await expect(run(files({ "src\\evil.ts": "x" }))).rejects.toThrow(/leaves the package/);
    expect(existsSync(out)).toBe(false);
  });

  test("nothing with `force`, which overwrites edited files and broken manifests", async () => {
    await run(FIRST);
    appendFileSync(join(out, "src/a/one.ts"), "// mine\n");
    writeFileSync(join(out, ".errsmith-manifest.json"), "{");
    await run(SECOND, true);
    expect(tree()).toEqual(contents(SECOND));
  });
});

test("parallel runs write the result of one of them", async () => {
  await Promise.all([run(FIRST), run(SECOND), run(FIRST), run(SECOND)]);
  expect([FIRST, SECOND].some((wanted) => contents(wanted).asymmetricMatch(tree()))).toBe(true);
  expect(existsSync(join(out, ".errsmith"))).toBe(false);
});

test("after any series of runs the folder has the last output, and compare finds no difference", async () => {
  const name = fc.constantFrom("a.ts", "b.ts", "src/a.ts", "src/b/c.ts", "src/b/d/e.ts", "dist/a.js", "dist/b/c.js");
  const output = fc.dictionary(name, fc.string({ maxLength: 5 })).map(files);
  await fc.assert(
    fc.asyncProperty(fc.array(output, { minLength: 1, maxLength: 4 }), async (runs) => {
      rmSync(out, { recursive: true, force: true });
      for (const wanted of runs) {
        await run(wanted);
        const written = Object.entries(tree()).filter(([path]) => !path.endsWith(".errsmith-manifest.json"));
        expect(Object.fromEntries(written)).toEqual(
          Object.fromEntries(wanted.map(({ path, content }) => [path, content])),
        );
        expect(await compare({ out, root: folder, files: wanted, locks: [] })).toEqual([]);
        expect(await run(wanted)).toEqual({ written: 0, deleted: 0, unchanged: wanted.length });
      }
    }),
    runs(30, 6),
  );
}, 60_000);

describe("compare", () => {
  const differences = (wanted: readonly OutputFile[]) => compare({ out, root: folder, files: wanted, locks: [] });

  test("finds no difference after write, also if the compiled files are missing", async () => {
    await run(FIRST);
    expect(await differences(FIRST)).toEqual([]);
    rmSync(join(out, "dist"), { recursive: true });
    expect(await differences(FIRST)).toEqual([]);
  });

  test("lists stale, missing and extra files", async () => {
    await run(FIRST);
    expect(await differences(SECOND)).toEqual([
      { path: ".errsmith-manifest.json", kind: "stale", added: 2, removed: 2 },
      { path: "dist/a/one.js", kind: "extra", added: 0, removed: 0 },
      { path: "src/a/one.ts", kind: "stale", added: 1, removed: 1 },
      { path: "src/a/two.ts", kind: "extra", added: 0, removed: 0 },
      { path: "src/b/three.ts", kind: "missing", added: 0, removed: 0 },
    ]);
  });

  test.each([
    ["binding.gyp", "binding.gyp"],
    [".npmrc", ".npmrc"],
    ["src/a/one.js", "src/a/one.js"],
    ["dist/a/one.ts", "dist/a/one.ts"],
    ["notes.md/index.js", "notes.md/index.js"],
    ["CHANGELOG.md"],
    ["LICENSE"],
    ["node_modules/a/index.js"],
    [".errsmith/lock"],
    [".git/config"],
  ])("of a file %s that errsmith did not write, finds %j", async (path, ...found) => {
    await run(FIRST);
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), "");
    expect(await differences(FIRST)).toEqual(
      found.map((one) => ({ path: one, kind: "foreign", added: 0, removed: 0 })),
    );
  });

  test("finds a link in place of a folder, and refuses one in place of the output folder, whatever is behind it", async () => {
    await run(FIRST);
    renameSync(join(out, "src"), join(folder, "moved"));
    symlinkSync("../moved", join(out, "src"));
    expect(await differences(FIRST)).toEqual([{ path: "src", kind: "foreign", added: 0, removed: 0 }]);
    renameSync(out, join(folder, "real"));
    symlinkSync("real", out);
    await expect(differences(FIRST)).rejects.toThrow("a symlink");
  });

  test("finds a difference in a compiled file that exists", async () => {
    await run(FIRST);
    writeFileSync(join(out, "dist/a/one.js"), "2\n");
    expect(await differences(FIRST)).toEqual([{ path: "dist/a/one.js", kind: "stale", added: 1, removed: 1 }]);
  });
});
