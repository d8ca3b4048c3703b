import type { JudgedPage } from "../model/crawl.ts";
import type { Locale } from "../model/source.ts";

/** Languages with scripts of their own, which a text cannot have by mistake. */
const OTHER_SCRIPTS = /^(?:zh|ja|ko|ru|uk|bg|el|he|ar|fa|th|hi)\b/i;

/** Segments of paths that name a language. Others, such as "it" and "id", are words as well. */
const LOCALE_SEGMENT = /^(?:en|zh|ja|ko|fr|de|es|pt|ru)(?:[-_](?:[a-z]{2}|hans|hant|419))?$/i;

/** Whether a segment of a path names a language. */
export function isLocaleSegment(segment: string): boolean {
  return LOCALE_SEGMENT.test(segment);
}

/**
 * The language of a page: what `hreflang`, the page or its path states, if its texts do not show another script. `undefined`
 * if nothing is stated; then the reader recognises it.
 *
 * @example
 * pageLocale({ url: "https://a.test/zh-cn/errors", depth: 0, language: "en", textLanguage: "zh-CN" }) // "zh-CN"
 * pageLocale({ url: "https://a.test/errors", depth: 0, language: "pt-br", textLanguage: "en" }) // "pt-BR"
 * pageLocale({ url: "https://a.test/errors", depth: 0, textLanguage: "en" }) // undefined
 */
export function pageLocale({ url, alternates = [], language, textLanguage = "en" }: JudgedPage): Locale | undefined {
  const own = alternates.find(([locale, address]) => address === url && locale !== "x-default")?.[0];
  const segment = new URL(url).pathname.split("/").find(isLocaleSegment);
  for (const stated of [own, segment, language]) {
    const locale = stated === undefined ? undefined : canonical(stated);
    if (locale !== undefined && agrees(locale, textLanguage)) return locale;
  }
  return own === undefined && segment === undefined && language === undefined ? undefined : textLanguage;
}

function agrees(locale: Locale, textLanguage: Locale): boolean {
  if (OTHER_SCRIPTS.test(textLanguage)) return locale.slice(0, 2) === textLanguage.slice(0, 2);
  return !OTHER_SCRIPTS.test(locale);
}

/** The canonical language tag (BCP 47) of a text, which may have `_` for `-`; `undefined` for a text that is none. */
function canonical(text: string): Locale | undefined {
  const tag = text.replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
