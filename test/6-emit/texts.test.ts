import { pathToFileURL } from "node:url";
import fc from "fast-check";
import i18next from "i18next";
import { IntlMessageFormat } from "intl-messageformat";
import { afterAll, describe, expect, test } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import type { Case, Catalog, ErrorInfo } from "../../src/model/catalog.ts";
import type { LocaleAdvice } from "../../templates/src/runtime/advice.ts";
import type { Description, LocaleTexts } from "../../templates/src/runtime/describe.ts";
import type * as icu from "../../templates/src/runtime/icu.ts";
import type * as nested from "../../templates/src/runtime/i18next.ts";
import type * as runtime from "../../templates/src/runtime/messages.ts";
import { toI18next as toExportedI18next } from "../../src/translations/formats/i18next.ts";
import { toIcu as toExportedIcu } from "../../src/translations/formats/icu.ts";
import { runs } from "../runs.ts";
import { emitWhole } from "./emit-whole.ts";
import { SETTINGS } from "./sample-catalogs.ts";
import { type ErrorType, type Thrown, writePackage } from "./sample-package.ts";

const at = { page: "sources/acme/pages/texts.md", line: 1 };
const error = (code: string, ...cases: readonly Omit<Case, "at">[]): ErrorInfo => ({
  code,
  name: `${code.replace(/[^A-Za-z]/g, "")}Error`,
  family: code,
  scope: "business",
  cases: cases.map((documented) => ({ at, ...documented })),
});

/** Texts of a page that mean something to a library of messages. */
const HOSTILE = "l'{0} d'{1}, use { or }, {{x}} $t(other) <name> ''quoted'' #1 {n, plural, other {#}}";

const catalog: Catalog = {
  provider: "acme",
  service: "texts",
  locales: ["en", "zh-CN"],
  names: { prefix: "Texts", families: {} },
  errors: [
    error("Advised", {
      message: "no key {0}",
      texts: {
        en: { description: "There is no key {0}.", cause: "{0} is not set.", solution: "Set {0}." },
        "zh-CN": { description: "没有 {0}。", solution: "请设置 {0}。" },
      },
    }),
    error("Bare", { texts: {} }),
    error("Chinese", { texts: { "zh-CN": { description: "订单已锁定。" } } }),
    error("Hostile", { texts: { en: { description: HOSTILE } } }),
    error("Message", { message: "The order %s is locked.", texts: { en: {} } }),
    error(
      "Several",
      { message: "no image", texts: { en: { description: "Without an image.", solution: "Send one." } } },
      { message: "bad image", texts: { "zh-CN": { description: "图片错误。" } } },
      { message: "two images", texts: { en: { description: "Two images." } } },
    ),
    error("Solution", { texts: { en: { solution: "Call us." } } }),
    error("__proto__", { texts: { en: { description: "Prototype." } } }),
  ],
};

const folder = writePackage(await emitWhole([catalog], SETTINGS, await readTemplates()), afterAll);
const load = async <Module>(path: string): Promise<Module> =>
  (await import(pathToFileURL(`${folder}/dist/${path}.js`).href)) as Module;
const { TextsError } = await load<{ TextsError: ErrorType }>("acme/texts/index");
const { describe: describeText } = await load<{
  describe: (error: Thrown, locale: string | readonly string[], options?: object) => Description;
}>("acme/texts/messages/index");
const en = await load<LocaleTexts>("acme/texts/messages/en");
const zh = await load<LocaleTexts>("acme/texts/messages/zh-CN");
const adviceEn = await load<LocaleAdvice>("acme/texts/advice/en");
const sent = (code: string, message = ""): Thrown => new TextsError({ code, message });

describe("a page with nothing but messages", () => {
  test("gives them as the texts of its language, with the values that were sent", () => {
    expect(en.messages).toMatchObject({ Message: "The order %s is locked." });
    expect(describeText(sent("Message", "The order 7 is locked."), "en")).toMatchObject({
      text: "The order 7 is locked.",
      params: { value1: "7" },
      locale: "en",
      origin: "docs",
      missing: false,
    });
  });

  test("have the words of the server in place of a message without its values", () => {
    expect(describeText(sent("Message", "locked"), "en")).toMatchObject({ text: "locked", origin: "server" });
    expect(describeText(sent("Message"), "en")).toMatchObject({ text: "The order %s is locked.", origin: "docs" });
  });
});

describe("an error without a message", () => {
  test.each<[string, string, string | readonly string[], object]>([
    ["in the wanted language", "Chinese", "zh", { text: "订单已锁定。", locale: "zh-CN", missing: false }],
    ["in any language", "Chinese", "fr", { text: "订单已锁定。", locale: "zh-CN", missing: true }],
    ["with a message that is the code", "Chinese", "en", { text: "订单已锁定。", locale: "zh-CN", missing: true }],
    ["with no wanted language", "Advised", [], { text: "There is no key {0}.", locale: "en", missing: true }],
    ["with nothing but a solution", "Solution", "en", { text: "Call us.", advice: { solution: "Call us." } }],
    ["with no words on the page", "Bare", "en", { text: "Bare", origin: "code", missing: true }],
  ])("is described %s", (name, code, locale, want) => {
    expect(describeText(sent(code, name.includes("is the code") ? code : " "), locale)).toMatchObject(want);
  });

  test("has the words of the server before those of another language", () => {
    expect(describeText(sent("Chinese", "locked"), "en")).toMatchObject({ text: "locked", origin: "server" });
    expect(describeText(sent("Chinese", "locked"), "en", { fallback: ["zh"] })).toMatchObject({ locale: "zh-CN" });
  });
});

