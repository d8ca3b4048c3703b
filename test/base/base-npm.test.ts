import { chmodSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { filesInNpm } from "../../src/base/base-npm.ts";
import { folderWith } from "../cli/run-in-folder.ts";

// `test/cli/diff.slow.test.ts` downloads a package with the real npm.
test.skipIf(process.platform === "win32")("npm runs no script, and takes the package for nothing else", async () => {
  const folder = folderWith({ npm: '#!/bin/sh\nprintf "%s\\n" "$@" >"$0.args"\nexit 1\n' });
  chmodSync(join(folder, "npm"), 0o755);
  vi.stubEnv("PATH", `${folder}${delimiter}${process.env.PATH}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(filesInNpm(folder, "@shop/errors", "1.2.0")).rejects.toThrow("npm:@shop/errors@1.2.0: npm cannot");
  const args = readFileSync(join(folder, "npm.args"), "utf8").trim().split("\n");
  expect(args).toContain("--ignore-scripts");
  expect(args.slice(-2)).toEqual(["--", "@shop/errors@1.2.0"]);
});
