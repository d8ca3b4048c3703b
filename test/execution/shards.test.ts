import { execFile } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { folderWith, tree } from "../cli/run-in-folder.ts";

const BIN = resolve("dist/cli/main.js");
const WORKFLOW = readFileSync("docs/workflows/errsmith-shards.yml", "utf8");
const CACHE = /ERRSMITH_CACHE: (\S+)/.exec(WORKFLOW)?.[1] ?? "";
const SHARDS = Array.from(
  /matrix:\n\s+pages:\n((?:\s+- .+\n)+)/.exec(WORKFLOW)?.[1]?.matchAll(/- (.+)/g) ?? [],
  (m) => m[1],
);
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
  return promisify(execFile)(process.execPath, [BIN, ...args], { cwd, env: { ...process.env, ERRSMITH_CACHE: CACHE } });
}

const cached = (folder: string): string[] =>
  readdirSync(join(folder, CACHE), { recursive: true, encoding: "utf8" }).sort();

// `npm test` builds it first.
describe.skipIf(!existsSync(BIN))("the workflow that shares the work out", () => {
  test("makes the same package, and its last job reads no page", async () => {
    const [read = "", generate = ""] = COMMANDS;
    expect([COMMANDS.length, SHARDS.length]).toEqual([2, 3]);
    const last = machine();
    await Promise.all(
      SHARDS.map(async (pages = "") => {
        const folder = machine();
        await errsmith(folder, read.replace("$PAGES", pages));
        cpSync(join(folder, CACHE), join(last, CACHE), { recursive: true });
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
