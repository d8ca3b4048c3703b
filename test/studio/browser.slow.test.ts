import { launch, violationsOf } from "../review/browser.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { studio } from "../../src/commands/studio/studio.ts";
import { BOMBS } from "../hostile/bombs.ts";
import { casesOf, FOLDER } from "../hostile/cases.ts";
import { cli, folderWith, tree } from "../cli/run-in-folder.ts";
import { NEEDS_CHROMIUM, WITHOUT_CHROMIUM } from "../fetch/render/chromium.ts";

const SLOW = 300_000;

/** A page whose column of messages of the server has a header that means a title. */
const WRONG = `# Error codes

| Error code | Title | HTTP status |
| --- | --- | --- |
| InvalidParameter.Quantity | The quantity was not above zero. | 400 |
| ResourceNotFound.Order | The order was deleted. | 404 |
| LimitExceeded.Orders | There were more than ten orders in a second. | 429 |
`;
const MANIFEST = `{
  "services": {
    "orders": {
      "envelope": { "code": ["error", "code"] },
      "pages": [{ "file": "pages/orders.md", "locale": "en" }]
    }
  }
}
`;
const PROJECT = { "sources/shop/source.json": MANIFEST, "sources/shop/pages/orders.md": WRONG };

const HOSTILE = casesOf("input").map(({ file = "" }) => join(FOLDER, file));
const LARGE = BOMBS.slice(0, casesOf("generated-input").length);

/** Whether nothing is wider or higher than its place. */
const FITS = `document.documentElement.scrollWidth <= innerWidth &&
  document.documentElement.scrollHeight <= innerHeight &&
  [...document.querySelectorAll("main, aside, #page, #rows")].every((one) => one.scrollWidth <= one.clientWidth + 1)`;

