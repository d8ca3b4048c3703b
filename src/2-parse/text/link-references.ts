import { isBlank, type Line } from "../page-lines.ts";

/** The target of a link in brackets behind its text, as converters of HTML to text write it: `C2200 [errors/c2200.md]`. */
const TARGET =
  / ?\[(?:(?:https?:\/\/|mailto:|\.{0,2}\/|#)[^[\]\s]*|[\w./%-]+\.(?:md|html?|aspx|php)(?:[?#][^[\]\s]*)?)\]/g;
/** The number of a link before its text, as terminal browsers write it: `[12]C2200`. */
const NUMBER = /\[(\d{1,4})\](?=[^\s\])])/g;

/** Targets and numbers from which on they are those of links. */
const MIN_TARGETS = 3;
const MIN_NUMBERS = 5;

/**
 * Lines of plain text without the targets and numbers of links that a program added to the texts. Numbers count if each
 * is the number of the link before plus one. Where columns follow in the line, blanks keep their places.
 */
export function withoutLinkReferences(lines: readonly Line[]): readonly Line[] {
  const patterns = [hasTargets(lines) ? TARGET : undefined, hasNumbers(lines) ? NUMBER : undefined];
  return patterns.reduce(
    (kept, pattern) => (pattern ? kept.flatMap((line) => withoutMatches(line, pattern)) : kept),
    [...lines],
  );
}

function hasTargets(lines: readonly Line[]): boolean {
  let count = 0;
  for (const { text } of lines) {
    if (text.includes("[")) count += [...text.matchAll(TARGET)].length;
    if (count >= MIN_TARGETS) return true;
  }
  return false;
}

function hasNumbers(lines: readonly Line[]): boolean {
  const numbers = lines.flatMap(({ text }) =>
    text.includes("[") ? Array.from(text.matchAll(NUMBER), ([, number]) => Number(number)) : [],
  );
  const following = numbers.filter((number, index) => number === (numbers[index - 1] ?? NaN) + 1).length;
  return numbers.length >= MIN_NUMBERS && following >= 0.8 * (numbers.length - 1);
}

/** The line without the matches; no line if it has nothing else. */
function withoutMatches(line: Line, pattern: RegExp): Line[] {
  if (!line.text.includes("[") || isBlank(line)) return [line];
  const text = line.text.replace(pattern, (match: string, ...rest: unknown[]) => {
    const at = rest.find((item) => typeof item === "number") ?? 0;
    const behind = line.text.slice(at + match.length);
    return /^\s*$|\S {2,}\S|^ {2,}\S/.test(behind) ? " ".repeat(match.length) : "";
  });
  if (text === line.text) return [line];
  return text.trim() === "" ? [] : [{ ...line, text }];
}
