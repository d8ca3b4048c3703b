import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../cli/run-in-folder.ts";
import { type Case, casesOf } from "./cases.ts";

const BIN = resolve("dist/cli/main.js");

// Each page is read in a process of its own, with a heap of 1 GiB. `npm run test:slow` builds `dist` first.
describe.skipIf(!existsSync(BIN))("a page made to exhaust a run", () => {
  test.each(casesOf("generated-input").map((one) => [one.id, one] as const))("%s", (_, one) => {
    const folder = folderWith({});
    const file = join(folder, `page.${one.ext}`);
    writeFileSync(file, pageOf(one));
    const args = ["--max-old-space-size=1024", BIN, "extract", "--format", "json", file];
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: "utf8",
      timeout: 100_000,
      maxBuffer: 1e9,
    });
    expect(signal).toBe(null);
    expect(one.expect.exit.length > 1 ? [0, 1] : one.expect.exit).toContain(status);
    if (status !== 0) expect(stderr).toMatch(/^\S+(?::\d+:\d+)? +error +\S.*$/m);
    expect(stderr).not.toMatch(/^ {4}at /m);
    const { pages } = JSON.parse(stdout) as { pages: { codes: unknown[] }[] };
    if (one.expect.codesCount !== undefined) expect(pages[0]?.codes.length).toBe(one.expect.codesCount);
  });
});

/** The page that a case of `index.json` describes. */
function pageOf({ gen = {} }: Case): string {
  const number = (key: string): number => Number(gen[key]);
  const text = (key: string): string => String(gen[key]);
  const rows = (row: (index: number) => string): string =>
    Array.from({ length: number(gen.rows === undefined ? "n" : "rows") }, (_, index) => row(index)).join("");
  const table = "| Code | Description |\n|---|---|\n";
  switch (gen.op) {
    case "repeat":
      return text("prefix") + text("unit").repeat(number("n")) + text("suffix");
    case "wrap":
      return text("open").repeat(number("n")) + text("mid") + text("close").repeat(number("n"));
    case "md-table":
      return table + rows((index) => `| E${index} | d ${index} |\n`);
    case "p-attr":
      return `<p><a href="${"A".repeat(number("attr"))}">${"<p>a".repeat(number("p"))}`;
    case "font-attrs":
      return `${rows((index) => `<font c${index}>`)}<p>x`;
    case "attrs":
      return `<td ${rows((index) => `a${index}="1" `)}>x`;
    case "html-table":
      return `<table><tr><th>Code</th><th>Description</th></tr>${rows((index) => `<tr><td>E${index}</td><td>d ${index}</td></tr>`)}</table>`;
    case "collide":
      return (
        table +
        rows(
          (i) =>
            `| A${".".repeat(1 + (i % 7))}${"-".repeat(Math.floor(i / 7) % 50)}${"_".repeat(Math.floor(i / 350))}B | d |\n`,
        )
      );
    default:
      throw new Error(`there is no page ${String(gen.op)}`);
  }
}
