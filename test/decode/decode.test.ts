import fc from "fast-check";
import { createColors } from "picocolors";
import { describe, expect, test } from "vitest";
import { decode, type DecodablePackage } from "../../src/decode/decode.ts";
import { similarCodes } from "../../src/decode/similar-codes.ts";
import { wantedLocales } from "../../src/decode/wanted-locales.ts";
import { languageOf, wantsColor } from "../../src/lib/terminal.ts";
import type { ErrorInfo } from "../../src/model/catalog.ts";
import { catalog, error } from "../diff/sample.ts";
import { runs } from "../runs.ts";

const { bold, dim } = createColors(false);
const names = { prefix: "Orders", families: {} };
const CLOSED: ErrorInfo = {
  ...error("A.B", "The order is closed."),
  symbol: "CLOSED",
  aliases: ["A.Bee"],
  formerNames: ["OldError"],
  formerCodes: ["A.Old"],
  httpStatus: { value: 409, origin: "column" },
  retry: { class: "never", origin: "sentence", quote: "Do not retry." },
  recovery: { class: "retry", origin: "rule", rule: "later" },
  billable: { value: false, origin: "correction", why: "asked the vendor" },
  cases: [
    {
      at: { page: "pages/a.md", line: 3 },
      alsoAt: [{ page: "pages/b.md", line: 4 }],
      message: "closed {0}",
      texts: {
        en: { description: "The order is closed.\nFor good.", solution: "Open a new one." },
        "zh-CN": {
          description: "订单已关闭。",
          cause: "超时",
          links: [{ text: "帮助", url: "https://shop.example/h" }],
        },
      },
    },
  ],
};
const packageOf = (...errors: readonly ErrorInfo[]): DecodablePackage => ({
  name: "shop-errors",
  catalogs: [{ ...catalog(...errors), names, pageUrls: { "pages/a.md": "https://shop.example/a" } }],
});
const text = (one: DecodablePackage, wanted: string, options = {}): string =>
  decode([one], wanted, { bold, dim, ...options }).out;

test("a code is shown with its texts, facts with their origin, places with their address, and how code reads it", () => {
  expect(text(packageOf(CLOSED), "A.B")).toBe(`A.B CLOSED  shop/orders

  Message of the server: closed {0}
  en
    The order is closed.
    For good.
    Solution: Open a new one.
  zh-CN
    订单已关闭。
    Cause: 超时
    Links: 帮助 https://shop.example/h
  Documented at: pages/a.md:3 https://shop.example/a
  Documented at: pages/b.md:4

  Class: ABError
  Family: A
  Other spellings: A.Bee, A.Old, OldError
  HTTP status: 409 (column)
  Retry: no «Do not retry.»
  What ends it: send the same request again (later)
  Billed: no (correction: asked the vendor)

  import { OrdersError, ABError } from "shop-errors/shop/orders";

  const error = OrdersError.from(thrown);
  if (error instanceof ABError) console.error(error.message, error.requestId);
  if (error?.is("A.B")) console.error(error.message, error.requestId);
`);
});

test.each(["A.B", "CLOSED", "A.Bee", "A.Old", "ABError", "OldError"])("%s stands for the code", (wanted) => {
  expect(text(packageOf(error("A.C", "x"), CLOSED), wanted)).toMatch(/^A\.B CLOSED/);
});

test("a code of several services is shown for each of them, or for one", () => {
  const two: DecodablePackage = {
    name: "shop-errors",
    catalogs: [catalog(CLOSED), { ...catalog(CLOSED), service: "carts" }],
  };
  const services = (options: object): readonly string[] =>
    [...text(two, "A.B", options).matchAll(/CLOSED {2}(\S+)/g)].map(([, id = ""]) => id);
  expect(services({})).toEqual(["shop/orders", "shop/carts"]);
  expect(services({ service: "carts" })).toEqual(["shop/carts"]);
  expect(services({ service: "shop/orders" })).toEqual(["shop/orders"]);
  expect(decode([two], "A.B", { bold, dim, service: "cart" })).toEqual({
    status: 2,
    out: "",
    err: "no service cart; --service takes one of shop/orders, shop/carts\n",
  });
});

