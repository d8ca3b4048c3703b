import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readFileSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBrowserAssets } from "../../src/1-read/read.ts";
import { reviewPage } from "../../src/review/review.ts";
import { cli, folderWith, git } from "../cli/run-in-folder.ts";
import { catalog, error, reportOfPages } from "../diff/sample.ts";
import { launch, open, violationsOf } from "./browser.ts";
import { serve } from "./sample-project.ts";
import { NEEDS_CHROMIUM, WITHOUT_CHROMIUM } from "../fetch/render/chromium.ts";

const SLOW = 120_000;
/** What a page that is a file may request. */
const FILE = /^(?:file:.*\/review\.html$|data:)/;
const EVIL = `<script>document.title='hit'</script><img src=http://evil.example/x onerror=document.title='hit'>`;

const SUSPECT = { page: EVIL, reason: EVIL, before: `a\n${EVIL}`, after: EVIL, accept: EVIL };

/** Writes the review of `count` changed numbers, and of one hostile text, and returns its address. */
function review(count: number): string {
  const errors = (size: number) =>
    Array.from({ length: count }, (_, i) => error(`Family${i}.Code`, `At most ${size + i} MB.`));
  const report = reportOfPages([catalog(...errors(5))], [catalog(...errors(1000), error("A.Evil", EVIL))]);
  const folder = folderWith({});
  writeFileSync(
    join(folder, "review.html"),
    reviewPage(
      report,
      { pageText: () => `${EVIL}\n`.repeat(9), suspects: count < 50 ? [SUSPECT] : [] },
      { kind: "file", ...readBrowserAssets("review-file") },
    ),
  );
  return pathToFileURL(join(folder, "review.html")).href;
}

describe.skipIf(WITHOUT_CHROMIUM)(`the review in a browser${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, SLOW);
  afterAll(() => browser.close());

  test(
    "fifty changes are decided with the keyboard, and the command approves those that were ticked",
    async () => {
      const page = await open(browser, review(50), FILE);
      let keys = 0;
      const press = async (key: string): Promise<void> => {
        keys += 1;
        await page.keyboard.press(key);
      };
      await press("j");
      for (let i = 0; i < 50; i += 1) await press(i === 7 ? "j" : "a");
      expect(keys).toBeLessThanOrEqual(60);
      const ticked = await page
        .locator("article input:checked")
        .evaluateAll((all: { value: string }[]) => all.map(({ value }) => value));
      expect(ticked).toHaveLength(49);
      await page.locator("#why").fill("it's fine");
      await page.locator("#until").fill("2030-01-31");
      expect(await page.locator("#command").textContent()).toBe(
        `npx errsmith approve ${ticked.join(" ")} --why 'it'\\''s fine' --until 2030-01-31`,
      );
      expect(await page.title()).not.toBe("hit");
    },
    SLOW,
  );

  test.each([
    ["light", "en-US"],
    ["dark", "zh-CN"],
  ] as const)(
    "axe finds no violation: %s, %s",
    async (colorScheme, locale) => {
      const page = await open(browser, review(3), FILE, { colorScheme, locale });
      await page.keyboard.press("j");
      await page.keyboard.press("a");
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.locator("main h2").nth(1).innerText()).toMatch(
        locale === "zh-CN" ? /^需要决定/ : /^Needs a decision/,
      );
    },
    SLOW,
  );

  test.skipIf(process.env.ERRSMITH_SCREENSHOTS !== "1")(
    "the picture of the document (npm run screenshots)",
    async () => {
      const files = globSync("sources/**/*").map((path) => [path, readFileSync(path, "utf8")] as const);
      const config = JSON.stringify({ package: { name: "five-errors", version: "0.1.0" } });
      const app = 'if (error.code === "FailedOperation.ImageSizeExceed") resize();\n';
      const folder = folderWith({ ...Object.fromEntries(files), "errsmith.config.json": config, "src/upload.js": app });
      await cli(folder, "generate");
      git(folder, "init", "-q");
      git(folder, "add", "-A");
      git(folder, "commit", "-qm", "Begin");
      const face = join(folder, "sources/tencentcloud/pages/face-recognition.en.txt");
      writeFileSync(face, readFileSync(face, "utf8").replace("cannot exceed 5 MB", "cannot exceed 10 MB"));
      const ocr = join(folder, "sources/tencentcloud/pages/ocr.zh-CN.md");
      writeFileSync(ocr, readFileSync(ocr, "utf8").replace("| 检测失败。 | 否 |", "| 检测失败。 | 是 |"));
      const { server } = await serve(folder, ["src"]);
      const page = await open(browser, server.url, /^(?:http:\/\/127|data:)/, {
        viewport: { width: 1100, height: 1080 },
      });
      await page.keyboard.press("j");
      await page.keyboard.press("a");
      await page.evaluate("scrollTo(0, 0)");
      await page.screenshot({ path: "docs/review.png" });
    },
    SLOW,
  );
});
