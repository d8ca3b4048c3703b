import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { withOutputLock } from "../../src/7-write/output-lock.ts";
import { temporaryFolder } from "../../src/7-write/work-folder.ts";
import { writeBeside } from "../../src/lib/replace-file.ts";
import { folderWith, tree } from "../cli/run-in-folder.ts";

const src = (path: string): string => JSON.stringify(resolve("src", path));

test("a run that exits while it stages files leaves the folder as it was", () => {
  // The many files make the removal take long enough for writes to begin meanwhile.
  const script = `
    import { writeFileSync } from "node:fs";
    import { withOutputLock } from ${src("7-write/output-lock.ts")};
    import { stageIn } from ${src("7-write/stage-files.ts")};
    const out = process.argv[2];
    await withOutputLock(out, async () => {
      const stage = stageIn(out);
      await stage.add(Buffer.from("first"));
      for (let i = 0; i < 3000; i += 1) writeFileSync(out + "/.errsmith/stage/other-" + i, "");
      for (let i = 0; i < 14; i += 1) void stage.add(Buffer.alloc(500_000));
      process.exit(130);
    });`;
  const folder = folderWith({ "run.ts": script, "out/kept.txt": "mine" });
  for (let run = 0; run < 2; run += 1) {
    const args = ["--import", "jiti/register", join(folder, "run.ts"), join(folder, "out")];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 130, stderr: "" });
    expect(tree(join(folder, "out"))).toEqual({ "kept.txt": "mine" });
  }
});

test("a file is not in its folder before it is complete, and the next run removes what a killed run left", async () => {
  const folder = folderWith({ "out/.errsmith/stage.0a/1": "left", "pages/a.md": "old" });
  const out = join(folder, "out");
  await withOutputLock(out, () => {
    const page = join(folder, "pages/a.md");
    const written = writeBeside(page, "new", { folder: temporaryFolder(out) });
    expect(tree(join(folder, "pages"))).toEqual({ "a.md": "old" });
    written.place();
    expect(tree(join(folder, "pages"))).toEqual({ "a.md": "new" });
    writeBeside(page, "newer", { folder: temporaryFolder(out) });
    return Promise.resolve();
  });
  expect(existsSync(join(out, ".errsmith"))).toBe(false);
});

test.skipIf(process.platform === "win32")(
  "a link in place of the folder of temporary files is not followed",
  async () => {
    const folder = folderWith({ "elsewhere/a.md": "mine" });
    const out = join(folder, "out");
    mkdirSync(join(out, ".errsmith"), { recursive: true });
    symlinkSync(join(folder, "elsewhere"), join(out, ".errsmith/temporary"));
    await withOutputLock(out, () => {
      writeFileSync(join(temporaryFolder(out), "b.md"), "new");
      return Promise.resolve();
    });
    expect(tree(join(folder, "elsewhere"))).toEqual({ "a.md": "mine" });
  },
);
