import { execFile, execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { applyPatch } from "diff";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cli } from "../cli/run-in-folder.ts";
import { blocksOf, DOCUMENTS, type FencedBlock, textOf } from "./documents.ts";

/*
 * A document is a story about one project. Its blocks run in order in one folder:
 *  - a block under a paragraph that ends with the name of a file and a colon is written to this file;
 *  - a `diff` block under such a paragraph is applied to the file;
 *  - in a `console` block the `$ npx errsmith`, `$ npx eslint`, `$ git` and `$ cat` commands run, and the text after each
 *    one is its output.
 * Documents in docs/ continue the project that README.md builds before its section "Regenerate".
 * `npm run reference` (`--update`) writes the output of the commands into the documents.
 */
const STORIES = DOCUMENTS.filter((document) =>
  blocksOf(document).some(({ language }) => language === "console" || language === "ts"),
);
const run = promisify(execFile);

/** Absolute paths of the programs of all documents. */
const programs: string[] = [];
const folders: string[] = [];
let firstPackage: string;
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
beforeAll(async () => {
  firstPackage = newFolder();
  const end = textOf("README.md").indexOf("\n## Regenerate");
  for (const block of blocksOf("README.md").filter((one) => one.end < end)) await play(block, firstPackage);
}, 120_000);

describe.each(STORIES)("%s", (document) => {
  const folder = newFolder();
  test("the commands print what the document shows", { timeout: 120_000 }, async () => {
    if (document !== "README.md")
      cpSync(firstPackage, folder, { recursive: true, filter: (path) => !path.includes("node_modules") });
    const text = textOf(document);
    let written = "";
    let position = 0;
    for (const block of blocksOf(document)) {
      written += text.slice(position, block.start) + (await play(block, folder));
      position = block.end;
    }
    await expect(written + text.slice(position)).toMatchFileSnapshot(`../../${document}`);
  });
});

test("the programs of all documents compile", { timeout: 120_000 }, async () => {
  const compilerOptions = {
    ...{ target: "ES2022", module: "nodenext", strict: true, noEmit: true, skipLibCheck: true },
    ...{ allowImportingTsExtensions: true, types: ["node"], typeRoots: [resolve("node_modules/@types")] },
  };
  writeFileSync(join(firstPackage, "tsconfig.json"), JSON.stringify({ compilerOptions, files: programs }));
  const bin = resolve("node_modules/typescript-7/bin/tsc");
  const output = await run(process.execPath, [bin, "-p", firstPackage, "--pretty", "false"]).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { stdout: string }).stdout,
  );
  expect(programs.length).toBeGreaterThan(4);
  expect(output).toBe("");
});

/** A repository in which errsmith and the generated package are installed. */
function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "errsmith-docs-")));
  folders.push(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  git(folder, "init", "--quiet");
  mkdirSync(join(folder, "node_modules/@acme"), { recursive: true });
  symlinkSync(resolve("."), join(folder, "node_modules/errsmith"), "junction");
  symlinkSync(resolve("node_modules/eslint"), join(folder, "node_modules/eslint"), "junction");
  symlinkSync(join(folder, "generated"), join(folder, "node_modules/@acme/errors"), "junction");
  return folder;
}

/** Does what a block shows, and returns the content that the block should have. */
async function play(block: FencedBlock, folder: string): Promise<string> {
  const { language, content, file, line } = block;
  if (language === "console") return playConsole(content, folder);
  const path = file ?? (language === "ts" ? `sample-${line}.ts` : undefined);
  if (path === undefined) return content;
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  if (language === "diff") {
    const patched = applyPatch(readFileSync(target, "utf8"), withHunkHeader(content, readFileSync(target, "utf8")));
    if (patched === false) throw new Error(`${block.document}:${line}: the patch does not apply to ${path}`);
    writeFileSync(target, patched);
  } else if (language !== "text") {
    writeFileSync(target, content);
    if (language === "ts" && folder !== firstPackage) programs.push(target);
  }
  return content;
}

/** A patch without `@@` line gets one: the place of its first old line in the file. */
function withHunkHeader(patch: string, before: string): string {
  const lines = patch.trimEnd().split("\n");
  const old = lines.filter((line) => !line.startsWith("+")).map((line) => line.slice(1));
  const now = lines.filter((line) => !line.startsWith("-"));
  const start = before.split("\n").indexOf(old[0] ?? "") + 1;
  return `--- a\n+++ b\n@@ -${start},${old.length} +${start},${now.length} @@\n${lines.join("\n")}\n`;
}

async function playConsole(content: string, folder: string): Promise<string> {
  const commands = content.split(/^(?=\$ )/m).map((part) => part.slice(2, part.indexOf("\n")));
  let written = "";
  for (const command of commands) {
    written += `$ ${command}\n`;
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "");
    if (command.startsWith("npx errsmith ")) {
      const { out, err } = await cli(folder, ...words.slice(2));
      written += `${out}${err}`;
    } else if (command.startsWith("npx eslint ")) written += await eslint(folder, words.slice(2));
    else if (words[0] === "git") git(folder, ...words.slice(1));
    else if (words[0] === "cat") written += readFileSync(join(folder, words[1] ?? ""), "utf8");
  }
  return written;
}

/** What ESLint prints, with paths relative to the folder. */
async function eslint(cwd: string, args: readonly string[]): Promise<string> {
  const print = ({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): string => stdout + stderr;
  const bin = resolve("node_modules/eslint/bin/eslint.js");
  const output = await run(process.execPath, [bin, "--no-color", ...args], { cwd }).then(print, (error: unknown) =>
    print(error as { readonly stdout: string; readonly stderr: string }),
  );
  return `${output.replaceAll(join(cwd, "/"), "").trim()}\n`;
}

function git(cwd: string, ...args: string[]): void {
  const identity = ["-c", "user.name=docs", "-c", "user.email=docs@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], { cwd, stdio: "pipe" });
}
