const TRADITIONAL = /[錯誤碼說請參數無網處應證與為無權驗簽過]/g;

/**
 * The BCP 47 tag of the language of a text, guessed from its scripts. Kana is Japanese, Hangul is Korean, Han is Chinese
 * (Traditional if it has many Traditional characters), Cyrillic is Russian; everything else is English.
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
  // One ideograph counts as much as six Latin letters.
  const latin = count(/\p{Script=Latin}/gu) / 6;
  if (kana > 1 && kana * 6 > han) return "ja";
  if (hangul > latin) return "ko";
  if (cyrillic > latin * 3) return "ru";
  if (han > latin) return count(TRADITIONAL) * 12 > han ? "zh-TW" : "zh-CN";
  return "en";
}
