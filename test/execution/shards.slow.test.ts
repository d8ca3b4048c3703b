import { execFile } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { folderWith, tree } from "../cli/run-in-folder.ts";

const BIN = resolve("dist/cli/main.js");
const WORKFLOW = readFileSync("docs/workflows/errsmith-shards.yml", "utf8");
const CACHES = Array.from(WORKFLOW.matchAll(/(?:ERRSMITH_CACHE|path): (.+cache)$/gm), ([, path]) => path);
const SHARDS = JSON.parse(/shard: (\[.*\])/.exec(WORKFLOW)?.[1] ?? "[]") as number[];
const COMMANDS = Array.from(WORKFLOW.matchAll(/run: npx errsmith (.+)/g), ([, command = ""]) => command);

/** A machine with a fresh clone of the sources. */
function machine(): string {
  const folder = folderWith({});
  cpSync("sources", join(folder, "sources"), { recursive: true });
  cpSync("package.json", join(folder, "package.json"));
  return folder;
}

function errsmith(cwd: string, command: string): Promise<unknown> {
  const args = command.split(" ").map((word) => word.replace(/^"|"$/g, ""));
  const env = { ...process.env, ERRSMITH_CACHE: cacheOf(cwd) };
  return promisify(execFile)(process.execPath, [BIN, ...args], { cwd, env });
}

/** The cache of a machine, which is outside of the clone. */
function cacheOf(folder: string): string {
  onTestFinished(() => rmSync(`${folder}-cache`, { recursive: true, force: true }));
  return `${folder}-cache`;
}

const cached = (folder: string): string[] => readdirSync(cacheOf(folder), { recursive: true, encoding: "utf8" }).sort();

// `npm test` builds it first.
describe.skipIf(!existsSync(BIN))("the workflow that shares the work out", () => {
  test("uses one cache, outside of the checkout", () => {
    expect(CACHES).toEqual(Array(3).fill("${{ github.workspace }}-cache"));
  });

  test("makes the same package, and its last job reads no page", async () => {
    const [read = "", generate = ""] = COMMANDS;
    expect([COMMANDS.length, SHARDS.length]).toEqual([2, 3]);
    const last = machine();
    await Promise.all(
      SHARDS.map(async (shard) => {
        const folder = machine();
        await errsmith(folder, read.replace("$SHARD", `${shard}/${SHARDS.length}`));
        cpSync(cacheOf(folder), cacheOf(last), { recursive: true });
      }),
    );
    const kept = (): string[] => cached(last).filter((path) => path.length > 10);
    const pages = kept();
    expect(pages).toHaveLength(5);
    await errsmith(last, generate);
    expect(kept()).toEqual(pages);
    const alone = machine();
    await errsmith(alone, "generate");
    expect(tree(join(last, "generated"))).toEqual(tree(join(alone, "generated")));
    expect(tree(join(last, "sources"))).toEqual(tree(join(alone, "sources")));
  }, 120_000);

  test("one page that changes is the one that is read", async () => {
    const page = (word: string): string => `| Error code | Description |\n| --- | --- |\n| E1001 | It ${word}. |\n`;
    const names = Array.from({ length: 12 }, (_, i) => `${i}.md`);
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, page("failed")])));
    const command = `extract ${names.join(" ")}`;
    await errsmith(folder, command);
    const first = cached(folder).filter((path) => path.length > 10);
    cpSync(join(folderWith({ "a.md": page("ended") }), "a.md"), join(folder, "7.md"));
    await errsmith(folder, command);
    const second = cached(folder).filter((path) => path.length > 10);
    expect([first.length, second.length]).toEqual([12, 13]);
  }, 120_000);
});
