/** The most codes that are offered. */
const MOST = 3;
/** The share of the longer text that may differ. */
const DIFFERENT = 0.4;
/** Nobody mistypes a longer code. */
const LONGEST = 200;

/**
 * The codes most similar to an unknown one, the most similar first. Not `nearest` of `lib`: its library would become a part
 * of every generated package.
 *
 * @example
 * similarCodes("FailedOperation.ImageBlurr", ["FailedOperation.ImageBlur", "InternalError"]) // ["FailedOperation.ImageBlur"]
 */
export function similarCodes(wanted: string, codes: readonly string[]): readonly string[] {
  if (wanted.length > LONGEST) return [];
  const word = wanted.toLowerCase();
  return [...new Set(codes)]
    .map((code) => ({ code, allowed: Math.max(word.length, code.length) * DIFFERENT }))
    .filter(({ code, allowed }) => Math.abs(code.length - word.length) <= allowed)
    .map(({ code, allowed }) => ({ code, allowed, edits: editsBetween(word, code.toLowerCase()) }))
    .filter(({ edits, allowed }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits || (a.code < b.code ? -1 : 1))
    .slice(0, MOST)
    .map(({ code }) => code);
}

/** The Levenshtein distance: how many characters are added, removed or replaced. */
function editsBetween(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const edits = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      edits.push(Math.min(replaced, (above[column] ?? 0) + 1, (edits[column - 1] ?? 0) + 1));
    }
    above = edits;
  }
  return above[to.length] ?? 0;
}
