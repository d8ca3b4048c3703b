import { launch, violationsOf } from "../review/browser.ts";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { globSync } from "tinyglobby";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { readTemplates } from "../../src/1-read/read.ts";
import { loadEmit } from "../../src/6-emit/emit.ts";
import { explore } from "../../src/commands/explore.ts";
import { withDefaults } from "../../src/lib/default-settings.ts";
import { cli, folderWith } from "../cli/run-in-folder.ts";
import { NEEDS_CHROMIUM, WITHOUT_CHROMIUM } from "../fetch/render/chromium.ts";
import { casesOf, FOLDER } from "../hostile/cases.ts";
import { serve } from "./in-browser.ts";

/** What the tests use of elements. */
interface InPage {
  value: string;
  readonly options: Iterable<{ readonly value: string; readonly text: string }>;
  readonly selectionStart: number;
  readonly selectionEnd: number;
  readonly dataset: Record<string, string>;
  dispatchEvent(event: Event): boolean;
  closest(selector: string): { querySelector(selector: string): { readonly textContent: string } | null } | null;
}

const SLOW = 300_000;
const SMALL = "| Error code | Description |\n| --- | --- |\n| Order.Closed | The order is closed. |\n";

describe.skipIf(WITHOUT_CHROMIUM)(`the playground in a browser${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await launch();
  }, SLOW);
  afterAll(() => browser.close());

  /** The playground of a new site, which fails the test on any error, dialog or request that leaves the site. */
  async function open({ isServed = false, ...options }: Options = {}): Promise<Page> {
    folder = folderWith({});
    expect(await cli(process.cwd(), "site", "--out", folder, "--playground")).toMatchObject({ status: 0 });
    const base = isServed ? (await serve(folder)).origin : pathToFileURL(folder).href;
    const page = await browser.newPage({ locale: "en-US", ...options });
    onTestFinished(() => page.close());
    page.on("pageerror", (error) => expect.unreachable(String(error)));
    page.on("dialog", (dialog) => expect.unreachable(dialog.message()));
    page.on("console", (message) => expect(message.type(), message.text()).not.toBe("error"));
    page.on("request", (request) => {
      const url = request.url();
      expect(url.startsWith(base) || /^(?:blob|data):/.test(url), url).toBe(true);
    });
    await page.goto(`${base}/playground.html`);
    await answered(page);
    return page;
  }
  type Options = Parameters<Browser["newPage"]>[0] & { readonly isServed?: boolean };

  const answered = (page: Page): Promise<void> => page.locator('#playground[aria-busy="false"]').waitFor();
  const status = (page: Page): Promise<string> => page.locator("#playground .status").innerText();
  const codes = (page: Page): Promise<string[]> => page.locator("#playground-rows th code").allTextContents();
  const paste = async (page: Page, text: string): Promise<void> => {
    await page.locator("#playground textarea").evaluate((area: InPage, pasted) => {
      area.value = pasted;
      area.dispatchEvent(new Event("input"));
    }, text);
    await answered(page);
  };

  test.each([
    ["from the file system", false],
    ["from a server", true],
  ])(
    "rows and TypeScript of the five documents have the bytes that Node.js makes: %s",
    async (_, isServed) => {
      const page = await open({ isServed });
      const options = { package: withDefaults({}).package, templates: await readTemplates(), emitters: [] };
      const { compiled } = await loadEmit(options);
      const paths = globSync("sources/*/pages/*");
      expect(paths.length).toBe(5);
      for (const path of paths) {
        const text = readFileSync(path, "utf8");
        const wanted = await explore({ path: basename(path), text }, compiled);
        await page.locator("#playground input[type=file]").setInputFiles(path);
        await expect.poll(() => page.locator("#playground textarea").inputValue()).toBe(text.replaceAll("\r\n", "\n"));
        expect(await codes(page), path).toEqual(
          [...wanted.page.codes, ...(wanted.page.apart ?? [])].sort((a, b) => a.line - b.line).map(({ code }) => code),
        );
        const files = await page.locator("#playground-files select").evaluate((select: InPage) =>
          [...select.options].map((option) => {
            select.value = option.value;
            select.dispatchEvent(new Event("change"));
            return { path: option.text, content: select.closest("[role=tabpanel]")?.querySelector("pre")?.textContent };
          }),
        );
        expect(files, path).toEqual(wanted.files);
      }
    },
    SLOW,
  );

  test(
    "a row shows its line, a line shows its row, and everything is reached with the keyboard",
    async () => {
      const page = await open();
      await paste(page, `# Errors\n\n${SMALL}`);
      await page.locator("#playground-rows .line").first().press("Enter");
      const selected = await page
        .locator("#playground textarea")
        .evaluate((area: InPage) => area.value.slice(area.selectionStart, area.selectionEnd));
      expect(selected).toBe("| Order.Closed | The order is closed. |");
      await page.keyboard.press("ArrowUp");
      expect(await page.locator("tr.chosen").count()).toBe(0);
      await page.keyboard.press("ArrowDown");
      expect(await page.locator("tr.chosen th").innerText()).toBe("Order.Closed");
      expect(await page.locator(".gutter .read").allTextContents()).toEqual(["5"]);
      await page.locator("#playground-tab-rows").focus();
      for (const tab of ["evidence", "problems", "files"]) {
        await page.keyboard.press("ArrowRight");
        expect(await page.locator("[role=tabpanel]:visible").getAttribute("id")).toBe(`playground-${tab}`);
      }
      expect(await page.locator("#playground-files pre").innerText()).toContain('"Order.Closed"');
      await page.keyboard.press("Home");
      expect(await page.locator("[role=tabpanel]:visible").getAttribute("id")).toBe("playground-rows");
    },
    SLOW,
  );

  test(
    "the format is detected or chosen, and the interface is in English or Chinese",
    async () => {
      const page = await open();
      await paste(page, "A.B,One.\nA.C,Two.\n");
      expect(await status(page)).toMatch(/^text/);
      await page.locator("#playground .document select").selectOption("csv");
      await expect.poll(() => status(page)).toMatch(/^csv/);
      await page.getByRole("button", { name: "中文", exact: true }).first().click();
      expect(await page.locator("#playground-tab-evidence").innerText()).toBe("判断依据");
    },
    SLOW,
  );

  test(
    "a document that takes too long ends the worker, one that is too large is not read, and the next one is",
    async () => {
      const page = await open();
      const limit = (seconds: string): Promise<void> =>
        page.locator("#playground").evaluate((root: InPage, given) => {
          root.dataset.seconds = given;
        }, seconds);
      await limit("0.001");
      await paste(page, SMALL.repeat(2_000));
      expect(await status(page)).toMatch(/took too long/);
      await expect.poll(() => page.workers().length, { timeout: 60_000 }).toBe(0);
      expect(await codes(page)).toEqual([]);
      await limit("100");
      await paste(page, "x".repeat(4_000_001));
      expect(await status(page)).toMatch(/up to 4 MB/);
      await paste(page, SMALL);
      expect(await codes(page)).toEqual(["Order.Closed"]);
    },
    SLOW,
  );

  test(
    "no hostile document runs a script, requests something or stops the page",
    async () => {
      const page = await open();
      const title = await page.title();
      const loading = page.locator("script, iframe, img, object, embed, link, style, svg, video");
      const count = await loading.count();
      for (const { file = "", id } of casesOf("input")) {
        await page.locator("#playground input[type=file]").setInputFiles(join(FOLDER, file));
        await page
          .locator("#playground[aria-busy=true]")
          .waitFor({ timeout: 1_000 })
          .catch(() => undefined);
        await answered(page);
        expect(await status(page), id).not.toMatch(/is a bug|took too long/);
        expect(await page.title(), id).toBe(title);
        expect(await loading.count(), id).toBe(count);
      }
      await paste(page, SMALL);
      expect(await codes(page)).toEqual(["Order.Closed"]);
    },
    SLOW,
  );

  test.each(["light", "dark"] as const)(
    "axe finds no violation in any tab: %s",
    async (colorScheme) => {
      const page = await open({ colorScheme });
      for (const tab of ["rows", "evidence", "problems", "files"]) {
        await page.locator(`#playground-tab-${tab}`).click();
        expect(await violationsOf(page), tab).toEqual([]);
      }
    },
    SLOW,
  );

  test.skipIf(process.env.ERRSMITH_SCREENSHOTS !== "1")(
    "the picture of the documents (npm run screenshots)",
    async () => {
      const page = await open({ viewport: { width: 1300, height: 780 } });
      await page.screenshot({ path: "docs/playground.png" });
    },
    SLOW,
  );
});
