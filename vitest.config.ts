import { defineConfig } from "vitest/config";

/** Tests assert no times; the limits are for a test that hangs, on a machine with much else to do. */
export default defineConfig({ test: { include: ["test/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 600_000 } });
