import { launch } from "../review/browser.ts";
import { existsSync, readFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { run } from "../consume/install-package.ts";
import { WITHOUT_CHROMIUM } from "../fetch/render/chromium.ts";
import { serve } from "../site/in-browser.ts";

/** The builder of the site comes from the npm registry, unless it is installed. Without a registry, the test is skipped. */
const isInstalled = existsSync("docs/website/node_modules/vitepress");
const canBuild =
  isInstalled ||
  (await run("npm", ["view", "vitepress@1", "name", "--prefer-offline", "--fetch-retries=1"]).then(
    () => true,
    () => false,
  ));

const SLOW = 120_000;

test.skipIf(!canBuild)(
  `the documents become a site without dead links, and its front page reads a document${canBuild ? "" : " (skipped: no registry)"}`,
  async () => {
    // `npm run docs` without `npm run build`, which other tests would notice.
    await run("npm", ["install", "--prefix", "docs/website", "--no-package-lock", "--silent"]);
    await run(process.execPath, ["--import", "jiti/register", "docs/website/main.ts"]);
    for (const page of ["index", "zh/index", "README", "ARCHITECTURE", "docs/reading", "examples/ocr-client/README"]) {
      expect(existsSync(`docs/website/dist/${page}.html`), page).toBe(true);
    }
    expect(readFileSync("docs/website/dist/docs/site.html", "utf8")).toMatch(
      /<img src="\/assets\/playground\.[\w-]+\.png"/,
    );
    if (WITHOUT_CHROMIUM) return;
    const { origin } = await serve("docs/website/dist");
    const browser = await launch();
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ locale: "en-US" });
    page.setDefaultTimeout(SLOW);
    page.on("pageerror", (error) => expect.unreachable(String(error)));
    page.on("request", (request) => expect(request.url()).toMatch(/^(?:http:\/\/127\.0\.0\.1:|blob:|data:)/));
    for (const [address, tab] of [
      ["/index.html", "Evidence"],
      ["/zh/index.html", "判断依据"],
    ] as const) {
      await page.goto(origin + address);
      await page.locator("#playground-rows th code").first().waitFor();
      expect(await page.locator("#playground-tab-evidence").innerText()).toBe(tab);
    }
    await page.goto(`${origin}/docs/reading.html`);
    const search = page.locator("#localsearch-input");
    // The page listens to keys only after its script has run.
    const isOpen = async (): Promise<boolean> => {
      if (await search.isVisible()) return true;
      await page.keyboard.press("Control+k");
      return false;
    };
    await expect.poll(isOpen, { timeout: SLOW, interval: 500 }).toBe(true);
    await search.fill("confidence");
    await page.locator("#localsearch-list li a").first().waitFor();
  },
  600_000,
);
