import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { defineConfig } from "vitest/config";

/** Tests that try more in `npm run test:slow` than in `npm test`: they import `test/runs.ts`. */
const scaled = globSync("test/**/*.test.ts").filter((file) => /from "[./]+runs\.ts"/.test(readFileSync(file, "utf8")));

/** `npm run test:slow`: `*.slow.test.ts`, and the tests of `npm test` that try a sample only, with many more tries. */
export default defineConfig({
  test: {
    include: [...new Set(["test/**/*.slow.test.ts", ...scaled])],
    env: { ERRSMITH_SLOW: "1" },
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
