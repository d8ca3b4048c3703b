import { afterAll, beforeAll, expect, test } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import { diffCatalogs } from "../../src/diff/diff.ts";
import type { Project } from "../../src/model/project.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { buildProject } from "../build-project.ts";
import { type CallCounter, callCounter } from "./count-calls.ts";
import { projectOf } from "../fuzz/targets.ts";

let counter: CallCounter;
let templates: Project["templates"];

beforeAll(async () => {
  templates = await readTemplates();
  counter = await callCounter();
});
afterAll(() => counter.end());

const table = (header: string, row: (index: number) => string) => (rows: number) =>
  `# Errors\n\n${header}\n${header.replace(/[^|]+/g, "---")}\n${Array.from({ length: rows }, (_, i) => row(i)).join("\n")}\n`;
const TEXT = "| Error code | Description |";
const MESSAGE = "| Error code | Message | Description |";
const LOCALES = "| Error code | English | 中文 |";

// These phases have no limit of time of their own, so a page that is read must be cheap for them.
test.each<[name: string, page: (rows: number) => string]>([
  ["codes with a text each", table(TEXT, (i) => `| A.E${i} | The disk ${i} failed. |`)],
  ["codes of a family each", table(TEXT, (i) => `| F${i}.E | The disk ${i} failed. |`)],
  ["codes with one text", table(TEXT, (i) => `| A.E${i} | The disk failed. |`)],
  [
    "codes with one name",
    table(
      TEXT,
      (i) =>
        `| A${".".repeat(1 + (i % 7))}${"-".repeat(Math.floor(i / 7) % 9)}${"_".repeat(Math.floor(i / 63))}B | The disk ${i} failed. |`,
    ),
  ],
  ["one code with many texts", table(TEXT, (i) => `| A.E | The disk ${i} failed. |`)],
  ["one code with one text", table(TEXT, () => "| A.E | The disk failed. |")],
  ["one code with many messages", table(MESSAGE, (i) => `| A.E | Disk ${i} bad | The disk failed. |`)],
  ["one code with one message and many texts", table(MESSAGE, (i) => `| A.E | Disk bad | The disk ${i} failed. |`)],
  ["one code with texts in two languages", table(LOCALES, (i) => `| A.E | The disk ${i} failed. | 磁盘 ${i} 损坏。 |`)],
  ["numbers", table(TEXT, (i) => `| ${10_000 + i} | The disk ${i} failed. |`)],
])(
  "the cost of a package and of its comparison grows linearly: %s",
  async (_, page) => {
    const workOf = async (rows: number): Promise<number> => {
      const build = (text: string) => buildProject(projectOf(text, templates), collectProblems());
      return counter.count(async () => {
        const [before, after] = [await build(page(rows)), await build(page(rows).replaceAll("failed", "broke down"))];
        diffCatalogs(before.catalogs, after.catalogs);
      }, /\/src\/(?:[56]-|diff\/|lib\/)/);
    };
    const work = await workOf(100);
    expect(work).toBeGreaterThan(1000);
    expect((await workOf(400)) / work).toBeLessThan(5);
  },
  120_000,
);
