import { mkdirSync, symlinkSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildProject } from "../build-project.ts";
import { readProject } from "../../src/1-read/read.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { writePackage } from "../6-emit/sample-package.ts";
import { cli } from "../cli/run-in-folder.ts";
import { compile, copyExample, runProgram } from "./compile.ts";

const FILE = "src/ocr-errors.ts";

let folder: string;

beforeAll(async () => {
  const found = collectProblems();
  const { files } = await buildProject(await readProject(process.cwd(), {}, found), found);
  folder = writePackage([], afterAll);
  copyExample(folder);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(writePackage(files, afterAll), join(folder, "node_modules/errsmith-cloud-errors"), "junction");
}, 120_000);

// The other files need the SDK; `ocr-client.slow.test.ts` installs it.
test("it handles every code", { timeout: 120_000 }, async () => {
  expect(await compile(folder, "typescript-7", "src/smoke-test.ts")).toBe("");
  const { stdout } = await runProgram(folder, "dist/smoke-test.js");
  expect(stdout.split("\n").map((line) => line.replace(/\d+/, "n"))).toEqual([
    "call the developers: n codes, such as AuthFailure.InvalidSecretId",
    "try again later: n codes, such as FailedOperation",
    "take another photo: n codes, such as FailedOperation.DetectFailed",
    "top up the account: n codes, such as FailedOperation.UnOpenError",
    "",
  ]);
  const { length } = await codesOf();
  expect([...stdout.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0)).toBeGreaterThan(length);
});

test("its handlers are up to date, and every documented code has a handler of its own or of its family", async () => {
  expect(await cli(folder, "handlers", "sync", "--check", FILE)).toEqual({ status: 0, out: "", err: "" });
  const { status, out } = await cli(folder, "handlers", "coverage", "--require", "family", FILE);
  expect({ status, out }).toMatchObject({ status: 0, out: expect.stringContaining('0 only "*"') });
}, 60_000);

async function codesOf(): Promise<readonly unknown[]> {
  const path = join(folder, "node_modules/errsmith-cloud-errors/catalog/tencentcloud/ocr.json");
  return (JSON.parse(await readFile(path, "utf8")) as { readonly errors: readonly unknown[] }).errors;
}
