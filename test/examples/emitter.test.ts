import { expect, test } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import type { Emitter } from "../../src/model/output.ts";
import { emitWhole } from "../6-emit/emit-whole.ts";
import { CATALOGS, SETTINGS } from "../6-emit/sample-catalogs.ts";

const path = "../../examples/emitter/retry-lists.ts";
const { retryLists } = (await import(path)) as { readonly retryLists: Emitter };

test("the example of an emitter makes a module for each service, and its compiled form", async () => {
  const files = await emitWhole(CATALOGS, SETTINGS, await readTemplates(), [retryLists]);
  const content = (of: string): string | undefined => files.find((file) => file.path === of)?.content;
  expect(content("src/acme/scan/retry.ts")).toBe(`/** Codes of acme/scan after which a request may be sent again. */
export const retriedScanCodes: readonly string[] = [
  /** InternalServerError. */
  "InternalError",
  /** RequestLimitExceededError. */
  "RequestLimitExceeded",
];
`);
  expect(content("dist/acme/scan/retry.d.ts")).toContain("retriedScanCodes: readonly string[];");
  expect(content("dist/acme/scan/retry.js")).toContain('"RequestLimitExceeded"');
});
