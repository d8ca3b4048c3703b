import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folderWith, PROJECT } from "./run-in-folder.ts";

/** Regular files of the size 0 that have no end; the map of the pages of a process has 512 GiB. */
const ENDLESS = ["/proc/self/pagemap"].filter(existsSync);

/** What hangs a program that opens it, or has no end. */
type Kind = readonly [name: string, make: (path: string) => void];

const KINDS: readonly Kind[] = [
  ["a FIFO", (path) => execFileSync("mkfifo", [path])],
  ["a link to a FIFO", (path) => (execFileSync("mkfifo", [`${path}.fifo`]), symlinkSync(`${path}.fifo`, path))],
  ["a file of a gibibyte", (path) => (writeFileSync(path, ""), truncateSync(path, 2 ** 30))],
  ["a link to a device", (path) => symlinkSync("/dev/zero", path)],
  ...ENDLESS.map((target): Kind => ["a link to a file of the kernel", (path) => symlinkSync(target, path)]),
];

const HANDLERS = "export const handlers = {};\n";
const GENERATED = "generated/.errsmith-manifest.json";

/** A file that a command reads, the command, and the exit status; 0 if the file only saves time. */
const READS: readonly [path: string, status: 0 | 1 | 2, ...command: string[]][] = [
  ["package.json", 2, "generate"],
  ["errsmith.config.json", 2, "check"],
  ["errsmith.config.mjs", 2, "generate"],
  ["own.json", 2, "generate", "--config", "own.json"],
  ["sources/shop/source.json", 1, "check"],
  ["sources/shop/names.lock.json", 1, "generate"],
  ["sources/shop/tombstones.lock.json", 1, "generate"],
  ["sources/shop/pages.lock.json", 1, "fetch"],
  ["sources/shop/corrections.json", 1, "check"],
  ["sources/shop/pages/orders.md", 1, "extract", "sources/shop/pages/orders.md"],
  [GENERATED, 1, "generate"],
  [GENERATED, 1, "check"],
  ["generated/package.json", 1, "generate"],
  ["generated/catalog/shop/orders.json", 1, "generate"],
  ["errsmith.approvals.json", 1, "diff", "generated"],
  ["base/package.json", 2, "diff", "base"],
  ["base/catalog/shop/orders.json", 2, "diff", "base"],
  ["base", 2, "diff", "base"],
  ["base.tgz", 2, "diff", "base.tgz"],
  ["tsconfig.json", 1, "handlers", "sync", "a.ts"],
  ["b.ts", 1, "handlers", "sync", "b.ts"],
  ["app.js", 0, "usage", "app.js"],
  ["a.xliff", 1, "messages", "import", "a.xliff"],
];

describe.each(KINDS)("%s is one line", (_kind, make) => {
  test.each(READS)("%s: status %i, %s %s", async (path, status, ...command) => {
    const folder = folderWith({ ...PROJECT, "a.ts": HANDLERS });
    if ([path, ...command].some((word) => word.startsWith("generated"))) await cli(folder, "generate");
    rmSync(join(folder, path), { force: true });
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    make(join(folder, path));
    const done = await cli(folder, ...command);
    expect(done).toMatchObject({ status });
    const lines = `${done.out}${done.err}`.split("\n").filter((line) => line.includes(path));
    if (path !== "tsconfig.json")
      expect(lines).toEqual([expect.stringMatching(/not a regular file|edited since|missing|too large|larger than/)]);
    expect(done.err).not.toMatch(/bug of errsmith/);
  });
});
