import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { findChromium } from "../../src/fetch/render/find-chromium.ts";

/** Starts the installed Chromium. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium(process.env) ?? "";
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
}

/** Opens a page that fails the test on an error, and on a request of another address than `allowed`. */
export async function open(
  browser: Browser,
  url: string,
  allowed: RegExp,
  options: Parameters<Browser["newPage"]>[0] = {},
): Promise<Page> {
  const page = await browser.newPage({ locale: "en-US", ...options });
  onTestFinished(() => page.close());
  page.on("pageerror", (reason) => expect.unreachable(String(reason)));
  page.on("dialog", (dialog) => expect.unreachable(dialog.message()));
  page.on("console", (message) => expect(message.type(), message.text()).not.toBe("error"));
  page.on("request", (request) => expect(request.url()).toMatch(allowed));
  await page.goto(url);
  return page;
}

/** What axe finds wrong in a page. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // As the browser's own tools do: a page whose policy lets no text become code has none of this.
  const { result } = await evaluate(
    page,
    `${axe.source};axe.run({ preload: false }).then(({ violations }) => JSON.stringify(violations))`,
  );
  return (JSON.parse(result) as object[]).map((one) => JSON.stringify(one).slice(0, 400));
}

async function evaluate(page: Page, expression: string): Promise<{ readonly result: string }> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send("Runtime.evaluate", {
    expression,
    awaitPromise: true,
    returnByValue: true,
    allowUnsafeEvalBlockedByCSP: true,
  });
  await session.detach();
  return { result: String(result.value) };
}
