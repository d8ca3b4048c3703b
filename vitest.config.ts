import { defineConfig } from "vitest/config";

/** Tests that measure their process need one of their own. */
const MEASURING = ["test/properties/growth.test.ts", "test/6-emit/memory.test.ts"];
const SLOW = "test/**/*.slow.test.ts";

/** The caches are off in continuous integration, and tests of them are not. Servers of tests are not behind a proxy. */
export const ENVIRONMENT = { CI: "", no_proxy: "*" };

export const SETUP = ["test/fixed-seed.ts"];

/**
 * `npm test`. Test files share the modules of a worker (`isolate: false`), because loading `src` once per file took more
 * time than the tests. No test asserts a time; the limits end a test that hangs, also on a busy machine.
 */
export default defineConfig({
  test: {
    setupFiles: SETUP,
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 600_000,
    // No test of this run starts a browser.
    env: { ...ENVIRONMENT, ERRSMITH_CHROMIUM: "/nowhere/chromium" },
    projects: [
      {
        extends: true,
        test: { name: "tests", include: ["test/**/*.test.ts"], exclude: [SLOW, ...MEASURING], isolate: false },
      },
      { extends: true, test: { name: "measuring", include: MEASURING } },
    ],
  },
});
