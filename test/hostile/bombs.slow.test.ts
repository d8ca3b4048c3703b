import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, PROJECT } from "../cli/run-in-folder.ts";
import { BOMBS, TRANSLATIONS } from "./bombs.ts";
import { BIN, measureBomb } from "./measure-bomb.ts";

// Each page is read in a process of its own, with a heap of 1 GiB and a limit of the CPU time of all its processes. A
// machine that is slow or busy takes up to four times the CPU time, so only an effort that grows faster than the page
// exceeds the limit; `npm run bombs` measures it. `npm run test:slow` builds `dist` first.
describe.skipIf(!existsSync(BIN))(
  "a page made to exhaust a run",
  () => {
    test.each(BOMBS.map((bomb) => [bomb.name, bomb] as const))("%s", async (_, { ext, text, expect: wanted }) => {
      const file = join(folderWith({}), `page.${ext}`);
      writeFileSync(file, text());
      const limit = 4 * (wanted.maxSeconds ?? 10);
      const { status, signal, stdout, stderr, cpuSeconds } = await measureBomb(
        ["extract", "--format", "json", file],
        limit,
      );
      expect(signal).toBe(null);
      expect(wanted.exit).toContain(status);
      expect(cpuSeconds).toBeLessThan(limit);
      if (status !== 0) expect(stderr).toMatch(/^\S+(?::\d+:\d+)? +error +\S.*$/m);
      expect(stderr).not.toMatch(/^ {4}at |page-time|page-memory|page-fault/m);
      const { pages } = JSON.parse(stdout) as { pages: { codes: unknown[] }[] };
      if (wanted.codesCount !== undefined) expect(pages[0]?.codes.length).toBe(wanted.codesCount);
    });
  },
  400_000,
);

// No process with limits reads these files.
describe.skipIf(!existsSync(BIN))(
  "a translation file made to exhaust a run",
  () => {
    test.each(Object.entries(TRANSLATIONS))("%s", async (name, text) => {
      const folder = folderWith({ ...PROJECT, [`de/${name}`]: text() });
      const format = name.endsWith(".json") ? ["--format", "i18next"] : [];
      const args = ["messages", "import", `de/${name}`, "--service", "shop/orders", ...format];
      const { status, signal, stderr, cpuSeconds } = await measureBomb(args, 40, folder);
      expect({ status, signal }).toEqual({ status: 1, signal: null });
      expect(cpuSeconds).toBeLessThan(40);
      expect(stderr).toMatch(/^de\/\S+:\d+:\d+ +error +\S.* message-[a-z]+$/m);
    });
  },
  400_000,
);
