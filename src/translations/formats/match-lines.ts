/** What stands in the first group of a pattern → the line (from 1) where it does so first. */
export function firstLineByMatch(
  text: string,
  pattern: RegExp,
  decode: (found: string) => string,
): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  let from = 0;
  for (const { index, 1: found = "" } of text.matchAll(pattern)) {
    for (; from < index; from++) if (text.charCodeAt(from) === 10) line += 1;
    const key = decode(found);
    if (!lines.has(key)) lines.set(key, line);
  }
  return lines;
}
