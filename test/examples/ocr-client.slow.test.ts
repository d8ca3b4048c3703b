import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildProject } from "../build-project.ts";
import { readProject } from "../../src/1-read/read.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { writePackage } from "../6-emit/sample-package.ts";
import { compile, copyExample, run, runProgram } from "./compile.ts";

/** The SDK comes from the npm registry. Without a registry, these tests are skipped. */
const SDK = "tencentcloud-sdk-nodejs-ocr";
const hasRegistry = await run("npm", ["view", SDK, "name", "--prefer-offline", "--fetch-retries=1"]).then(
  () => true,
  () => false,
);

const OUTPUT = `
a success
  HELLO WORLD
  requests: 1

two throttled calls
  HELLO WORLD
  requests: 3

four throttled calls
  RequestLimitExceeded: try again later
  en: The number of requests exceeds the frequency limit.
  zh-CN: 请求的次数超过了频率限制。
  requests: 4

a blurred photo
  FailedOperation.ImageBlur: take another photo
  the call is billed
  en: 图片模糊。 (in zh-CN)
  zh-CN: 图片模糊。
  requests: 1

the code that the documentation misspells
  FailedOperation.ImageNoIdCard: take another photo
  show the front
  the call is billed
  en: 图片中未检测到身份证。 (in zh-CN)
  zh-CN: 图片中未检测到身份证。
  requests: 1

the misspelled code
  FailedcaOperation.ImageNoIdCard: take another photo
  show the front
  the call is billed
  en: 图片中未检测到身份证。 (in zh-CN)
  zh-CN: 图片中未检测到身份证。
  requests: 1

an expired signature
  AuthFailure.SignatureExpire: call the developers
  en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time.
  zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。
  requests: 1

an undocumented code of a known family
  not documented: InvalidParameter.Unheard
  InvalidParameter.Unheard: call the developers
  en: InvalidParameter.Unheard (made up for a test) (from the service)
  zh-CN: InvalidParameter.Unheard (made up for a test) (from the service)
  requests: 1

an undocumented code
  not documented: Unheard.Of
  Unheard.Of: call the developers
  en: Never seen. (from the service)
  zh-CN: Never seen. (from the service)
  requests: 1

a gateway in between
  The photo was not read. [TencentCloudSDKException]message:Bad Gateway  requestId:  traceId:
  requests: 1
`;

let folder: string;

describe.skipIf(!hasRegistry)(`with ${SDK}`, () => {
  beforeAll(async () => {
    const found = collectProblems();
    const { files } = await buildProject(await readProject(process.cwd(), {}, found), found);
    const root = writePackage(
      files.map(({ path, content }) => ({ path: `generated/${path}`, content })),
      afterAll,
    );
    folder = join(root, "examples/ocr-client");
    copyExample(folder);
    await run("npm", ["install", "--omit=dev", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: folder });
  }, 300_000);

  test.each(["typescript-5.9", "typescript", "typescript-7"])(
    "it compiles with %s",
    { timeout: 240_000 },
    async (name) => {
      expect(await compile(folder, name)).toBe("");
    },
  );

  test("it runs, and prints what its README shows", { timeout: 240_000 }, async () => {
    await compile(folder, "typescript-7");
    expect(await runProgram(folder, "dist/main.js")).toEqual({ stdout: OUTPUT, stderr: "" });
    const readme = readFileSync("examples/ocr-client/README.md", "utf8").replace(/^ {4}/gm, "");
    for (const scene of ["two throttled calls", "a blurred photo", "an undocumented code"]) {
      const shown = OUTPUT.split("\n\n").find((text) => text.trimStart().startsWith(`${scene}\n`));
      expect(readme).toContain(shown?.trim());
    }
  });
});
