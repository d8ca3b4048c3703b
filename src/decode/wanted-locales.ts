/**
 * The locales of a code in the order in which they are shown. With `only`, those of that language; none if there is no text in
 * it. Else all, those of the reader's language first. `zh` means every Chinese text, `en-US` also means `en`.
 *
 * @example
 * wantedLocales(["en", "zh-CN"], { only: "zh" }) // ["zh-CN"]
 * wantedLocales(["en", "zh-CN"], { only: "en-US" }) // ["en"]
 * wantedLocales(["en", "zh-CN"], { reader: "zh-CN" }) // ["zh-CN", "en"]
 */
export function wantedLocales(
  locales: readonly string[],
  { only, reader }: { readonly only?: string | undefined; readonly reader?: string | undefined },
): readonly string[] {
  if (only !== undefined) return inLanguage(locales, only);
  const own = reader === undefined ? [] : inLanguage(locales, reader);
  return [...own, ...locales.filter((locale) => !own.includes(locale))];
}

function inLanguage(locales: readonly string[], wanted: string): readonly string[] {
  for (const tag of shortened(wanted.toLowerCase())) {
    const found = locales.filter((locale) => `${locale.toLowerCase()}-`.startsWith(`${tag}-`));
    if (found.length > 0) return found;
  }
  return [];
}

/** A tag and what is left of it without its last parts. Another script is another language: `zh-Hant` is not `zh`. */
function shortened(tag: string): readonly string[] {
  const end = tag.lastIndexOf("-");
  const isScript = /-[a-z]{4}$/.test(tag);
  return end < 0 || isScript ? [tag] : [tag, ...shortened(tag.slice(0, end))];
}
