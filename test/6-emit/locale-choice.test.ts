import { describe, expect, test, vi } from "vitest";
import { lookUp } from "../../templates/src/runtime/locale.ts";

/** For whom, the wanted locale, the available ones, and those that are found. */
const CASES: readonly (readonly [name: string, wanted: string, available: string[], want: string[]])[] = [
  ["the same", "en", ["zh-CN", "en"], ["en"]],
  ["in any case", "EN-us", ["en-US"], ["en-US"]],
  ["with underscores", "zh_CN", ["zh-CN"], ["zh-CN"]],
  ["a shorter one", "en-US", ["en"], ["en"]],
  ["the longest shorter one", "zh-Hans-CN-x-abc", ["zh", "zh-Hans", "zh-Hans-CN"], ["zh-Hans-CN", "zh-Hans", "zh"]],
  ["without its extensions", "de-DE-u-co-phonebk", ["de"], ["de"]],
  ["another region", "en-AU", ["fr", "en-GB"], ["en-GB"]],
  ["a longer one", "pt", ["pt-PT", "pt-BR"], ["pt-BR", "pt-PT"]],
  ["by a range", "en-*", ["en-GB"], ["en-GB"]],
  ["Simplified Chinese by its region", "zh-SG", ["zh-TW", "zh-CN"], ["zh-CN"]],
  ["Simplified Chinese by its script", "zh-Hans", ["zh-TW", "zh-CN"], ["zh-CN"]],
  ["Chinese of no script is Simplified", "zh", ["zh-TW", "zh-CN"], ["zh-CN"]],
  ["Traditional Chinese of Taiwan", "zh-TW", ["zh-CN", "zh-HK", "zh-Hant"], ["zh-Hant", "zh-HK"]],
  ["Traditional Chinese of Hong Kong", "zh-HK", ["zh-CN", "zh-TW"], ["zh-TW"]],
  ["Traditional Chinese, its region first", "zh-Hant-HK", ["zh-TW", "zh-HK"], ["zh-HK", "zh-TW"]],
  ["Macau", "zh-MO", ["zh-CN"], []],
  ["Traditional Chinese, nobody wrote it", "zh-Hant", ["zh", "zh-CN", "zh-Hans"], []],
  ["Simplified Chinese, nobody wrote it", "zh-CN", ["zh-Hant", "zh-TW"], []],
  ["another script of a language", "sr-Latn", ["sr", "sr-Cyrl"], []],
  ["an old name", "iw", ["he"], ["he"]],
  ["another language", "de", ["en", "zh-CN"], []],
  ["a language that begins like another", "en", ["enm"], []],
  ["anything", "*", ["en"], []],
  ["no tag", "no such locale!", ["en"], []],
  ["no tag, but one that is there", "x_y z", ["x_y z"], ["x_y z"]],
  ["nothing", "", ["en"], []],
  ["no language said", "und", ["en", "zh-CN"], []],
  ["no language, but a script", "und-Hant", ["zh-TW"], []],
  ["no language, and such a locale is there", "und", ["en", "und"], ["und"]],
  ["a pseudo-locale is nobody's", "en-GB", ["en-XA", "en"], ["en"]],
  ["a pseudo-locale is not the only one either", "zh", ["zh-XB"], []],
  ["a pseudo-locale is asked for", "en-XA", ["en", "en-XA"], ["en-XA", "en"]],
  ["Kosovo is none", "sq", ["sq-XK"], ["sq-XK"]],
];

describe("the locales for a reader", () => {
  test.each(CASES)("%s: %s of %j", (_, wanted, available, want) => {
    expect(lookUp(wanted, available)).toEqual(want);
  });

  // Only an engine knows other names of languages, and which region or script is the likely one.
  test.each(CASES.filter(([, wanted]) => !["iw", "pt", "zh-TW"].includes(wanted)))(
    "%s: %s of %j, in an engine that knows no locales",
    (_, wanted, available, want) => {
      vi.stubGlobal("Intl", undefined);
      try {
        expect(lookUp(wanted, available)).toEqual(want);
      } finally {
        vi.unstubAllGlobals();
      }
    },
  );
});
