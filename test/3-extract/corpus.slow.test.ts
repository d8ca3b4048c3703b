import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

interface Score {
  readonly recall: number;
  readonly precision: number;
  readonly exact: number;
  readonly desc: number | null;
  readonly http: number | null;
}
interface Scores {
  readonly overall: Score;
  readonly negatives: { readonly exact: number };
  readonly bySystem: Readonly<Record<string, Score>>;
}

const runner = resolve("../shared/corpus/run.mjs");
const folder = existsSync(runner) ? mkdtempSync(join(tmpdir(), "errsmith-corpus-")) : "";
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Vendors whose pages were not used when the rules were written. */
const leftAside = ["kafka", "okta", "tidb", "upyun", "win32"];

describe.skipIf(folder === "")("real pages with checked answers", () => {
  let scores: Scores;
  beforeAll(() => {
    const file = join(folder, "scores.json");
    const extract = `${process.execPath} ${resolve("dist/cli/main.js")} extract --format json`;
    execFileSync(process.execPath, [runner, extract, "--json", file], { stdio: "ignore" });
    scores = JSON.parse(readFileSync(file, "utf8"));
  }, 180_000);

  test.each([
    ["recall", 0.99],
    ["precision", 0.99],
    ["exact", 0.93],
    ["desc", 0.98],
    ["http", 0.98],
  ] as const)("%s is at least %d", (figure, least) => expect(scores.overall[figure]).toBeGreaterThanOrEqual(least));

  test("at least 36 of 37 pages that look similar give no code", () =>
    expect(scores.negatives.exact).toBeGreaterThanOrEqual(36 / 37));

  test.each(leftAside)("a vendor that was left aside, %s, is within two points", (vendor) => {
    const { recall = 0, precision = 0 } = scores.bySystem[vendor] ?? {};
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(precision).toBeGreaterThanOrEqual(0.97);
  });
});