describe("advice", () => {
  test.each<[string, string, string, string, unknown]>([
    ["has a cause and a solution", "Advised", "", "en", { cause: "{0} is not set.", solution: "Set {0}." }],
    ["has the sent values", "Advised", "no key id", "en", { cause: "id is not set.", solution: "Set id." }],
    ["is in the language of the text", "Advised", "no key id", "zh-CN", { solution: "请设置 id。" }],
    ["is that of the sent message", "Several", "no image", "en", { solution: "Send one." }],
    ["is absent for another message", "Several", "two images", "en", undefined],
    ["is absent if cases differ", "Several", "", "en", undefined],
    ["is absent where the page has none", "Message", "", "en", undefined],
  ])("%s", (_, code, message, locale, want) => {
    expect(describeText(sent(code, message), locale).advice).toEqual(want);
  });

  test("of `createMessages` comes from the modules that it was given", async () => {
    const { createMessages } = await load<typeof runtime>("runtime/messages");
    const one = sent("Advised", "no key id") as never;
    expect(createMessages({ locales: { en } }).describe(one, "en").advice).toBeUndefined();
    const later = createMessages({ locales: { en: [en, () => Promise.resolve(adviceEn)] } });
    expect(later.describe(one, "en")).toMatchObject({ text: "There is no key id." });
    await later.load("en");
    expect(later.describe(one, "en").advice).toEqual({ cause: "id is not set.", solution: "Set id." });
  });
});

describe("texts for libraries of messages", () => {
  const codes = Object.keys(en.messages);
  const shown = (code: string): string => en.messages[code] ?? "";
  const values = { 0: "id", value1: "7" };

  test("are shown by FormatJS as the page has them", async () => {
    const { icuMessages } = await load<typeof icu>("runtime/icu");
    expect(Object.keys(icuMessages(en))).toEqual(codes);
    for (const [code, text] of Object.entries(icuMessages(en))) {
      expect(new IntlMessageFormat(text, "en").format()).toBe(shown(code));
      expect(new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).format()).toBe(shown(code));
    }
    const { Advised = "", Message = "" } = icuMessages(en, { params: true });
    expect(new IntlMessageFormat(Advised, "en").format(values)).toBe("There is no key id.");
    expect(new IntlMessageFormat(Message, "en").format(values)).toBe("The order 7 is locked.");
  });

  test("have one syntax at run time and in files for translators, which both libraries show as it was", async () => {
    const { toIcu } = await load<typeof icu>("runtime/icu");
    const { toI18next } = await load<typeof nested>("runtime/i18next");
    const instance = i18next.createInstance();
    await instance.init({ interpolation: { escapeValue: false }, keySeparator: false, nsSeparator: false });
    const piece = fc.constantFrom(
      ..."{ } {{ }} {0} {a} {{a}} {b} ' '' < > </b> # $t( ) $ {{- a}} \u2060 word".split(" "),
    );
    const texts = fc.array(fc.oneof(piece, fc.string({ unit: "grapheme" })), { minLength: 1 });
    fc.assert(
      fc.property(texts, fc.subarray(["0", "a"]), (pieces, params) => {
        const text = pieces.join("");
        const [forIcu, forI18next] = [toIcu(text, params), toI18next(text, params)];
        expect([forIcu, forI18next]).toEqual([toExportedIcu(text, params), toExportedI18next(text, params)]);
        const given = Object.fromEntries(params.map((name) => [name, "7"]));
        const filled = text.replace(/\{(\w+)\}/g, (hole, name: string) => given[name] ?? hole);
        expect(new IntlMessageFormat(forIcu, "en").format(given)).toBe(filled);
        const visible = (shown: string): string => shown.replaceAll("\u2060", "");
        expect(visible(instance.services.interpolator.interpolate(forI18next, given, "en", {}))).toBe(visible(filled));
      }),
      runs(300, 10_000),
    );
  });

  test("are shown by i18next as the page has them, and can be added to", async () => {
    const { i18nextMessages } = await load<typeof nested>("runtime/i18next");
    const instance = i18next.createInstance();
    await instance.init({
      lng: "en",
      ns: ["plain", "params"],
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
      resources: { en: { plain: i18nextMessages(en), params: i18nextMessages(en, { params: true }) } },
    });
    const visible = (text: string): string => text.replaceAll("\u2060", "");
    for (const code of codes.filter((each) => each !== "__proto__")) {
      expect(visible(instance.t(code, { ns: "plain", 0: "no", x: "no", name: "no" }))).toBe(shown(code));
    }
    expect(instance.t("Advised", { ns: "params", ...values })).toBe("There is no key id.");
    expect(instance.t("Message", { ns: "params", ...values })).toBe("The order 7 is locked.");
    instance.addResourceBundle("en", "plain", { New: "new" }, true, true);
    expect(instance.t("New", { ns: "plain" })).toBe("new");
    expect(Object.keys(i18nextMessages(zh))).toEqual(["Advised", "Chinese", "Several"]);
  });
});
