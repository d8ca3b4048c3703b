/**
 * The available locales that a reader of the wanted one reads, best first: the lookup of RFC 4647 (the same tag, then
 * shorter ones: `en-US` → `en`), then other regions, that of the wanted locale before all others (`zh-Hans` → `zh-CN`).
 * All of them are in the script of the wanted one: nobody who asked for Traditional Chinese gets Simplified Chinese.
 */
export function lookUp(wanted: string, available: readonly string[]): readonly string[] {
  const range = known(wanted);
  if (range === undefined) return available.filter((locale) => locale === wanted);
  const readable = available
    .map((locale) => ({ locale, tag: known(locale) }))
    .filter(({ tag }) => tag?.written === range.written);
  const rank = (tag: Known | undefined): number => {
    if (tag === undefined) return 0;
    if (`${range.tag}-`.startsWith(`${tag.tag}-`)) return tag.tag.length;
    return tag.region === range.region ? 0 : -1;
  };
  // The longest beginning of the wanted tag goes first; sorting keeps the order of the others.
  return readable.sort((a, b) => rank(b.tag) - rank(a.tag)).map(({ locale }) => locale);
}

interface Known {
  /** In canonical form and lower case. */
  readonly tag: string;
  /** Language and script, as likely as not. */
  readonly written: string;
  readonly region: string | undefined;
}

function known(locale: string): Known | undefined {
  try {
    // `zh_CN` and `zh-*` are no tags, and plain enough.
    const tag = new Intl.Locale(locale.replaceAll("_", "-").replaceAll("-*", ""));
    const { language, script, region } = tag.maximize();
    return { tag: tag.toString().toLowerCase(), written: `${language}-${script}`, region };
  } catch {
    return undefined;
  }
}
