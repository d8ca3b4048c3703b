import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { folderWith } from "../../cli/run-in-folder.ts";

const BIN = resolve("dist/cli/main.js");
const ENDLESS = 'export default { layouts: [{ name: "x", read: () => { for (;;); } }] };\n';

async function until<T>(find: () => T | undefined): Promise<T> {
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    await sleep(20);
  }
}

/** The state of a process: "R" for running, `undefined` if it has ended. */
function stateOf(pid: number): string | undefined {
  if (!existsSync(`/proc/${pid}/stat`)) return undefined;
  const state = /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1];
  return state === "Z" ? undefined : state;
}

// `npm run test:slow` builds `dist` first.
describe.skipIf(!existsSync(BIN) || process.platform !== "linux")("the process that reads a page ends", () => {
  test.each(["SIGTERM", "SIGINT", "SIGKILL"] as const)(
    "when its parent ends by %s",
    async (signal) => {
      const folder = folderWith({ "a.md": "word ".repeat(1_000_000), "c.mjs": ENDLESS });
      const parent = spawn(process.execPath, [BIN, "extract", "a.md", "--config", "c.mjs"], { cwd: folder });
      onTestFinished(() => void parent.kill("SIGKILL"));
      const children = `/proc/${parent.pid}/task/${parent.pid}/children`;
      const child = await until(() => Number(readFileSync(children, "utf8").split(" ")[0]) || undefined);
      onTestFinished(() => {
        if (stateOf(child) !== undefined) process.kill(child, "SIGKILL");
      });
      // The page is being read: the process needs time of the processor.
      await until(() => Number(readFileSync(`/proc/${child}/stat`, "utf8").split(" ")[13]) > 30 || undefined);
      parent.kill(signal);
      await until(() => (stateOf(child) === undefined ? true : undefined));
      expect(stateOf(child)).toBeUndefined();
    },
    30_000,
  );
});
