import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokensOf } from "../../src/lib/placeholders.ts";
import { textHash } from "../../src/lib/translatable.ts";
import type { Translation, TranslationFile } from "../../src/model/translation.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import {
  acceptTranslations,
  translationCoverage,
  mergeTranslations,
  pseudoLocalize,
  sourceLocales,
  translationsFileText,
  unitsToTranslate,
} from "../../src/translations/translations.ts";
import { market, scan } from "../6-emit/sample-catalogs.ts";

const translation = (code: string, words: string, text: string, more: Partial<Translation> = {}): Translation => ({
  service: "market",
  code,
  field: "description",
  from: "en",
  hash: textHash(words),
  text,
  ...more,
});
const file = (...entries: Translation[]): TranslationFile => ({
  locale: "fr",
  path: "fr.json",
  entries,
  placeOf: () => ({ line: 1, column: 1 }),
});

describe("units of a service", () => {
  test("contain each text once, with the server's message and the placeholders to keep", () => {
    expect(
      unitsToTranslate(market, "en", "fr", undefined).map(({ key, source, params }) => [key, source, params]),
    ).toEqual([
      ["450/description", "The queue is full.", []],
      ["461/description", "The image is missing.", []],
      ["461/description/2", "The configuration is no JSON.", []],
      ["461/description/3", "Something in the input is wrong.", []],
      ["480/description", "Unknown error", []],
    ]);
    expect(unitsToTranslate(market, "en", "fr", undefined)[2]).toMatchObject({
      places: ["sources/acme/pages/scan.md:9"],
      notes: ["The server says: Invalid Input - failed to parse config str: xxx"],
    });
  });

  test("contain no borrowed texts, which are units of the lending service", () => {
    expect(unitsToTranslate(scan, "en", "fr", undefined)).toEqual([]);
    expect(unitsToTranslate(scan, "zh-CN", "fr", undefined).map(({ key }) => key)).toEqual([
      "AuthFailure/description",
      "FailedOperation.Blurred/description",
      "FailedOperation.NoCard/title",
      "FailedOperation.NoCard/description",
      "InternalError/description",
      "RequestLimitExceeded/description",
    ]);
    expect([sourceLocales(scan), sourceLocales(market)]).toEqual([["zh-CN"], ["en"]]);
  });

  test("contain no text that a page of any service has in the target locale", () => {
    expect(unitsToTranslate(scan, "zh-CN", "en", undefined).map(({ key }) => key)).toEqual([
      "FailedOperation.Blurred/description",
      "FailedOperation.NoCard/title",
      "FailedOperation.NoCard/description",
    ]);
    expect(unitsToTranslate(market, "en", "en", undefined)).toEqual([]);
  });

  test("contain the translation of the same source text, or of an earlier one as stale", () => {
    const entries = [
      translation("461", "Something in the input is wrong.", "Entrée invalide."),
      translation("461", "The picture is missing.", "L'image manque."),
      translation("450", "The queue is full.", "File pleine.", { field: "title" }),
    ];
    const units = unitsToTranslate(market, "en", "fr", file(...entries));
    expect(units.map(({ key, target, stale }) => [key, target, stale])).toEqual([
      ["450/description", undefined, undefined],
      ["461/description", undefined, "L'image manque."],
      ["461/description/2", undefined, undefined],
      ["461/description/3", "Entrée invalide.", undefined],
      ["480/description", undefined, undefined],
    ]);
  });
});

describe("imported translations", () => {
  test("contain the hash of the translated source text, and their problems are reported", () => {
    const problems = collectProblems();
    const unit = (key: string, source: string, target: string, line: number) => ({ key, source, target, line });
    const { translations, untranslated, fuzzy } = acceptTranslations(
      {
        catalog: market,
        from: "en",
        units: [
          unit("450/description", "The queue is full.", " File pleine.\r\n", 3),
          unit("461/description", "The picture is missing.", "L'image manque.", 5),
          unit("999/description", "Gone.", "Parti.", 7),
          unit("nonsense", "a", "b", 9),
          unit("480/description", "Unknown error", "", 11),
          { ...unit("480/description/2", "x", "y", 13), fuzzy: true },
        ],
      },
      problems.on("fr.po"),
    );
    expect(translations).toEqual([
      translation("450", "The queue is full.", "File pleine."),
      translation("461", "The picture is missing.", "L'image manque."),
    ]);
    expect([untranslated, fuzzy]).toEqual([1, 1]);
    expect(problems.list.map(({ rule, line }) => [rule, line])).toEqual([
      ["message-source-changed", 5],
      ["message-code-gone", 7],
      ["message-key", 9],
    ]);
  });

  test("replace translations of the same or an outdated source text only", () => {
    const current = translation("461", "The image is missing.", "L'image manque.");
    const other = translation("461", "The configuration is no JSON.", "Pas du JSON.");
    const stale = translation("461", "The picture is missing.", "La photo manque.");
    const kept = translation("450", "Words before.", "Mots d'avant.");
    expect(mergeTranslations([stale, other, kept], [current], [market])).toEqual([other, kept, current]);
    expect(mergeTranslations([stale, { ...current, text: "old" }], [current], [market])).toEqual([current]);
    expect(mergeTranslations([stale, kept], [], [market])).toEqual([stale, kept]);
  });
});

test("a translations file has one line per text and does not depend on the order of the entries", () => {
  const entries = [
    translation("b", "x", "y"),
    translation('a\n"', "x", "</script>"),
    translation("a", "x", "y", { service: "z" }),
  ];
  const text = translationsFileText(entries);
  expect(translationsFileText(entries.toReversed())).toBe(text);
  expect(text.split("\n").filter((line) => line.includes('"hash"')).length).toBe(3);
  expect(JSON.parse(text)).toMatchObject({ services: { market: { b: [{ text: "y" }] }, z: { a: [{ text: "y" }] } } });
  expect(JSON.parse(translationsFileText([]))).toEqual({ services: {} });
});

test("coverage counts codes by the origin of their texts", () => {
  const [chinese, english, french] = translationCoverage(
    [scan],
    ["zh-CN", "en", "fr"],
    [{ ...file(translation("Gone", "x", "y", { service: "scan" })), provider: "acme" }],
  );
  expect(chinese).toMatchObject({ codes: 5, covered: 5, docs: 5, shared: 0, percent: 100, missing: [] });
  expect(english).toMatchObject({ covered: 3, docs: 0, shared: 3, percent: 60 });
  expect(french).toMatchObject({ covered: 0, percent: 0, stale: 1 });
});

test("a pseudo-localized text keeps placeholders and URLs, and is longer", () => {
  const piece = fc.oneof(
    fc.constantFrom("{0}", "{name}", "%s", "xxx", "https://example.com/a", "a", "图片"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(" ");
      const pseudo = pseudoLocalize(text);
      expect(tokensOf(pseudo)).toEqual(tokensOf(text));
      expect(pseudo.length).toBeGreaterThan(text.length);
      for (const url of text.match(/https?:\/\/[\w./]+/g) ?? []) expect(pseudo).toContain(url);
    }),
  );
});
