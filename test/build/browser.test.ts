import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readBrowserAssets } from "../../src/1-read/read.ts";

// `npm test` builds the pages before the tests.
describe.skipIf(!existsSync(resolve("dist/browser")))("the built pages of browsers", () => {
  test.each(["studio"])("%s needs nothing but its two files, and keeps both colours", (page) => {
    const { script, style } = readBrowserAssets(page);
    expect(script).not.toMatch(/\bimport\b|https?:\/\//);
    expect(style).not.toMatch(/@import|url\(/);
    expect(style).toContain("light-dark(");
    expect(script.length + style.length).toBeLessThan(200_000);
  });
});
