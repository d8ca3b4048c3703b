import { launch, violationsOf } from "../review/browser.ts";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { html } from "../../src/lib/html.ts";
import { searchIndex } from "../../src/site/search-index.ts";
import { sitePage } from "../../src/site/site-page.ts";
import { catalog, error } from "../diff/sample.ts";
import { cli, folderWith } from "../cli/run-in-folder.ts";
import { NEEDS_CHROMIUM, WITHOUT_CHROMIUM } from "../fetch/render/chromium.ts";
import { serve } from "./in-browser.ts";

const SLOW = 120_000;

/** Writes the site of this repository's five documents into a new folder. */
async function fiveDocuments(): Promise<string> {
  const folder = folderWith({});
  expect(await cli(process.cwd(), "site", "--out", folder)).toMatchObject({ status: 0 });
  return folder;
}

describe.skipIf(WITHOUT_CHROMIUM)(`the site in a browser${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, SLOW);
  afterAll(() => browser.close());

  /** A page that fails the test on any error or request that leaves the site. */
  async function open(options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ locale: "en-US", ...options });
    onTestFinished(() => page.close());
    page.on("pageerror", (error) => expect.unreachable(String(error)));
    page.on("console", (message) => expect(message.type(), message.text()).not.toBe("error"));
    return page;
  }

  const found = (page: Page): Promise<string[]> => page.locator("#results li").allTextContents();

  test.each([
    ["from the file system", false],
    ["from a server", true],
  ])(
    "the search finds codes and Chinese texts, and is used with the keyboard alone: %s",
    async (_, isServed) => {
      const folder = await fiveDocuments();
      const { origin, requests } = await serve(folder);
      const base = isServed ? origin : pathToFileURL(folder).href;
      const page = await open();
      await page.goto(`${base}/tencentcloud/ocr/index.html`);
      await page.keyboard.press("/");
      await page.keyboard.type("imageblur");
      await page.locator("#results li").first().waitFor();
      expect((await found(page))[0]).toMatch(/^FailedOperation\.ImageBlur tencentcloud\/ocr 图片模糊。$/);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/FailedOperationImageBlurError\.html$/);
      expect(await page.locator("h1").textContent()).toBe("FailedOperation.ImageBlur");

      await page.keyboard.press("/");
      await page.keyboard.type("图片模糊");
      await page.locator("#results li").first().waitFor();
      expect((await found(page)).join("\n")).toContain("FailedOperation.ImageBlur");
      await page.keyboard.press("Escape");
      expect(await page.locator("#results").isVisible()).toBe(false);
      await page.keyboard.type("nothing has this");
      expect(await page.locator("#results").textContent()).toMatch(/^No code found/);
      expect(requests.every((path) => /^\/[\w./-]+$/.test(path))).toBe(true);
    },
    SLOW,
  );

  test(
    "the interface is in English or Chinese, as the browser says and the reader chooses; texts of pages stay",
    async () => {
      const base = pathToFileURL(await fiveDocuments()).href;
      const page = await open({ locale: "zh-CN" });
      await page.goto(`${base}/tencentcloud/face-recognition/AuthFailureInvalidSecretIdError.html`);
      expect(await page.locator("h2").first().innerText()).toBe("属性");
      const texts = await page.locator(".text").allInnerTexts();
      await page.getByRole("button", { name: "English" }).click();
      expect(await page.locator("h2").first().innerText()).toBe("Facts");
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(await page.locator(".text").allInnerTexts()).toEqual(texts);
      expect(texts.join()).toContain("密钥非法");
    },
    SLOW,
  );

  test(
    "a search among 10,000 codes has the code itself first",
    async () => {
      const errors = Array.from({ length: 10_000 }, (_, i) =>
        error(`Family${i % 40}.Code${i}`, `Reason ${i * 7}. 图片模糊 ${i}。`),
      );
      const folder = folderWith({
        "search-index.js": searchIndex([{ ...catalog(...errors), names: { prefix: "Orders", families: {} } }]).content,
      });
      copyFileSync("templates/site/search.js", join(folder, "search.js"));
      copyFileSync("templates/pages/base.css", join(folder, "site.css"));
      writeFileSync(
        join(folder, "index.html"),
        sitePage({ path: "index.html", title: "t", site: "s", main: html`` }).content,
      );
      const page = await open();
      await page.goto(pathToFileURL(join(folder, "index.html")).href);
      await page.locator("#search").fill("code");
      await page.locator("#results li").first().waitFor();
      await page.locator("#search").fill("code9999");
      await expect.poll(() => found(page)).toEqual([expect.stringMatching(/^Family39\.Code9999 /)]);
    },
    SLOW,
  );

  test.skipIf(process.env.ERRSMITH_SCREENSHOTS !== "1")(
    "the pictures of the documents (npm run screenshots)",
    async () => {
      const base = pathToFileURL(await fiveDocuments()).href;
      const size = { viewport: { width: 1100, height: 720 } };
      const light = await open(size);
      await light.goto(`${base}/tencentcloud/face-recognition/AuthFailureInvalidSecretIdError.html`);
      await light.screenshot({ path: "docs/site-code.png" });
      const dark = await open({ ...size, locale: "zh-CN", colorScheme: "dark" });
      await dark.goto(`${base}/tencentcloud/ocr/index.html`);
      await dark.locator("#search").fill("密钥");
      await dark.locator("#results li").first().waitFor();
      await dark.screenshot({ path: "docs/site-search.png" });
    },
    SLOW,
  );

  test.each(["light", "dark"] as const)(
    "axe finds no violation on any kind of page: %s",
    async (colorScheme) => {
      const base = pathToFileURL(await fiveDocuments()).href;
      const page = await open({ colorScheme });
      for (const path of ["index", "tencentcloud/ocr/index", "tencentcloud/ocr/FailedOperationImageBlurError"]) {
        await page.goto(`${base}/${path}.html`);
        await page.keyboard.press("/");
        await page.keyboard.type("image");
        await page.locator("#results li").first().waitFor();
        expect(await violationsOf(page), path).toEqual([]);
      }
    },
    SLOW,
  );

  test(
    "no script of a page runs, and nothing is requested from elsewhere",
    async () => {
      const evil = `<script>document.title='hit'</script><img src=http://evil.example/x onerror=document.title='hit'>`;
      const rows = [
        `| A.B | ${evil} |`,
        `| A.C | \\u003cb> [x](javascript:document.title='hit') ![](http://evil.example/y) |`,
      ];
      const project = folderWith({
        "sources/shop/source.json": JSON.stringify({
          services: { orders: { pages: [{ file: "pages/a.md", locale: "en" }] } },
        }),
        "sources/shop/pages/a.md": `# Error codes\n\n| Error code | Description |\n| --- | --- |\n${rows.join("\n")}\n`,
      });
      expect(await cli(project, "site", "--out", "site")).toMatchObject({ status: 0 });
      const { origin } = await serve(join(project, "site"));
      const page = await open();
      const elsewhere: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) elsewhere.push(request.url());
      });
      for (const path of ["index", "shop/orders/index", "shop/orders/ABError", "shop/orders/ACError"]) {
        await page.goto(`${origin}/${path}.html`);
        await page.locator("#search").fill("A.");
        await page.locator("#results li").first().waitFor();
        expect(await page.title()).not.toBe("hit");
      }
      expect(elsewhere).toEqual([]);
    },
    SLOW,
  );
});
