import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { defineConfig } from "vitest/config";
import { ENVIRONMENT, SETUP } from "./vitest.config.ts";

/** Tests that try more in `npm run test:slow` than in `npm test`: they import `test/runs.ts`. */
const scaled = globSync("test/**/*.test.ts").filter((file) => /from "[./]+runs\.ts"/.test(readFileSync(file, "utf8")));

/**
 * `npm run test:slow`: `*.slow.test.ts`, and the tests of `npm test` that try a sample only, with many more tries.
 * `npm run test:random` (mode `random`) runs the tests with random tries from a new seed.
 */
export default defineConfig(({ mode }) => ({
  test: {
    setupFiles: SETUP,
    include: mode === "random" ? scaled : [...new Set(["test/**/*.slow.test.ts", ...scaled])],
    env: {
      ...ENVIRONMENT,
      ERRSMITH_SLOW: "1",
      ...(mode === "random" && { ERRSMITH_SEED: String(Date.now() % 1_000_000_000) }),
    },
    maxWorkers: "100%",
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
}));
