import i18next from "i18next";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { collectProblems } from "../../src/problems/problems.ts";
import type { Catalog } from "../../src/model/catalog.ts";
import { acceptTranslations, messageFormats, type MessageUnit } from "../../src/translations/translations.ts";

/** Texts that mean something in one of the formats. `shown` is what people read if 0 is "X". */
const TEXTS: readonly (readonly [text: string, shown: string])[] = [
  ["dans l'{0}", "dans l'X"],
  ["l'{0} et l'{0}", "l'X et l'X"],
  ["'{0}' is 'wrong'", "'X' is 'wrong'"],
  ["''{0}''", "''X''"],
  ["use { or }, not {0}", "use { or }, not X"],
  ["{{0}} and {{ 0 }}", "{X} and {{ 0 }}"],
  ["{{{0}}}", "{{X}}"],
  ["{'{0}'}", "{'X'}"],
  ["{ {0} }", "{ X }"],
  ["$t(common.no) {0} $t(", "$t(common.no) X $t("],
  ["{{- name}} {{name, uppercase}}", "{{- name}} {{name, uppercase}}"],
  ['{"a": {"b": 1}}', '{"a": {"b": 1}}'],
  ["set <name> and <b>bold</b> </b>", "set <name> and <b>bold</b> </b>"],
  ["a <b c {0}", "a <b c X"],
  ["l'<Instance-Id> < 5 > 3", "l'<Instance-Id> < 5 > 3"],
  ["# {n, plural, one {#} other {#}} | x", "# {n, plural, one {#} other {#}} | x"],
  ["a\u2060{\u2060{0}$\u2060t(b)", "a\u2060{\u2060X$\u2060t(b)"],
  ['100 % %s %1$s \\ \\n " & &amp; ]]>', '100 % %s %1$s \\ \\n " & &amp; ]]>'],
  ["__proto__ constructor", "__proto__ constructor"],
];

const unitOf = (text: string, index: number): MessageUnit => ({
  key: `A.B${index}/description`,
  source: text,
  target: text,
  params: text.includes("{0}") ? ["0"] : [],
  places: [],
  notes: [],
});

const DOCUMENT = { service: "a/b", from: "en", to: "fr", units: TEXTS.map(([text], index) => unitOf(text, index)) };

const written = async (format: string): Promise<string> =>
  (await messageFormats.find(({ name }) => name === format)?.write(DOCUMENT)) ?? "";

describe("hostile texts go through a format and back", () => {
  test.each(messageFormats.map((format) => [format.name, format] as const))("%s", async (_, format) => {
    const { units } = await format.read(await format.write(DOCUMENT));
    expect(units.map(({ target }) => target)).toEqual(TEXTS.map(([text]) => text));
  });
});

const entriesOf = (json: string): readonly (readonly [string, string, string])[] =>
  Object.values(JSON.parse(json) as Record<string, string>).map((value, index) => [
    TEXTS[index]?.[0] ?? "",
    value,
    TEXTS[index]?.[1] ?? "",
  ]);

describe("an exported file is shown as the page has the text", () => {
  test("by intl-messageformat, with tags and without", async () => {
    for (const [, value, shown] of entriesOf(await written("icu"))) {
      expect(new IntlMessageFormat(value, "en").format({ 0: "X" })).toBe(shown);
      expect(new IntlMessageFormat(value, "en", undefined, { ignoreTag: true }).format({ 0: "X" })).toBe(shown);
    }
  });

  test("by i18next", async () => {
    const entries = entriesOf(await written("i18next"));
    const translation = Object.fromEntries(entries.map(([, value], index) => [`A.B${index}`, value]));
    const instance = i18next.createInstance();
    await instance.init({
      lng: "fr",
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
      resources: { fr: { translation } },
    });
    const visible = (text: string): string => text.replaceAll("\u2060", "");
    for (const [index, [, , shown]] of entries.entries()) {
      expect(visible(instance.t(`A.B${index}`, { 0: "X" }))).toBe(visible(shown));
    }
  });
});

/** What a translator's tool writes, and the text or the reason of the import. */
const IMPORTED: readonly (readonly [
  name: string,
  format: string,
  source: string,
  value: string,
  want: string | RegExp,
])[] = [
  ["a doubled apostrophe", "icu", "in {1}", "dans l''{1}", "dans l'{1}"],
  ["a typographic apostrophe", "icu", "in {1}", "dans l’{1}", "dans l’{1}"],
  ["an apostrophe that is no quotation", "icu", "in {1}", "aujourd'hui {1}", "aujourd'hui {1}"],
  ["a quoted placeholder", "icu", "in {1}", "dans l'{1}'", /\{1\} is quoted by the apostrophe before it$/],
  ["a placeholder in an elision", "icu", "in {1}", "dans l'{1}", /the apostrophe in '\{1\} quotes/],
  ["two elisions", "icu", "{1} of {2}", "l'{1} d'{2}", /the apostrophe in '\{1\} quotes/],
  ["an elision before a tag", "icu", "in <Id>", "dans l'<Id>.", /the apostrophe in '<Id> quotes/],
  ["quoted braces of prose", "icu", "{ or }", "'{' ou '}'", "{ ou }"],
  ["a quoted text", "icu", "{ or }", "'{ ou }'", "{ ou }"],
  ["braces of prose", "po", "{ or }", "{ ou }", "{ ou }"],
  ["braces of prose", "i18next", "{ or }", "{ ou }", "{ ou }"],
  ["blanks in a placeholder", "i18next", "in {0}", "dans {{ 0 }}", "dans {0}"],
  ["a placeholder without escaping", "i18next", "in {0}", "dans {{- 0}}", "dans {0}"],
  ["a lost placeholder", "i18next", "in {0}", "dans", /\{0\} is missing$/],
  ["`$t(` without its joiner", "i18next", "$t(a)", "$t(a) !", "$t(a) !"],
];

describe("a translated file", () => {
  test.each(IMPORTED)("%s, %s: %s, %s", async (_, name, source, value, want) => {
    const format = messageFormats.find((each) => each.name === name);
    const unit = { ...unitOf(source, 0), target: "…" };
    const text = await format?.write({ ...DOCUMENT, units: [unit] });
    const quoted = JSON.stringify(value);
    const problems = collectProblems();
    let result: string;
    try {
      const document = await format?.read((text ?? "").replace('"…"', () => quoted));
      const catalog = { service: "b", locales: ["en"], errors: [{ code: "A.B0", cases: [] }] } as unknown as Catalog;
      const sources = new Map([[unit.key, source]]);
      const file = { catalog, from: "en", units: document?.units ?? [], sources };
      const { translations } = acceptTranslations(file, problems.on("file"));
      const [error] = problems.list.filter(({ severity }) => severity === "error");
      result = error?.text ?? translations[0]?.text ?? "";
    } catch (error) {
      result = String(error);
    }
    if (typeof want === "string") expect(result).toBe(want);
    else expect(result).toMatch(want);
  });

  test("nested at the dots of its keys, as Weblate writes it", async () => {
    const format = messageFormats.find(({ name }) => name === "i18next");
    const text = `{
  "FailedOperation": {
    "ImageBlur/description": "flou",
    "A": { "B.C/title": "c", "/title": "dot" }
  },
  "461/description": "d"
}`;
    expect((await format?.read(text))?.units).toEqual([
      { key: "FailedOperation.ImageBlur/description", target: "flou", line: 3 },
      { key: "FailedOperation.A.B.C/title", target: "c", line: 4 },
      { key: "FailedOperation.A./title", target: "dot", line: 4 },
      { key: "461/description", target: "d", line: 6 },
    ]);
  });
});
