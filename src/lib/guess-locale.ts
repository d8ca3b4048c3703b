const TRADITIONAL = /[錯誤碼說請參數無網處應證與為無權驗簽過]/g;

/**
 * The language of a text by its script, for pages of which nobody said it: a BCP 47 tag.
 * Kana is Japanese, Hangul Korean, Han Chinese (Traditional when its characters say so), Cyrillic Russian;
 * anything else is taken for English.
 *
 * @example
 * guessLocale("图片模糊。") // "zh-CN"
 * guessLocale("參數錯誤") // "zh-TW"
 * guessLocale("画像が不鮮明です") // "ja"
 * guessLocale("Image is blurred") // "en"
 */
export function guessLocale(text: string): string {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  // One ideograph carries about as much as two letters of an English word list.
  const latin = count(/\p{Script=Latin}/gu) / 6;
  if (kana > 1 && kana * 6 > han) return "ja";
  if (hangul > latin) return "ko";
  if (cyrillic > latin * 3) return "ru";
  if (han > latin) return count(TRADITIONAL) * 12 > han ? "zh-TW" : "zh-CN";
  return "en";
}
