import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { readBrowserAssets } from "../../src/1-read/read.ts";
import { serveLoopback } from "../../src/loopback/loopback.ts";
import { type ReviewForm, reviewPage } from "../../src/review/review.ts";
import { catalog, error, reportOfPages } from "../diff/sample.ts";
import { NEEDS_CHROMIUM, WITHOUT_CHROMIUM } from "../fetch/render/chromium.ts";
import { casesOf, FOLDER } from "../hostile/cases.ts";
import { launch, open } from "./browser.ts";

const SLOW = 120_000;
const pages = casesOf("input").map(({ file = "" }) => readFileSync(join(FOLDER, file), "utf8"));

/** What the test asks a page of a browser. */
interface Shown {
  readonly title: string;
  readonly activeElement: ShownElement;
  readonly documentElement: { readonly scrollWidth: number };
  readonly body: { readonly children: Iterable<ShownElement> };
  querySelectorAll(selector: string): Iterable<ShownElement> & { readonly length: number };
}

interface ShownElement {
  readonly tagName: string;
  readonly ownerDocument: Shown;
  getBoundingClientRect(): { readonly left: number; readonly right: number };
}

/** The review of a change in each hostile page, with its text as old, new and surrounding text. */
function reviewOf(form: ReviewForm): string {
  const code = (text: string, i: number): string => `Page${i}.${/\S+/.exec(text)?.[0].slice(0, 60) ?? "Empty"}`;
  const before = pages.map((text, i) => error(code(text, i), `${text.slice(0, 1500)} 1`));
  const after = pages.map((text, i) => ({
    ...error(code(text, i), `${text.slice(0, 1500)} 2`, { symbol: text.slice(0, 80) }),
    cases: [{ at: { page: String(i), line: 2 }, texts: { en: { description: `${text.slice(0, 1500)} ${i + 7}` } } }],
  }));
  const pageText = (page: string): string | undefined => pages[Number(page)];
  return reviewPage(reportOfPages([catalog(...before)], [catalog(...after)]), { pageText }, form);
}

describe.skipIf(WITHOUT_CHROMIUM)(`hostile pages in a review${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, SLOW);
  afterAll(() => browser.close());

  test.each(["file", "served"] as const)(
    "run no script, request nothing and break no layout: %s",
    async (kind) => {
      const content = reviewOf(kind === "file" ? { kind, ...readBrowserAssets("review-file") } : { kind });
      const { script, style } = readBrowserAssets("review");
      const server = await serveLoopback({
        files: {
          "/": { type: "text/html", content },
          "/review.js": { type: "text/javascript", content: script },
          "/review.css": { type: "text/css", content: style },
        },
        routes: {},
      });
      onTestFinished(() => server.close());
      // The policy of the server is stricter than that of the file, so a browser gets the file without a server.
      const page = await open(browser, kind === "file" ? "about:blank" : server.url, /^(?:http:\/\/127|data:|about:)/);
      if (kind === "file") await page.setContent(content);
      const origin = new URL(server.url).origin;
      const seen = await page.evaluate(() => {
        const { document, innerWidth } = globalThis as unknown as { document: Shown; innerWidth: number };
        const within = (one: ShownElement): boolean => {
          const { left, right } = one.getBoundingClientRect();
          return left >= 0 && right <= innerWidth;
        };
        return {
          title: document.title,
          articles: [...document.querySelectorAll("article")].map(within),
          width: document.documentElement.scrollWidth - innerWidth,
          foreign: document.querySelectorAll("main script, main img, main iframe, main style, main a, main form")
            .length,
          children: [...document.body.children].map(({ tagName }) => tagName),
        };
      });
      expect(seen.title).toMatch(/^Review: /);
      expect(seen.articles.length).toBeGreaterThan(100);
      expect(seen.articles.filter((isWithin) => !isWithin)).toEqual([]);
      expect(seen.width).toBeLessThanOrEqual(0);
      expect(seen.foreign).toBe(0);
      expect(seen.children).toEqual(["HEADER", "MAIN", "FOOTER", "DIALOG", "SCRIPT"]);
      expect(page.url().startsWith(kind === "file" ? "about:blank" : origin)).toBe(true);
      await page.keyboard.press("j");
      expect(
        await page
          .locator("article")
          .first()
          .evaluate((one: ShownElement) => one === one.ownerDocument.activeElement),
      ).toBe(true);
    },
    SLOW,
  );
});
