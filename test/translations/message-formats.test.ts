import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MessageDocument, MessageUnit } from "../../src/translations/translations.ts";
import { messageFormats, UnreadableFileError } from "../../src/translations/translations.ts";
import { keyOfXliffId, formatUnitKey, xliffIdOfKey, parseUnitKey } from "../../src/translations/unit-key.ts";
import { runs } from "../runs.ts";

const unit = (key: string, source: string, more: Partial<MessageUnit> = {}): MessageUnit => ({
  key,
  source,
  params: [...source.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name),
  places: ["sources/acme/pages/scan.md:3"],
  notes: ["The server says: --> ]]> *//*"],
  ...more,
});

const document = (...units: MessageUnit[]): MessageDocument => ({
  service: "acme/scan",
  from: "zh-CN",
  to: "fr",
  units,
});

/** Texts with the special characters of the formats, and random texts. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."{ } {value1} {{value1}} {0} '{' ' '' \" \\ \\n <b> </b> < > & &amp; &lt; &#10; ]]> <!-- % %s #".split(" "),
      ),
      fc.constantFrom(
        "\n",
        "\t",
        " ",
        "{n, plural, one {x} other {y}}",
        "$t(key)",
        "图片",
        "🙂",
        "\u2028",
        "\u00a0",
        "'",
      ),
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
    ),
    { minLength: 1 },
  )
  .map((parts) => parts.join("").replace(/\r\n?/g, "\n").trim())
  .filter((text) => text !== "" && !(text in {}));
const codes = fc.oneof(words, fc.constantFrom("__proto__", "constructor", "a.b", "A_x5F_B", "461", "a/title", "a:b"));

describe.each(messageFormats.map((format) => [format.name, format] as const))("%s", (_, format) => {
  test("reads every text that it has written", async () => {
    const texts = fc.dictionary(codes, fc.tuple(words, words), { maxKeys: 5, noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const units = Object.entries(all)
          .map(([code, [source, target]]) =>
            unit(formatUnitKey({ code, field: "title", number: 1 }), source, { target }),
          )
          .filter(({ key, source, target = "" }) => format.canHold?.(key + source + target) ?? true);
        const back = await format.read(await format.write(document(...units)));
        if (format.bilingual) expect(back).toMatchObject({ service: "acme/scan", from: "zh-CN", to: "fr" });
        const found = back.units.map(({ key, source, target }) => [key, format.bilingual ? source : undefined, target]);
        const wanted = units.map(({ key, source, target }) => [key, format.bilingual ? source : undefined, target]);
        expect(found.sort()).toEqual(wanted.sort());
      }),
      runs(300, 30),
    );
  });

  test("reads the file of the source texts", async () => {
    if (format.bilingual) return;
    const text = await format.write(document(unit("a/title", "no {0} in '{x}'")), "sources");
    expect((await format.read(text)).units).toMatchObject([{ key: "a/title", target: "no {0} in '{x}'" }]);
  });

  test("reads an untranslated text as empty", async () => {
    const units = [unit("a/title", "one"), unit("b/title", "two", { target: "deux" })];
    const back = await format.read(await format.write(document(...units)));
    expect(back.units.filter(({ target }) => target !== "").map(({ key }) => key)).toEqual(["b/title"]);
  });

  test("returns the line of every unit", async () => {
    const units = ["a", 'b "c"', "ü/x"].map((code) => unit(`${code}/title`, "x", { target: "y\nz" }));
    const text = await format.write(document(...units));
    const lines = text.split("\n");
    const back = await format.read(text);
    expect(back.units.map(({ line }) => /title/.test(lines[line - 1] ?? ""))).toEqual([true, true, true]);
    expect(new Set(back.units.map(({ line }) => line)).size).toBe(3);
  });

  test("throws UnreadableFileError for invalid content", async () => {
    const pieces = fc.constantFrom(
      ..."{ } \" : , [ ] <xliff <file> </file> <unit id='a/title'> > msgid msgctxt \\ \n".split(" "),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string())), async (parts) => {
        try {
          await format.read(parts.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFileError);
        }
      }),
    );
  });
});

test.each<[string, string, string, number, RegExp]>([
  ["i18next", "no JSON", '{\n  "a/title": "b"\n  "c": 1\n}', 3, /not valid JSON/],
  ["i18next", "a list in keys", '{\n  "a": {\n "title": ["b"] }\n}', 3, /"a.title": expected a text/],
  ["i18next", "a key that nests and does not", '{\n  "a.b": "1",\n  "a": { "b": "2" }\n}', 3, /"a.b" is repeated/],
  ["icu", "an apostrophe before a placeholder", '{\n  "a/title": "dans l\'{1}"\n}', 2, /apostrophe in '\{1\} quotes/],
  ["i18next", "a list", "[]", 1, /expected an object/],
  ["i18next", "a key twice", '{\n "a/title": "1",\n "a/title": "2"\n}', 3, /stands twice/],
  ["icu", "a broken message", '{\n  "a/title": "no {0"\n}', 2, /"a\/title": /],
  ["icu", "a plural", '{ "a/title": "{n, plural, one {x} other {y}}" }', 1, /plural is not supported/],
  ["po", "an open string", 'msgid ""\nmsgstr ""\n\nmsgctxt "a/title"\nmsgid "x\nmsgstr ""\n', 5, /not valid PO/],
  ["po", "no keyword", 'msgid "a"\nmsgfoo "b"\n', 2, /not valid PO/],
  ["xliff", "no XLIFF", "<html></html>", 1, /no <xliff>/],
  ["xliff", "an open element", '<xliff version="2.0">\n<file id="a:b">\n</xliff>', 3, /not valid XML/],
  ["xliff", "entities", '<!DOCTYPE x [<!ENTITY a "b">]><xliff version="2.0"/>', 1, /document type/],
  ["xliff", "two files", '<xliff version="2.0"><file id="a"/><file id="b"/></xliff>', 1, /one <file>/],
])("%s: %s is refused with its line", async (name, _, text, line, reason) => {
  const format = messageFormats.find((one) => one.name === name);
  await expect(format?.read(text)).rejects.toMatchObject({ line, message: expect.stringMatching(reason) as unknown });
});

test("a unit key and an XLIFF id are parsed back to the same code", () => {
  fc.assert(
    fc.property(
      codes,
      fc.constantFrom("title" as const, "description" as const),
      fc.integer({ min: 1, max: 99 }),
      (code, field, number) => {
        const key = formatUnitKey({ code, field, number });
        expect(parseUnitKey(key)).toEqual({ code, field, number });
        expect(xliffIdOfKey(key)).toMatch(/^[A-Za-z0-9._:-]+$/);
        expect(keyOfXliffId(xliffIdOfKey(key))).toBe(key);
      },
    ),
  );
});
