/**
 * The available locales that a reader of the wanted one reads, best first: the lookup of RFC 4647 (the same tag, then
 * shorter ones: `en-US` → `en`), then other regions, that of the wanted locale before all others (`zh-Hans` → `zh-CN`).
 * All of them are in the script of the wanted one: nobody who asked for Traditional Chinese gets Simplified Chinese.
 * A pseudo-locale (`en-XA`) is for those who ask for it, and `und` asks for no language.
 */
export function lookUp(wanted: string, available: readonly string[]): readonly string[] {
  const range = known(wanted);
  if (range === undefined) return available.filter((locale) => locale === wanted);
  const readable = available
    .map((locale) => ({ locale, tag: known(locale) }))
    .filter(({ tag }) => tag?.written === range.written && (!PSEUDO.test(tag.tag) || tag.region === range.region));
  const rank = (tag: Known | undefined): number => {
    if (tag === undefined) return 0;
    if (`${range.tag}-`.startsWith(`${tag.tag}-`)) return tag.tag.length;
    return tag.region === range.region ? 0 : -1;
  };
  // The longest beginning of the wanted tag goes first; sorting keeps the order of the others.
  return readable.sort((a, b) => rank(b.tag) - rank(a.tag)).map(({ locale }) => locale);
}

const PSEUDO = /-x[abc]\b/;

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
    const text = tag.toString().toLowerCase();
    if (/^und\b/.test(text)) return undefined;
    const { language, script, region } = tag.maximize();
    return { tag: text, written: `${language}-${script}`, region };
  } catch {
    return undefined;
  }
}
