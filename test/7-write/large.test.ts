import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { write } from "../../src/7-write/write.ts";
import type { OutputFile } from "../../src/model/output.ts";

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "errsmith-"));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

test.each([
  ["in the first character", 0],
  ["in the middle", 1_500_000],
  ["in the last character", 2_999_999],
])(
  "a large file that differs %s is written",
  async (_, at) => {
    const large = (changed: string): OutputFile[] => [
      {
        path: "a.txt",
        content: `${"图a\n".repeat(1_000_000).slice(0, at)}${changed}${"图a\n".repeat(1_000_000).slice(at)}`,
      },
    ];
    const put = async (wanted: readonly OutputFile[]) => (await write(out, wanted, { inputs: [] })).counts;
    await put(large("b"));
    expect(await put(large("c"))).toEqual({ written: 1, deleted: 0, unchanged: 0 });
    expect(readFileSync(join(out, "a.txt"), "utf8") === large("c")[0]?.content).toBe(true);
    expect(await put(large("c"))).toEqual({ written: 0, deleted: 0, unchanged: 1 });
    expect(await put(large(""))).toEqual({ written: 1, deleted: 0, unchanged: 0 });
    expect(readFileSync(join(out, "a.txt"), "utf8") === large("")[0]?.content).toBe(true);
  },
  60_000,
);
