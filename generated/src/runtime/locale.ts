/**
 * The available locale that a reader of the wanted one reads: the same tag, a shorter one (`en-US` → `en`), or another
 * region in the same script (`zh` → `zh-CN`). Traditional Chinese is never answered with Simplified Chinese.
 */
export function bestLocale(wanted: string, available: readonly string[]): string | undefined {
  const tag = wanted.replaceAll("_", "-").toLowerCase();
  const exact = available.find((candidate) => candidate.toLowerCase() === tag);
  if (exact !== undefined) return exact;
  const written = scriptOf(tag);
  if (written === undefined) return undefined;
  const readable = available.filter((candidate) => scriptOf(candidate) === written);
  for (let end = tag.length; end > 0; end = tag.lastIndexOf("-", end - 1)) {
    const shorter = readable.find((candidate) => candidate.toLowerCase() === tag.slice(0, end));
    if (shorter !== undefined) return shorter;
  }
  return readable[0];
}

function scriptOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}
