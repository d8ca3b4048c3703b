import { expect, test } from "vitest";
import { samplePackage, type Thrown } from "./sample-package.ts";

interface CatalogModule {
  readonly catalog: Readonly<Record<string, unknown>>;
  readonly factsOf: (error: Thrown) => unknown;
  readonly isRetryable: (error: Thrown) => boolean | undefined;
  readonly isBillable: (error: Thrown) => boolean | undefined;
}

const { type, load } = await samplePackage();
const ScanError = type("acme/scan", "ScanError");
const { catalog, factsOf, isRetryable, isBillable } = await load<CatalogModule>("dist/acme/scan/catalog.js");
const hostile = await load<CatalogModule>("dist/acme/hostile/catalog.js");
const page = "sources/acme/pages/scan.md";

test.each([
  [
    "a column",
    "FailedOperation.Blurred",
    {
      billable: { value: true, origin: "column" },
      recovery: { class: "fix-request", origin: "sentence", quote: "图片模糊。" },
      places: [{ page, line: 12 }],
    },
  ],
  [
    "a sentence, a correction, links, two places",
    "InternalError",
    {
      retry: { class: "transient", origin: "sentence", quote: "请稍后重试" },
      httpStatus: { value: 500, origin: "correction", why: "Seen in production." },
      links: [{ locale: "zh-CN", text: "工单", url: "https://example.com/ticket" }],
      places: [
        { page, line: 32 },
        { page, line: 50 },
      ],
    },
  ],
  [
    "a rule",
    "RequestLimitExceeded",
    { retry: { class: "throttled", origin: "rule", rule: "throttled-family" }, places: [{ page, line: 33 }] },
  ],
])("the catalog has facts with their origin: %s", (_, code, want) => {
  expect(catalog[code]).toEqual(want);
});

test.each<[code: string, retryable: boolean | undefined, billable: boolean | undefined]>([
  ["InternalError", true, undefined],
  ["RequestLimitExceeded", true, undefined],
  ["FailedOperation.Blurred", undefined, true],
  ["FailedOperation.NoCard", undefined, false],
  ["FaildOperation.NoCard", undefined, false],
  ["FailedOperation.New", undefined, undefined],
  ["constructor", undefined, undefined],
])("%s: retryable %s, billable %s", (code, retryable, billable) => {
  const error = new ScanError({ code });
  expect([isRetryable(error), isBillable(error)]).toEqual([retryable, billable]);
});

test("an undocumented error has no facts", () => {
  expect(factsOf(new ScanError({ code: "Brand.New" }))).toBeUndefined();
  expect(factsOf(new ScanError({ code: "FaildOperation.NoCard" }))).toBe(catalog["FailedOperation.NoCard"]);
});

test("codes named like members of `Object.prototype` have facts, and those members are no facts", () => {
  expect(Object.keys(hostile.catalog)).toEqual(expect.arrayContaining(["__proto__", "constructor", "toString"]));
  expect(hostile.catalog.valueOf).toBeUndefined();
  expect(Object.isFrozen(hostile.catalog)).toBe(true);
});
