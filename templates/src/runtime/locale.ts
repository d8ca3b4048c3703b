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
  // `zh_CN` and `zh-*` are no tags, and plain enough.
  const tag = locale.replace(/_/g, "-").replace(/-\*/g, "");
  return typeof Intl === "object" && "Locale" in Intl ? knownToEngine(tag) : knownByForm(tag);
}

function knownToEngine(locale: string): Known | undefined {
  try {
    const tag = new Intl.Locale(locale);
    const text = tag.toString().toLowerCase();
    if (/^und\b/.test(text)) return undefined;
    const { language, script, region } = tag.maximize();
    return { tag: text, written: `${language}-${script}`, region };
  } catch {
    return undefined;
  }
}

/** The same for engines without `Intl.Locale` (Hermes). Only the scripts of Chinese are distinguished. */
function knownByForm(locale: string): Known | undefined {
  const [, language, script, region] = FORM.exec(locale.toLowerCase()) ?? [];
  if (language === undefined || language === "und") return undefined;
  const likely = language !== "zh" ? "" : /^(?:tw|hk|mo)$/.test(region ?? "") ? "hant" : "hans";
  return {
    tag: locale.toLowerCase().replace(/-[a-wy-z]-.*/, ""),
    written: `${language}-${script ?? likely}`,
    region: region?.toUpperCase(),
  };
}

const FORM = /^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?:-|$)/;