describe.skipIf(WITHOUT_CHROMIUM)(`the studio in a browser${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, SLOW);
  afterAll(() => browser.close());

  /** Opens the studio. The test fails on an error of the page, and on a request that is not for the studio. */
  async function open(
    cwd: string,
    what?: string,
    options: Parameters<Browser["newPage"]>[0] = {},
  ): Promise<{ readonly page: Page; readonly show: (path: string) => Promise<void> }> {
    const server = await studio(what, { cwd });
    const page = await browser.newPage({ locale: "en-US", ...options });
    onTestFinished(async () => {
      await page.close();
      await server.close();
    });
    const { origin } = new URL(server.url);
    page.on("pageerror", (reason) => expect.unreachable(String(reason)));
    page.on("dialog", (dialog) => expect.unreachable(dialog.message()));
    page.on("console", (message) => {
      // A page that cannot be read is answered with a status, which browsers log.
      if (!message.text().startsWith("Failed to load resource"))
        expect(message.type(), message.text()).not.toBe("error");
    });
    page.on("request", (request) =>
      expect(request.url().startsWith(`${origin}/`) || request.url() === "data:,").toBe(true),
    );
    await page.goto(server.url);
    const isRead = (): Promise<unknown> => page.locator("body:not(.busy) header h1").waitFor();
    await isRead();
    const show = async (path: string): Promise<void> => {
      await page.click("#open");
      await page.fill("#open-file", path);
      await page.click("dialog .primary");
      await isRead();
    };
    return { page, show };
  }

  const rows = (page: Page): Promise<string[]> => page.locator("#rows [role=option]").allTextContents();

  test(
    "a page with a wrong column becomes a right package in fewer than ten interactions",
    async () => {
      const cwd = folderWith(PROJECT);
      let interactions = 0;
      const act = async (action: Promise<unknown>): Promise<void> => {
        interactions += 1;
        await action;
      };
      const { page } = await open(cwd);
      expect(new URL(page.url()).hash).toBe("");
      await page.reload();
      await page.locator("#rows [role=option]").first().waitFor();
      expect((await rows(page))[1]).toContain("title The order was deleted.");
      await act(page.getByLabel("Role of Title").selectOption("message"));
      await page.locator("footer ins").first().waitFor();
      expect((await rows(page))[1]).toContain("message The order was deleted.");
      expect(await page.locator("footer").innerText()).toContain('"columns": { "Title": "message" }');
      expect(tree(cwd)["sources/shop/source.json"]).toBe(MANIFEST);
      await act(page.click("#save"));
      await page.getByText("Written.").waitFor();
      interactions += 1;
      expect(await cli(cwd, "generate")).toMatchObject({ status: 0 });
      const written = tree(cwd);
      expect(written["sources/shop/source.json"]).toBe(
        MANIFEST.replace('"locale": "en" }', '"locale": "en", "columns": { "Title": "message" } }'),
      );
      const catalog = globSync("generated/**/*.json", { cwd }).find((path) =>
        written[path]?.includes("The order was deleted."),
      );
      expect(written[catalog ?? ""]).toMatch(/"message": "The order was deleted\."/);
      expect(interactions).toBeLessThan(10);
    },
    SLOW,
  );

  test(
    "is used with the keyboard alone: one side selects the other, edits are undone, and a correction has its reason",
    async () => {
      const cwd = folderWith(PROJECT);
      const { page } = await open(cwd);
      const selected = (list: string): Promise<string> => page.locator(`#${list} [aria-selected=true]`).innerText();
      await page.focus("#rows");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await selected("page")).toContain("ResourceNotFound.Order");
      await page.focus("#page");
      await page.keyboard.press("ArrowDown");
      expect(await selected("rows")).toContain("LimitExceeded.Orders");
      await page.locator("main button", { hasText: "Source" }).focus();
      await page.keyboard.press("Enter");
      expect(await selected("page")).toContain("| LimitExceeded.Orders |");
      await page.focus("#leave-out");
      await page.keyboard.press("Enter");
      await page.locator("#undo").waitFor();
      expect(await rows(page)).toHaveLength(2);
      await page.focus("#undo");
      await page.keyboard.press("Enter");
      await page.locator("#undo").waitFor({ state: "detached" });
      expect(await rows(page)).toHaveLength(3);
      await page.focus("#rows");
      await page.keyboard.press("Home");
      await page.focus("#correct");
      await page.keyboard.press("Enter");
      await page.focus("#set-httpStatus");
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type("422");
      await page.focus("#why");
      await page.keyboard.type("The server sends 422.");
      await page.keyboard.press("Enter");
      await page.locator("#save").waitFor();
      expect((await rows(page))[0]).toContain("HTTP status 422");
      await page.focus("#save");
      await page.keyboard.press("Enter");
      await page.getByText("Written.").waitFor();
      expect(JSON.parse(tree(cwd)["sources/shop/corrections.json"] ?? "")).toMatchObject({
        corrections: [
          {
            ...{ service: "orders", code: "InvalidParameter.Quantity", expect: "The quantity was not above zero." },
            ...{ set: { httpStatus: 422 }, why: "The server sends 422." },
          },
        ],
      });
    },
    SLOW,
  );

  test.each([
    ["light", "en-US", 1440],
    ["dark", "zh-CN", 1440],
    ["light", "zh-CN", 500],
  ] as const)(
    "axe finds no violation: %s, %s, %i pixels wide",
    async (colorScheme, locale, width) => {
      const viewport = { width, height: 900 };
      const { page } = await open(process.cwd(), "sources/tencentcloud/pages/ocr.zh-CN.md", {
        colorScheme,
        locale,
        viewport,
      });
      await page.locator("#rows [role=option]").nth(5).click();
      await page.locator("main button").nth(1).click();
      expect(await violationsOf(page)).toEqual([]);
      await page.locator("#leave-out").click();
      await page.locator("#undo").waitFor();
      await page.locator("main button").nth(0).click();
      await page.locator("#rows [role=option]").nth(3).click();
      await page.locator("#correct").click();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator("#open").click();
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    },
    SLOW,
  );

  test(
    `hostile pages run nothing, request nothing and break no layout (${HOSTILE.length} files)`,
    async () => {
      const { page, show } = await open(process.cwd(), undefined, { viewport: { width: 1280, height: 800 } });
      const broken: string[] = [];
      for (const file of HOSTILE) {
        await show(file);
        for (const mode of ["Source", "Page"]) {
          await page.getByRole("button", { name: mode, exact: true }).click();
          if (!(await page.evaluate(FITS))) broken.push(`${file} (${mode})`);
        }
        expect(await page.title()).toBe("errsmith studio");
      }
      expect(broken).toEqual([]);
      await page.locator("header select").selectOption("sources/tencentcloud/pages/ocr.zh-CN.md");
      await page.getByText("48 codes").waitFor();
    },
    SLOW * 2,
  );

  test(
    `pages that are made to exhaust a run leave the studio usable (${LARGE.length} pages)`,
    async () => {
      const cwd = folderWith({
        ...PROJECT,
        ...Object.fromEntries(LARGE.map(({ name, ext, text }) => [`${name}.${ext}`, text()])),
      });
      const { page, show } = await open(cwd);
      page.setDefaultTimeout(SLOW);
      for (const { name, ext } of LARGE) {
        await show(`${name}.${ext}`);
        expect(await page.evaluate(FITS), name).toBe(true);
      }
      await page.locator("header select").selectOption("sources/shop/pages/orders.md");
      await page.getByText("3 codes").waitFor();
    },
    SLOW * 3,
  );

  test(
    "a page of 5,000 rows has few elements, and shows any of its rows",
    async () => {
      const table = Array.from(
        { length: 5000 },
        (_, i) => `| InvalidParameter.Field${i} | The field ${i} is invalid. | 400 |`,
      );
      const page5000 = `# Error codes\n\n| Error code | Description | HTTP status |\n| --- | --- | --- |\n${table.join("\n")}\n`;
      const cwd = folderWith({ "errors.md": page5000 });
      const { page } = await open(cwd, "errors.md");
      await page.getByText("5000 codes").waitFor();
      expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(8000);
      await page.focus("#rows");
      await page.keyboard.press("End");
      expect(await page.locator("#page [aria-selected=true]").innerText()).toContain("InvalidParameter.Field4999");
      expect(await page.locator("#page [aria-selected=true]").isVisible()).toBe(true);
    },
    SLOW,
  );

  test.skipIf(process.env.ERRSMITH_SCREENSHOTS !== "1")(
    "the picture of the document (npm run screenshots)",
    async () => {
      const files = globSync("sources/**/*").map((path) => [path, readFileSync(path, "utf8")] as const);
      const cwd = folderWith(Object.fromEntries(files));
      const { page } = await open(cwd, "sources/tencentcloud/pages/ocr.zh-CN.md", {
        viewport: { width: 1440, height: 960 },
      });
      await page.locator("#rows [role=option]").nth(4).click();
      await page.getByLabel("Role of 说明").selectOption("message");
      await page.locator("#save").waitFor();
      await page.screenshot({ path: join("docs", "studio.png") });
    },
    SLOW,
  );
});