test("a removed code says so, and an unknown one names the nearest", () => {
  const gone = { ...error("A.Gone", "Away."), gone: { state: "deprecated", since: "2026-01-02" } } as const;
  expect(text(packageOf(gone), "A.Gone")).toContain("No page documents this code any more. deprecated, 2026-01-02\n");
  expect(decode([packageOf(CLOSED)], "A.Bed", { bold, dim })).toEqual({
    status: 1,
    out: "",
    err: "no page documents A.Bed; did you mean A.Bee or A.B or A.Old?\n",
  });
  expect(decode([packageOf(CLOSED)], "Unlike", { bold, dim }).err).toBe("no page documents Unlike\n");
});

test("--lang shows the texts of a language, with labels in it, and all texts if there is none", () => {
  const chinese = text(packageOf(CLOSED), "A.B", { lang: "zh-CN" });
  expect(chinese).toContain("    订单已关闭。\n    原因: 超时\n");
  expect(chinese).toContain("  是否计费: 否");
  expect(chinese).not.toContain("The order is closed");
  expect(text(packageOf(CLOSED), "A.B", { lang: "ja" })).toContain("The order is closed");
  expect(text(packageOf(CLOSED), "A.B", { reader: "zh-CN" })).toMatch(/订单已关闭。[^]*The order is closed/);
});

test("JSON has the lines, the addresses and the sample, and parses to the texts of the catalog", () => {
  const [value, ...others] = JSON.parse(text(packageOf(CLOSED), "CLOSED", { json: true })) as object[];
  expect(others).toEqual([]);
  expect(value).toEqual({
    package: "shop-errors",
    service: "shop/orders",
    module: "shop-errors/shop/orders",
    sample: expect.stringContaining("instanceof ABError"),
    pageUrls: { "pages/a.md": "https://shop.example/a" },
    ...CLOSED,
  });
});

test("no documented text controls the terminal", () => {
  const evil = "\u001b[2J\u001b]0;title\u0007\u202e::error::x\r\u009b31m";
  const hostile: ErrorInfo = {
    ...error(`A${evil}`, `${evil}\n${evil}`),
    symbol: `S${evil}`,
    aliases: [evil],
    retry: { class: "never", origin: "sentence", quote: evil },
    gone: { state: "deprecated", since: evil },
  };
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (more) => {
      const one = packageOf({ ...hostile, cases: [...hostile.cases, ...error("x", more).cases] });
      const outputs = [
        text(one, hostile.code),
        text(one, hostile.code, { json: true }),
        decode([one], `${more}${evil}`, { bold, dim }).err,
      ];
      for (const output of outputs) expect(output).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]|^::error/mu);
    }),
    runs(200),
  );
});

describe("the parts of the answer", () => {
  test.each([
    ["zh-Hant is another script than zh-CN", ["en", "zh-CN"], { only: "zh-Hant" }, []],
    ["a region falls back to its language", ["en", "zh-CN"], { only: "en-GB" }, ["en"]],
    ["a language means all of its regions", ["en", "zh-CN", "zh-TW"], { only: "ZH" }, ["zh-CN", "zh-TW"]],
    ["the reader's language is the first", ["en", "zh-CN"], { reader: "zh-CN" }, ["zh-CN", "en"]],
  ])("%s", (_name, locales, options, want) => {
    expect(wantedLocales(locales, options)).toEqual(want);
  });

  test.each([
    [{ LANG: "zh_CN.UTF-8" }, "zh-CN"],
    [{ LC_ALL: "", LC_MESSAGES: "en_US@euro", LANG: "zh_CN" }, "en-US"],
    [{ LC_ALL: "C", LANG: "zh_CN.UTF-8" }, undefined],
    [{ LANG: "POSIX" }, undefined],
    [{}, undefined],
  ])("the language of %j is %s", (env, want) => {
    expect(languageOf(env)).toBe(want);
  });

  test.each([
    [true, {}, true],
    [false, {}, false],
    [true, { TERM: "dumb" }, false],
    [true, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
    [false, { FORCE_COLOR: "1" }, true],
    [true, { FORCE_COLOR: "0" }, false],
  ])("terminal %s with %j has colours: %s", (isTerminal, env, want) => {
    expect(wantsColor(isTerminal, env)).toBe(want);
  });

  test("the most similar codes come first, at most three, each once", () => {
    const codes = ["Limit.Exceeded", "Limit.Exceed", "limit.exceeded", "LimitExceeded", "Limit.Exceeded", "Other"];
    expect(similarCodes("Limit.Exceeded", codes)).toEqual(["Limit.Exceeded", "limit.exceeded", "LimitExceeded"]);
    expect(similarCodes("x".repeat(201), codes)).toEqual([]);
  });
});
