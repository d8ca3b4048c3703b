import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { BrowserType } from "playwright-core";
import { findChromium } from "../../src/fetch/render/find-chromium.ts";

/** The site of 10,000 codes: the most seconds to write it, and the most milliseconds of a search. */
const BOUND = { seconds: 10, search: 50 };
const SERVICES = 10;
const CODES = 1000;

// The loader of this program cannot compile playwright-core.
const { chromium } = createRequire(import.meta.url)("playwright-core") as { chromium: BrowserType };
const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "errsmith-bench-site-"));
try {
  writeProject();
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [MAIN, "site", "--out", "site"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - start) / 1000;
  const search = await slowestSearch();
  const shown = search === undefined ? "no Chromium" : `${search.toFixed(1)} ms for the slowest search`;
  process.stdout.write(
    `Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}: ${SERVICES * CODES} codes, ${seconds.toFixed(2)} s, ${shown}\n`,
  );
  process.exitCode = seconds > BOUND.seconds || (search ?? 0) > BOUND.search ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeProject(): void {
  mkdirSync(join(folder, "sources/shop/pages"), { recursive: true });
  const services: Record<string, unknown> = {};
  for (let service = 0; service < SERVICES; service += 1) {
    const rows = Array.from(
      { length: CODES },
      (_, i) =>
        `| Family${i % 40}.Code${service}x${i} | Request ${i} failed for reason ${i * 7}. 图片模糊 ${i}。 | ${400 + (i % 20)} |\n`,
    );
    const page = `# Error codes\n\n| Error code | Description | HTTP status |\n|---|---|---|\n${rows.join("")}`;
    writeFileSync(join(folder, `sources/shop/pages/s${service}.md`), page);
    services[`s${service}`] = { pages: [{ file: `pages/s${service}.md`, locale: "en" }] };
  }
  writeFileSync(join(folder, "sources/shop/source.json"), JSON.stringify({ services }));
}

/** The slowest of several searches, from the input to the results in the page, in milliseconds. */
async function slowestSearch(): Promise<number | undefined> {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, "site/index.html")).href);
    await page.locator("#search").fill("code");
    await page.locator("#results li").first().waitFor();
    return await page
      .locator("#search")
      .evaluate(async (input: { value: string; dispatchEvent: (event: Event) => boolean }) => {
        const times: number[] = [];
        for (const question of ["code9x999", "图片模糊 77", "reason 12 3", "nothing"]) {
          input.value = question;
          const begin = performance.now();
          input.dispatchEvent(new Event("input"));
          // The results are written when the promises of the handler have settled.
          for (let i = 0; i < 5; i += 1) await Promise.resolve();
          times.push(performance.now() - begin);
        }
        return Math.max(...times);
      });
  } finally {
    await browser.close();
  }
}
