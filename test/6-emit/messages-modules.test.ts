import { describe, expect, test } from "vitest";
import { samplePackage, type Thrown } from "./sample-package.ts";

interface Messages {
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  describe(error: Thrown, locale: string, options?: { readonly fallback?: readonly string[] }): Record<string, unknown>;
}
interface Handlers {
  readonly handleScanError: (error: Thrown, handlers: object) => unknown;
}

const { type, load } = await samplePackage();
const ScanError = type("acme/scan", "ScanError");
const MarketError = type("acme/market", "MarketError");

describe("messages", async () => {
  const scanMessages = await load<Messages>("dist/acme/scan/messages/index.js");
  const marketMessages = await load<Messages>("dist/acme/market/messages/index.js");
  const hostileMessages = await load<Messages>("dist/acme/hostile/messages/index.js");

  test("have every code and alias, in frozen tables", () => {
    const chinese = scanMessages.messages["zh-CN"] ?? {};
    expect(chinese["FailedOperation.NoCard"]).toBe("图片中没有卡片。");
    expect(chinese["FaildOperation.NoCard"]).toBe("图片中没有卡片。");
    expect(chinese.constructor).toBeUndefined();
    expect(Object.isFrozen(chinese)).toBe(true);
    expect(Object.keys(hostileMessages.messages.en ?? {})).toEqual(
      expect.arrayContaining(["__proto__", "constructor", "then"]),
    );
    expect(marketMessages.messages.en).toEqual({
      450: "The queue is full.",
      461: "The image is missing.\nThe configuration is no JSON.\nSomething in the input is wrong.",
      480: "Unknown error",
    });
  });

  test.each<[string, string, string, readonly string[], object]>([
    [
      "in the wanted locale",
      "FailedOperation.NoCard",
      "zh-CN",
      [],
      { text: "图片中没有卡片。", title: "没有卡片", locale: "zh-CN", origin: "docs", missing: false },
    ],
    ["of an alias", "FaildOperation.NoCard", "zh-CN", [], { text: "图片中没有卡片。" }],
    [
      "from another service's page",
      "InternalError",
      "en",
      [],
      { origin: "shared", service: "acme/faces", locale: "en" },
    ],
    [
      "with the text as its title, where the page has none",
      "InternalError",
      "en",
      [],
      { title: "Internal error. Please retry." },
    ],
    ["in a shorter locale", "InternalError", "en-US", [], { locale: "en", requestedLocale: "en-US", missing: false }],
    [
      "along the fallback chain",
      "FailedOperation.Blurred",
      "en",
      ["zh-CN"],
      { text: "图片模糊。", locale: "zh-CN", requestedLocale: "en", missing: true },
    ],
    [
      "in the server's words",
      "FailedOperation.Blurred",
      "en",
      [],
      { text: "sent", detail: "sent", origin: "server", missing: true },
    ],
    ["in Traditional Chinese, which nobody wrote", "InternalError", "zh-TW", [], { text: "sent", origin: "server" }],
    ["in Traditional Chinese, when Simplified will do", "InternalError", "zh-TW", ["zh-CN"], { locale: "zh-CN" }],
    [
      "of a code that no page documents",
      "Brand.New",
      "zh-CN",
      ["en"],
      { text: "sent", origin: "server", missing: true },
    ],
    ["for a locale that is none", "InternalError", "no such locale!", ["en"], { locale: "en" }],
  ])("describe %s", (_, code, locale, fallback, want) => {
    expect(scanMessages.describe(new ScanError({ code, message: "sent" }), locale, { fallback })).toMatchObject({
      detail: "sent",
      ...want,
    });
  });

  test("the code is the text if there is no other", () => {
    expect(scanMessages.describe(new ScanError({ code: "Brand.New" }), "en")).toEqual({
      title: "Brand.New",
      text: "Brand.New",
      requestedLocale: "en",
      origin: "code",
      missing: true,
    });
  });

  test.each([
    ["Invalid Input - missing key: image", "The image is missing."],
    ["invalid input – missing key: IMAGE.", "The image is missing."],
    ['Invalid Input - failed to parse config str: {"a":1', "The configuration is no JSON."],
    ["Invalid Input - whatever", "Something in the input is wrong."],
    ["", "The image is missing.\nThe configuration is no JSON.\nSomething in the input is wrong."],
  ])("the case is selected by the server message: %s", (message, want) => {
    expect(marketMessages.describe(new MarketError({ code: "461", message }), "en").text).toBe(want);
  });

  test("a message that no case documents is shown itself", () => {
    const described = marketMessages.describe(new MarketError({ code: "461", message: "Nothing like it" }), "en");
    expect(described).toMatchObject({
      title: "Nothing like it",
      text: "Nothing like it",
      origin: "server",
      missing: true,
    });
  });

  test("an invalid locale at run time is reported as missing", () => {
    const error = new MarketError({ code: "461", message: "m" });
    expect(marketMessages.describe(error, undefined as unknown as string)).toMatchObject({ text: "m", missing: true });
  });
});

describe("handlers", async () => {
  const { handleScanError } = await load<Handlers>("dist/acme/scan/handlers.js");
  const table = {
    "FailedOperation.NoCard": () => "exact",
    "FailedOperation.*": () => "family",
    "*": (error: Thrown) => error.code,
  };

  test.each([
    ["FailedOperation.NoCard", "exact"],
    ["FaildOperation.NoCard", "exact"],
    ["FailedOperation.Blurred", "family"],
    ["FailedOperation.New", "family"],
    ["Brand.New", "Brand.New"],
    ["toString", "toString"],
  ])("%s goes to %s", (code, want) => {
    expect(handleScanError(new ScanError({ code }), table)).toBe(want);
  });
});
