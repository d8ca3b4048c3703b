import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cli } from "../cli/run-in-folder.ts";
import { NEEDS_CHROMIUM, WITHOUT_CHROMIUM } from "../fetch/render/chromium.ts";
import { launch, open, violationsOf } from "./browser.ts";
import { changedOperations, changedProject, serve } from "./sample-project.ts";

const SLOW = 120_000;

describe.skipIf(WITHOUT_CHROMIUM)(`the served review in a browser${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, SLOW);
  afterAll(() => browser.close());

  const ownAddress = (url: string): RegExp => new RegExp(`^(?:${new URL(url).origin}/|data:)`);

  test(
    "fifty changes are decided with at most sixty keys, and diff accepts them; undo takes one back",
    async () => {
      const folder = await changedProject(50);
      const { server } = await serve(folder);
      const page = await open(browser, server.url, ownAddress(server.url));
      expect(await page.locator("article").count()).toBe(50);
      let keys = 0;
      const press = async (...names: readonly string[]): Promise<void> => {
        for (const name of names) await page.keyboard.press(name);
        keys += names.length;
      };
      await press("j");
      for (let i = 0; i < 50; i += 1) await press("a");
      await page.locator("#until").evaluate((input: { value: string }) => (input.value = "2999-03-01"));
      await press("Enter", ..."agreed");
      const loaded = page.waitForEvent("load");
      await press("Enter");
      await loaded;
      expect(keys).toBeLessThanOrEqual(60);
      expect(await page.locator(".approved").count()).toBe(50);
      expect(await page.locator("main h2").allInnerTexts()).toEqual(["Other changes (50)"]);
      const failing = (): Promise<{ status: number }> => cli(folder, "diff", "--fail-on", "dangerous");
      expect(await failing()).toMatchObject({ status: 0 });

      // The key that approves takes back what was approved here.
      const reloaded = page.waitForEvent("load");
      await page.keyboard.press("j");
      await page.keyboard.press("a");
      await reloaded;
      expect(await page.locator("main h2").allInnerTexts()).toEqual(["Needs a decision (1)", "Other changes (49)"]);
      expect(await failing()).toMatchObject({ status: 3 });
    },
    SLOW,
  );

  test(
    "a refused approval is said, and the ticks stay; ? shows the keys",
    async () => {
      const { server } = await serve(await changedProject(2));
      const page = await open(browser, server.url, ownAddress(server.url));
      page.removeAllListeners("console");
      await page.keyboard.press("?");
      expect(await page.locator("dialog").isVisible()).toBe(true);
      await page.keyboard.press("a");
      await page.keyboard.press("Escape");
      expect(await page.locator("dialog").isVisible()).toBe(false);
      await page.keyboard.press("j");
      await page.keyboard.press("a");
      await page.keyboard.press("Enter");
      await page.locator("#until").fill("2025-01-01");
      await page.locator("#why").fill("agreed");
      await page.locator("#approve").click();
      await page.getByText("this day has passed").waitFor();
      expect(await page.locator("article input:checked").count()).toBe(1);
      expect(new URL(page.url()).hash).toBe("");
    },
    SLOW,
  );

  test(
    "the changes of an operation stand together, a code names its operations, and keys approve them",
    async () => {
      const folder = await changedOperations();
      const { server } = await serve(folder);
      const page = await open(browser, server.url, ownAddress(server.url));
      const heads = page.locator("main h2, main h3, main h4");
      const rows = ["- Order.AlreadyPaid", "- Order.NotFound"];
      expect(await heads.allInnerTexts()).toEqual(["Needs a decision (2)", "Operation PayOrder (2)", ...rows]);
      await page.locator(".operations summary").first().click();
      expect(await page.locator(".operations[open] li").allInnerTexts()).toEqual(["GetOrder"]);
      expect(await violationsOf(page)).toEqual([]);
      for (const key of ["k", "a", "a", "Enter", ..."agreed"]) await page.keyboard.press(key);
      await page.locator("#until").fill("2999-03-01");
      const loaded = page.waitForEvent("load");
      await page.locator("#approve").click();
      await loaded;
      expect(await heads.allInnerTexts()).toEqual(["Other changes (2)", "Operation PayOrder (2)", ...rows]);
      expect(await cli(folder, "diff", "--fail-on", "breaking")).toMatchObject({ status: 0 });
    },
    SLOW,
  );

  test.each([
    ["light", "en-US"],
    ["dark", "zh-CN"],
  ] as const)(
    "axe finds no violation: %s, %s",
    async (colorScheme, locale) => {
      const { server } = await serve(await changedProject(3));
      const page = await open(browser, server.url, ownAddress(server.url), { colorScheme, locale });
      await page.keyboard.press("j");
      await page.keyboard.press("a");
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press("?");
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.locator("h2").first().innerText()).toMatch(
        locale === "zh-CN" ? /^需要决定/ : /^Needs a decision/,
      );
    },
    SLOW,
  );
});
