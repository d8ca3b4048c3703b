import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildProject } from "../build-project.ts";
import { readProject } from "../../src/1-read/read.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { writePackage } from "../6-emit/sample-package.ts";
import { cli } from "../cli/run-in-folder.ts";
import { IS_SLOW } from "../runs.ts";

const run = promisify(execFile);
const FILE = "src/ocr-errors.ts";

let folder: string;

beforeAll(async () => {
  const found = collectProblems();
  const { files } = await buildProject(await readProject(process.cwd(), {}, found), found);
  folder = writePackage([], afterAll);
  cpSync("examples/ocr-client", folder, { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(writePackage(files, afterAll), join(folder, "node_modules/errsmith-cloud-errors"), "junction");
}, 120_000);

const OUTPUT = `
nothing wrong
  HELLO WORLD
  requests: 1

RequestLimitExceeded, RequestLimitExceeded
  HELLO WORLD
  requests: 3

RequestLimitExceeded, RequestLimitExceeded, RequestLimitExceeded, RequestLimitExceeded
  advice: try again later
  charged: no
  en: The number of requests exceeds the frequency limit.
  zh-CN: 请求的次数超过了频率限制。
  requests: 4

FailedOperation.ImageBlur
  advice: take another photo
  charged: yes
  en: 图片模糊。 (in zh-CN)
  zh-CN: 图片模糊。
  requests: 1

FailedcaOperation.ImageNoIdCard
  advice: take another photo
  charged: yes
  en: 图片中未检测到身份证。 (in zh-CN)
  zh-CN: 图片中未检测到身份证。
  requests: 1

AuthFailure.SignatureExpire
  advice: call the developers
  charged: no
  en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time.
  zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。
  requests: 1

InvalidParameter.Unheard
  advice: call the developers
  charged: nobody says
  en: InvalidParameter.Unheard: from the stand-in. (the service's own words)
  zh-CN: InvalidParameter.Unheard: from the stand-in. (the service's own words)
  requests: 1

Unheard.Of
  advice: call the developers
  charged: nobody says
  en: Unheard.Of: from the stand-in. (the service's own words)
  zh-CN: Unheard.Of: from the stand-in. (the service's own words)
  requests: 1
`;

test.each(IS_SLOW ? ["typescript-5.9", "typescript", "typescript-7"] : ["typescript-7"])(
  "it compiles with %s",
  { timeout: 120_000 },
  async (name) => {
    expect(await compile(name)).toBe("");
  },
);

test("it runs, and prints what its README shows", { timeout: 120_000 }, async () => {
  await compile("typescript-7");
  const { stdout, stderr } = await run(process.execPath, ["dist/main.js"], { cwd: folder });
  expect({ stdout, stderr }).toEqual({ stdout: OUTPUT, stderr: "" });
  const readme = readFileSync("examples/ocr-client/README.md", "utf8");
  const shown = [...readme.matchAll(/^ {4}(?! {2}|n)([A-Z]\S*(?:, \S+)*)\n((?: {4} {2}.*\n)+)/gm)];
  expect(shown.length).toBe(2);
  for (const [lines] of shown) expect(stdout).toContain(lines.replace(/^ {4}/gm, ""));
});

test("it handles every code", { timeout: 120_000 }, async () => {
  await compile("typescript-7");
  const { stdout } = await run(process.execPath, ["dist/rehearse.js"], { cwd: folder });
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

async function compile(compiler: string): Promise<string> {
  const tsc = resolve(`node_modules/${compiler}/bin/tsc`);
  const args = [tsc, "-p", folder, "--typeRoots", resolve("node_modules/@types"), "--pretty", "false"];
  try {
    return (await run(process.execPath, args, { cwd: folder })).stdout;
  } catch (error) {
    return String((error as { readonly stdout?: unknown }).stdout);
  }
}
