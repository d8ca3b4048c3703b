import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { siteOf } from "../../src/site/site.ts";
import { folderWith } from "../cli/run-in-folder.ts";
import { catalog, error } from "../diff/sample.ts";
import { NEEDS_CHROMIUM, WITHOUT_CHROMIUM } from "../fetch/render/chromium.ts";
import { casesOf, FOLDER } from "../hostile/cases.ts";
import { launch, open } from "../review/browser.ts";
import { serve } from "./in-browser.ts";

const SLOW = 240_000;
const pages = casesOf("input").map(({ file = "" }) => readFileSync(join(FOLDER, file), "utf8"));
const at = { page: "pages/hostile.md", line: 1 };

/** A site whose codes, names, texts and operations are those of the hostile pages. */
function writeSite(): string {
  const folder = folderWith({});
  const codes = pages.map((text, i) => `Page${i}.${/\S+/.exec(text)?.[0].slice(0, 60) ?? "Empty"}`);
  const errors = pages.map((text, i) => ({
    ...error(codes[i] ?? "", text.slice(0, 20_000), { symbol: text.slice(0, 80), name: `Page${i}Error` }),
    cases: [{ at, message: text.slice(0, 500), texts: { en: { description: text.slice(0, 20_000) } } }],
  }));
  const operations = pages.map((text, i) => ({
    name: `${i} ${text.slice(0, 200)}`,
    at,
    method: text.slice(0, 10),
    path: text.slice(0, 100),
    codes: [{ code: codes[i] ?? "" }],
  }));
  const hostile = { ...catalog(...errors), names: { prefix: "Orders", families: {} }, operations };
  const assets = ["pages/base.css", "site/site.css", "site/search.js"].map((path) =>
    readFileSync(join("templates", path), "utf8"),
  );
  const [base = "", style = "", search = ""] = assets;
  const files = siteOf(
    [hostile],
    { name: "shop-errors" },
    {
      assets: [
        { path: "site.css", content: base + style },
        { path: "search.js", content: search },
      ],
      feeds: new Map(),
    },
  );
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What the test asks a page of a browser. */
interface Shown {
  readonly documentElement: { readonly scrollWidth: number };
  querySelectorAll(selector: string): { readonly length: number };
}

describe.skipIf(WITHOUT_CHROMIUM)(`hostile pages in a site${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, SLOW);
  afterAll(() => browser.close());

  test(
    "run no script, request nothing and break no layout; the search still answers",
    async () => {
      const { origin } = await serve(writeSite());
      const page = await open(browser, `${origin}/index.html`, new RegExp(`^(?:${origin}|data:)`));
      const shown = ["index", "operations", ...pages.map((_, i) => `Page${i}Error`)];
      for (const name of shown) {
        await page.goto(`${origin}/shop/orders/${name}.html`);
        const seen = await page.evaluate(() => {
          const { document, innerWidth } = globalThis as unknown as { document: Shown; innerWidth: number };
          return {
            beyond: Math.max(0, document.documentElement.scrollWidth - innerWidth),
            foreign: document.querySelectorAll("main script, main img, main iframe, main style, main form, main svg")
              .length,
            scripts: document.querySelectorAll("script").length,
          };
        });
        expect(seen, name).toEqual({ beyond: 0, foreign: 0, scripts: 1 });
      }
      await page.keyboard.press("/");
      await page.keyboard.type("Page1");
      await page.locator("#results li").first().waitFor();
    },
    SLOW,
  );
});
