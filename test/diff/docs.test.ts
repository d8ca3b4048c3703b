import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readProject } from "../../src/1-read/read.ts";
import { diffCatalogs, markdownOf, nextVersion, bumpOf, reportOf } from "../../src/diff/diff.ts";
import type { Project } from "../../src/model/project.ts";
import { understand } from "../../src/pipeline.ts";
import { problems } from "../../src/problems/report.ts";

/** What a vendor may do to the five pages in a month: the page, the words that go, the words that come. */
const EDITS: readonly (readonly [page: string, before: string, after: string])[] = [
  ["face-recognition.en.txt", "cannot exceed 5 MB", "cannot exceed 10 MB"],
  ["face-recognition.en.txt", "The image resolution is too high.", "The resolution of the image is too high."],
  ["face-recognition.en.txt", "MFA failed.", "MFA failed"],
  ["ocr.zh-CN.md", "| FailedOperation.ImageBlur | 图片模糊。 | 是 |\n", ""],
  ["ocr.zh-CN.md", "FailedOperation.UnKnowError", "FailedOperation.UnknownError"],
  [
    "ocr.zh-CN.md",
    "| FailedOperation.ImageDecodeFailed | 图片解码失败。 | 否 |",
    "| FailedOperation.ImageDecodeFailed | 图片解码失败。 | 是 |",
  ],
  [
    "ocr.zh-CN.md",
    "| FailedOperation.OcrFailed |",
    "| FailedOperation.ImageUpsideDown | 图片方向错误。 | 否 |\n| FailedOperation.OcrFailed |",
  ],
];

const INTRO = `# A pull request that errsmith writes

The report on a month in which a vendor edited two of the five pages of this repository; \`npx vitest run test/diff/docs.test.ts --update\` writes it.

---

`;

// It is the generator as well: --update writes the file.
test("docs/pull-request.md is what errsmith makes of edited pages", async () => {
  const found = problems();
  const project = await readProject(".", {}, found);
  const before = await understand(project, found);
  const { catalogs } = await understand({ ...edited(project), previous: before.catalogs }, found);
  expect(found.list.filter(({ severity }) => severity === "error")).toEqual([]);
  const changes = diffCatalogs(before.catalogs, catalogs);
  const from = project.settings.package.version;
  const report = reportOf(changes, { base: "HEAD", version: { from, to: nextVersion(from, bumpOf(changes)) } });
  const { body, rest } = markdownOf(report, { url: ({ page, line }) => `../${page}#L${line}` });
  expect(rest).toBeUndefined();
  await expect(INTRO + body).toMatchFileSnapshot("../../docs/pull-request.md");
  expect(readFileSync("README.md", "utf8")).toContain("](docs/pull-request.md)");
});

function edited(project: Project): Project {
  const left = new Set(EDITS);
  const providers = project.providers.map((provider) => ({
    ...provider,
    services: provider.services.map((service) => ({
      ...service,
      pages: service.pages.map((page) => {
        let { text } = page.source;
        for (const edit of EDITS) {
          const [name, before, after] = edit;
          if (!page.source.path.endsWith(name) || !text.includes(before)) continue;
          text = text.replace(before, after);
          left.delete(edit);
        }
        return { ...page, source: { ...page.source, text } };
      }),
    })),
  }));
  expect([...left]).toEqual([]);
  return { ...project, providers };
}
