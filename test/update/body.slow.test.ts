import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli } from "../cli/run-in-folder.ts";
import type { Site } from "../fetch/server.ts";
import { BILLING, FACE, loop, MARKET, OCR, writtenByEarlierReader } from "./project.ts";

/** Edits of a vendor: the page, the old text, the new text. */
const EDITS: readonly (readonly [page: string, before: string, after: string])[] = [
  [FACE, "cannot exceed 5 MB", "cannot exceed 10 MB"],
  [FACE, "The image resolution is too high.", "The resolution of the image is too high."],
  // Forty texts of a page often lose their full stop together.
  ...["MFA failed.", "Token error.", "Operation failed.", "Unknown parameter.", "Insufficient resource."].map(
    (text) => [FACE, text, text.slice(0, -1)] as const,
  ),
  [OCR, "| FailedOperation.ImageBlur | 图片模糊。 | 是 |\n", ""],
  [OCR, "FailedOperation.UnKnowError", "FailedOperation.UnknownError"],
  ...["ImageDecodeFailed | 图片解码失败。", "DetectFailed | 检测失败。", "DownLoadError | 文件下载失败。"].map(
    (row) => [OCR, `${row} | 否 |`, `${row} | 是 |`] as const,
  ),
  [
    OCR,
    "| FailedOperation.OcrFailed |",
    "| FailedOperation.ImageUpsideDown | 图片方向错误。 | 否 |\n| FailedOperation.OcrFailed |",
  ],
];

/** A file of the application that reads the codes of an SDK. */
const UPLOAD = `export function textOf(error: { code: string }): string {
  switch (error.code) {
    case "FailedOperation.ImageSizeExceed":
      return "too large";
    case "FailedOperation.UnKnowError":
    case "FailedOperation.ImageBlur":
      return "try again";
    default:
      return "";
  }
}
`;

/** What another repository has written about its own use. */
const WEB = {
  version: 1,
  repository: "acme/web",
  uses: [
    {
      ...{ file: "src/upload.js", line: 12, column: 22, code: "FailedOperation.ImageSizeExceed", kind: "comparison" },
      services: ["tencentcloud/face-recognition"],
    },
  ],
};

const INTRO = `# A pull request that errsmith writes

What \`errsmith update --body\` writes after a vendor edited two of the five pages of this repository, replaced a third by a login page, and did not answer for a fourth. \`test/update/body.slow.test.ts\` runs this update, and \`npm run reference\` writes this document.

---

`;

// With --update, this test writes the file.
test("docs/pull-request.md is what an update writes", async () => {
  const { docs, folder, update, merge } = await loop();
  await update();
  await handlers(folder);
  writtenByEarlierReader(folder, "catalog/tencentcloud/api-2017.json", '"密钥不存在"', '"密钥不存在 4102"');
  merge();
  edit(docs);
  docs.pages[BILLING] = '<title>登录</title><input type="password">';
  docs.pages[MARKET] = (_, response) => response.writeHead(503).end();
  const { body, report } = await update({ link: "../{page}#L{line}" });
  expect(report?.bump).toBe("minor");
  expect(body.rest).toBeUndefined();
  await expect(INTRO + body.body).toMatchFileSnapshot("../../docs/pull-request.md");
  expect(readFileSync("README.md", "utf8")).toContain("](docs/pull-request.md)");
});

/** Adds a handler file to the project and to its configuration. */
async function handlers(folder: string): Promise<void> {
  const path = join(folder, "errsmith.config.json");
  const config = JSON.parse(readFileSync(path, "utf8")) as object;
  writeFileSync(path, JSON.stringify({ ...config, handlers: ["src/ocr-errors.ts"], usage: ["src", "usage/*.json"] }));
  writeFileSync(
    join(folder, "package.json"),
    '{ "name": "app", "type": "module", "dependencies": { "five-errors": "*" } }',
  );
  writeFileSync(join(folder, ".gitignore"), "generated/dist/\nnode_modules/\n");
  for (const made of ["node_modules", "src", "usage"]) mkdirSync(join(folder, made));
  writeFileSync(join(folder, "src/upload.ts"), UPLOAD);
  writeFileSync(join(folder, "usage/web.json"), JSON.stringify(WEB));
  symlinkSync(join(folder, "generated"), join(folder, "node_modules/five-errors"));
  const sync = await cli(folder, "handlers", "sync", "src/ocr-errors.ts", "--service", "tencentcloud/ocr");
  expect(sync).toMatchObject({ status: 0, err: "" });
}

function edit(docs: Site): void {
  for (const [path, before, after] of EDITS) {
    const text = String(docs.pages[path]);
    expect(text).toContain(before);
    docs.pages[path] = text.replace(before, after);
  }
}
