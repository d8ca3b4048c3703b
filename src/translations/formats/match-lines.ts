/** Returns decoded text of the first group of a pattern → line (from 1) of its first match. */
export function firstLineByMatch(
  text: string,
  pattern: RegExp,
  decode: (match: string) => string,
): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  let from = 0;
  for (const { index, 1: match = "" } of text.matchAll(pattern)) {
    for (; from < index; from++) if (text.charCodeAt(from) === 10) line += 1;
    const key = decode(match);
    if (!lines.has(key)) lines.set(key, line);
  }
  return lines;
}
