import { expect, test } from "vitest";
import { installPackage, run } from "./install-package.ts";

const NAME = "errsmith-cloud-errors";

test("npx shows a code with the installed package alone", { timeout: 120_000 }, async () => {
  const folder = await installPackage();
  const npx = async (...args: string[]): Promise<string> =>
    (await run("npx", ["--offline", "--no", NAME, ...args], { cwd: folder, env: { ...process.env, LANG: "C" } }))
      .stdout;
  const shown = await npx("FailedOperation.ImageBlur");
  expect(shown).toMatch(/^FailedOperation\.ImageBlur {2}tencentcloud\/ocr\n[^]*图片模糊。[^]*ocr\.zh-CN\.md:\d+\n/);
  expect(shown).toContain(`from "${NAME}/tencentcloud/ocr"`);
  expect(shown).not.toContain("\u001b");
  const json = JSON.parse(await npx("461", "--json")) as { name: string }[];
  expect(json.map(({ name }) => name)).toEqual(["OcrMarket461Error"]);
  await expect(npx("FailedOperation.ImageBlurr")).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("did you mean FailedOperation.ImageBlur"),
  });
  await expect(npx("461", "462")).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining("Usage") });
});
