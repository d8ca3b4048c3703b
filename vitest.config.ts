import { defineConfig } from "vitest/config";

/**
 * `npm test`. Test files share the modules of a worker (`isolate: false`): loading `src` once per file took more time than
 * the tests. No test asserts a time; the limits end a test that hangs, also on a busy machine.
 */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/**/*.slow.test.ts"],
    isolate: false,
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
