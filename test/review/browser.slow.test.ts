import axe from "axe-core";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readFileSync, writeFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { readTemplates } from "../../src/1-read/read.ts";
import { findChromium } from "../../src/fetch/render/find-chromium.ts";
import { reviewPage } from "../../src/review/review.ts";
import { cli, folderWith, git } from "../cli/run-in-folder.ts";
import { catalog, error, reportOfPages } from "../diff/sample.ts";
import { NEEDS_CHROMIUM, WITHOUT_CHROMIUM } from "../fetch/render/chromium.ts";

const SLOW = 120_000;
const EVIL = `<script>document.title='hit'</script><img src=http://evil.example/x onerror=document.title='hit'>`;

/** Writes the review of `count` changed numbers, and of one hostile text, and returns its address. */
async function review(count: number): Promise<string> {
  const errors = (size: number) =>
    Array.from({ length: count }, (_, i) => error(`Family${i}.Code`, `At most ${size + i} MB.`));
  const templates = await readTemplates();
  const assets = {
    style: `${templates["pages/base.css"]}${templates["review/review.css"]}`,
    script: templates["review/review.js"] ?? "",
  };
  const report = reportOfPages([catalog(...errors(5))], [catalog(...errors(1000), error("A.Evil", EVIL))]);
  const folder = folderWith({});
  writeFileSync(
    join(folder, "review.html"),
    reviewPage(report, () => `${EVIL}\n`.repeat(9), assets),
  );
  return pathToFileURL(join(folder, "review.html")).href;
}

describe.skipIf(WITHOUT_CHROMIUM)(`the review in a browser${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = findChromium(process.env) ?? "";
    browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  }, SLOW);
  afterAll(() => browser.close());

  /** A page that fails the test on an error, and on a request that is not for the file. */
  async function open(url: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ locale: "en-US", ...options });
    onTestFinished(() => page.close());
    page.on("pageerror", (reason) => expect.unreachable(String(reason)));
    page.on("console", (message) => expect(message.type(), message.text()).not.toBe("error"));
    page.on("request", (request) => expect(request.url()).toMatch(/^(?:file:.*\/review\.html$|data:)/));
    await page.goto(url);
    return page;
  }

  test(
    "fifty changes are decided with the keyboard, and the command approves those that were ticked",
    async () => {
      const page = await open(await review(50));
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
      const page = await open(await review(3), { colorScheme, locale });
      await page.keyboard.press("j");
      await page.keyboard.press("a");
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe: run } = globalThis as unknown as {
          axe: { run: (options: object) => Promise<{ violations: { id: string }[] }> };
        };
        return (await run.run({ preload: false })).violations.map((one) => JSON.stringify(one).slice(0, 400));
      });
      expect(violations).toEqual([]);
      expect(await page.locator("h2").first().innerText()).toMatch(
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
      await cli(folder, "review", "--html", "review.html", "--usage", "src");
      const url = pathToFileURL(join(folder, "review.html")).href;
      const page = await open(url, { viewport: { width: 1100, height: 820 } });
      await page.keyboard.press("j");
      await page.keyboard.press("a");
      await page.screenshot({ path: "docs/review.png" });
    },
    SLOW,
  );
});
