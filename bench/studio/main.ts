import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { BrowserType, Page } from "playwright-core";
import { findChromium } from "../../src/fetch/render/find-chromium.ts";

/** A page of 5,000 rows in the studio: the most seconds until its rows are there, and the least frames a second. */
const BOUND = { seconds: 2, frames: 50 };
const ROWS = 5000;

// The loader of this program cannot compile playwright-core.
const { chromium } = createRequire(import.meta.url)("playwright-core") as { chromium: BrowserType };
const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const executablePath = findChromium(process.env);
if (executablePath === undefined) throw new Error("no Chromium is installed");
const folder = mkdtempSync(join(tmpdir(), "errsmith-bench-studio-"));
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
try {
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `| Family${i % 40}.Code${i} | Request ${i} failed. | ${400 + (i % 20)} |\n`,
  );
  const table = `| Error code | Description | HTTP status |\n|---|---|---|\n${rows.join("")}`;
  writeFileSync(join(folder, "errors.md"), `# Error codes\n\n${table}`);
  const { seconds, frames } = await withStudio(async (url) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const begin = performance.now();
    await page.goto(url);
    await page.locator("#rows [role=option]").first().waitFor();
    return { seconds: (performance.now() - begin) / 1000, frames: await framesPerSecond(page) };
  });
  process.stdout.write(
    `Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}: ${ROWS} rows, ${seconds.toFixed(2)} s, ${frames.toFixed(0)} frames a second\n`,
  );
  process.exitCode = seconds > BOUND.seconds || frames < BOUND.frames ? 1 : 0;
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function withStudio<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const server = spawn(process.execPath, [MAIN, "studio", "errors.md"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [line] = await new Promise<unknown[]>((printed) => server.stdout.once("data", (...all) => printed(all)));
    return await work(String(line).trim());
  } finally {
    server.kill();
  }
}

/** Scrolls both lists through two thousand rows in three seconds, and counts the frames that the browser drew. */
async function framesPerSecond(page: Page): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const lists = [...document.querySelectorAll("#page, #rows")];
    const begin = performance.now();
    let frames = 0;
    while (performance.now() - begin < 3000) {
      await new Promise(requestAnimationFrame);
      frames += 1;
      for (const list of lists) list.scrollTop += 100;
    }
    return frames / ((performance.now() - begin) / 1000);
  })()`);
}
