import { describe, expect, test } from "vitest";
import { samplePackage } from "./sample-package.ts";
import type * as runtime from "../../templates/src/runtime/messages.ts";

type Texts = runtime.LocaleTexts;
type Described = Parameters<runtime.Messages["describe"]>[0];

const { type, load } = await samplePackage();
const { createMessages } = await load<typeof runtime>("dist/runtime/messages.js");
const scanZh = await load<Texts>("dist/acme/scan/messages/zh-CN.js");
const scanEn = await load<Texts>("dist/acme/scan/messages/en.js");
const marketEn = await load<Texts>("dist/acme/market/messages/en.js");
const { locales } = await load<{ locales: Record<string, () => Promise<Texts>> }>("dist/acme/scan/messages/lazy.js");

function error(code: string, message = "sent", service = "acme/scan"): Described {
  const name = service === "acme/scan" ? "ScanError" : "MarketError";
  return new (type(service, name))({ code, message }) as unknown as Described;
}

describe("createMessages", () => {
  test("describes errors of every service whose texts it has", () => {
    const messages = createMessages({ locales: { en: [scanEn, marketEn], "zh-CN": scanZh } });
    expect(messages.locales).toEqual(["en", "zh-CN"]);
    expect(messages.describe(error("450", "sent", "acme/market"), "en").title).toBe("The queue is full.");
    expect(messages.describe(error("FailedOperation.NoCard"), "zh-CN")).toEqual({
      title: "没有卡片",
      text: "图片中没有卡片。",
      detail: "sent",
      locale: "zh-CN",
      requestedLocale: "zh-CN",
      origin: "docs",
      missing: false,
    });
  });

  test.each<[string, string | string[], string[], object]>([
    ["the first of several", ["fr", "zh-CN", "en"], [], { locale: "zh-CN", requestedLocale: "zh-CN", missing: false }],
    ["a fallback", ["fr", "de"], ["en"], { locale: "en", requestedLocale: "fr", missing: true }],
    ["Traditional Chinese is not Simplified", "zh-TW", [], { title: "sent", origin: "server", missing: true }],
    ["unless told", "zh-Hant", ["zh-CN"], { locale: "zh-CN", requestedLocale: "zh-Hant", missing: true }],
    ["the server's words", "fr", [], { title: "sent", detail: "sent", requestedLocale: "fr", origin: "server" }],
    ["no languages at all", [], ["en"], { locale: "en", requestedLocale: "", missing: true }],
  ])("finds %s", (_, wanted, fallback, want) => {
    const messages = createMessages({ locales: { en: scanEn, "zh-CN": scanZh }, fallback });
    expect(messages.describe(error("InternalError"), wanted)).toMatchObject({ detail: "sent", ...want });
  });

  test("reports missing texts, and why they are missing", async () => {
    const told: runtime.Missing[] = [];
    const messages = createMessages({ locales: { ...locales, en: scanEn }, onMissing: (one) => void told.push(one) });
    const service = "acme/scan";
    messages.describe(error("InternalError"), "en");
    messages.describe(error("FailedOperation.Blurred"), "en-GB");
    messages.describe(error("Brand.New"), "en");
    messages.describe(error("InternalError"), ["zh", "en"]);
    messages.describe(error("FailedOperation.Blurred"), ["zh"]);
    await messages.load("zh");
    messages.describe(error("FailedOperation.Blurred"), ["zh"]);
    expect(told).toEqual([
      { service, code: "FailedOperation.Blurred", requestedLocale: "en-GB", reason: "no-text" },
      { service, code: "Brand.New", requestedLocale: "en", reason: "unrecognized" },
      { service, code: "FailedOperation.Blurred", requestedLocale: "zh", reason: "not-loaded" },
    ]);
  });

  test("imports a locale and its fallback once, when the locale is loaded", async () => {
    const imported: string[] = [];
    const source = (name: string, texts: Texts) => () => {
      imported.push(name);
      return Promise.resolve(texts);
    };
    const messages = createMessages({
      locales: { en: source("en", scanEn), "zh-CN": [source("zh-CN", scanZh)], fr: source("fr", scanEn) },
      fallback: ["en"],
    });
    expect(imported).toEqual([]);
    await Promise.all([messages.load("zh-Hans"), messages.load(["zh-CN", "xx"])]);
    await messages.load("zh-CN");
    expect(imported.sort()).toEqual(["en", "zh-CN"]);
    expect(messages.describe(error("InternalError"), "fr")).toMatchObject({ locale: "en", missing: true });
  });

  test("imports every locale of the reader, because a text can be missing in one of them", async () => {
    const told: runtime.Missing[] = [];
    const messages = createMessages({
      locales: { "en-GB": () => Promise.resolve(marketEn), en: () => Promise.resolve(scanEn) },
      onMissing: (one) => void told.push(one),
    });
    messages.describe(error("InternalError"), "en-GB");
    await messages.load("en-GB");
    messages.describe(error("FailedOperation.Blurred"), "en-GB");
    expect(told.map(({ reason }) => reason)).toEqual(["not-loaded", "no-text"]);
    expect(messages.describe(error("450", "", "acme/market"), "en-GB").locale).toBe("en-GB");
    expect(messages.describe(error("InternalError"), "en-GB")).toMatchObject({ locale: "en", missing: false });
  });

  test("a module that cannot be imported rejects, and is imported again by the next call", async () => {
    let tries = 0;
    const source = () => (tries++ === 0 ? Promise.reject(new Error("offline")) : Promise.resolve(scanEn));
    const messages = createMessages({ locales: { en: source } });
    await expect(messages.load("en")).rejects.toThrow("offline");
    expect(messages.describe(error("InternalError"), "en").origin).toBe("server");
    await messages.load("en");
    expect(messages.describe(error("InternalError"), "en").origin).toBe("shared");
  });

  test("a locale may be named like a member of `Object.prototype`", () => {
    const messages = createMessages({ locales: JSON.parse('{ "__proto__": [] }') as Record<string, Texts[]> });
    expect(messages.describe(error("InternalError"), ["__proto__", "constructor"]).origin).toBe("server");
  });

  test("the variable parts of the server message are in `params` by name, and in the text", () => {
    const messages = createMessages({ locales: { en: marketEn } });
    const sent = error("461", "Invalid Input - failed to parse config str: {", "acme/market");
    expect(messages.describe(sent, "en")).toMatchObject({ params: { value1: "{" }, detail: sent.message });
  });
});
