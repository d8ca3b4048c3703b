import { appendFileSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writePackage } from "../6-emit/sample-package.ts";
import { cli } from "../cli/run-in-folder.ts";
import { compile, copyExample, runProgram } from "./compile.ts";

const FILE = "src/basic-ocr-errors.ts";

let folder: string;

beforeAll(async () => {
  folder = writePackage([], afterAll);
  copyExample(folder, "one-operation");
  await generate();
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(folder, "generated"), join(folder, "node_modules/ocr-operation-errors"), "junction");
}, 120_000);

async function generate(): Promise<void> {
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
}

test.each(["typescript-5.9", "typescript", "typescript-7"])(
  "it handles every code of the operation, with %s",
  { timeout: 120_000 },
  async (compiler) => {
    expect(await compile(folder, compiler)).toBe("");
    const { stdout } = await runProgram(folder, "dist/smoke-test.js");
    expect(stdout.split("\n").filter((line) => !line.includes("Unrecognized"))).toEqual([
      "AuthFailure.SignatureExpire: call the developers",
      "FailedOperation.ImageDecodeFailed: take another photo",
      "FailedOperation.ImageNoText: take another photo",
      "FailedOperation.LanguageNotSupport: choose another language",
      "InternalError: call the developers",
      "LimitExceeded.TooLargeFileError: take another photo",
      "RequestLimitExceeded: try again later",
      "",
    ]);
  },
);

test(
  "a code that the page of the operation gets does not compile until it is decided on",
  { timeout: 120_000 },
  async () => {
    const addBlur = async (page: string): Promise<string> => {
      appendFileSync(join(folder, page), "| FailedOperation.ImageBlur | The photo is blurred. |\n");
      await generate();
      return compile(folder, "typescript-7", FILE);
    };
    expect(await addBlur("sources/tencentcloud/pages/IDCardOCR.md")).toBe("");
    expect(await addBlur("sources/tencentcloud/pages/GeneralBasicOCR.md")).toMatch(
      /^src\/basic-ocr-errors\.ts\(\d+,\d+\): error [^\n]*\n?[^\n]*Property '"FailedOperation\.ImageBlur"' is missing/,
    );
  },
);
