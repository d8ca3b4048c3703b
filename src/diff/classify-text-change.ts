/** How far a text is from what it was, closest first. */
export type TextChangeKind = "punctuation" | "text" | "meaning" | "placeholder-added" | "placeholder-removed";

/** What a changed text became, and the values that tell one such change from another in any language. */
export interface ClassifiedTextChange {
  readonly kind: TextChangeKind;
  /** Numbers, negations or placeholders that came and went; empty where words alone changed. */
  readonly fingerprintParts: readonly string[];
}

const PLACEHOLDER = /\bx{3,}\b|%\d*\$?[sdifjuv]\b|\$?\{{1,2}[^{}]{0,40}\}{1,2}|<[^<>]{1,40}>/gi;
const NUMBER = /[-−]?\d+(?:[.,]\d+)*%?/g;
// "one" is a pronoun too, and an ideograph counts where it counts something.
const NUMBER_WORD =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|sixty|hundred|thousand|million)\b|[二两三四五六七八九十百千万]+(?=[个次分秒小天日周月年张位字倍元项条种])/gi;
const WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    "two three four five six seven eight nine ten eleven twelve".split(" ").map((word, i) => [word, String(i + 2)]),
  ),
  ...Object.fromEntries([..."二三四五六七八九十"].map((word, i) => [word, String(i + 2)])),
  两: "2",
};
const NEGATION =
  /\b(?:not|no|never|none|cannot|without|neither|nor|unable|only|except|unless)\b|n['’]t\b|[不没沒未无無非勿禁否仅只]|ない|ません/gi;
const PREFIX = /^(?:un|in|im|il|ir|dis|non-?)/;

/**
 * Judges a text against what it was: placeholders count more than numbers and negations, those more than other words;
 * marks and spaces count least.
 *
 * @example
 * judgeText("The image is over 8000 px.", "The image is over 1080 px.").change // "meaning"
 * judgeText("at most five minutes", "at most 10 minutes").fingerprintParts // ["+10", "-5"]
 * judgeText("相差不得超过五分钟", "相差不得超过十分钟").change // "meaning"
 * judgeText("Region is supported", "Region is unsupported").change // "meaning"
 * judgeText("图片模糊", "图片模糊。").change // "punctuation"
 * judgeText("No such user: %s", "No such user: %s in %s").change // "placeholder-added"
 * judgeText("Bad image", "The image is bad").change // "text"
 */
export function classifyTextChange(before: string, after: string): ClassifiedTextChange {
  const [was, is] = [before.normalize("NFKC"), after.normalize("NFKC")];
  const holes = multisetDiff(matchesOf(was, PLACEHOLDER), matchesOf(is, PLACEHOLDER));
  if (holes.length > 0) {
    return {
      kind: holes.some((hole) => hole.startsWith("-")) ? "placeholder-removed" : "placeholder-added",
      fingerprintParts: holes,
    };
  }
  const [plainWas, plainIs] = [was.replace(PLACEHOLDER, " "), is.replace(PLACEHOLDER, " ")];
  const numbers = multisetDiff(numbersIn(plainWas), numbersIn(plainIs));
  if (numbers.length > 0) return { kind: "meaning", fingerprintParts: numbers };
  if (withoutPunctuation(was) === withoutPunctuation(is)) return { kind: "punctuation", fingerprintParts: [] };
  const negated =
    matchesOf(plainWas, NEGATION).length !== matchesOf(plainIs, NEGATION).length ||
    isNegatedByPrefix(plainWas, plainIs);
  return negated ? { kind: "meaning", fingerprintParts: ["negation"] } : { kind: "text", fingerprintParts: [] };
}

/** Text without marks and spaces, as compared. */
export function withoutPunctuation(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}]+/gu, "");
}

function matchesOf(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

function numbersIn(text: string): string[] {
  const words = matchesOf(text, NUMBER_WORD).map((word) => WORDS[word.toLowerCase()] ?? word.toLowerCase());
  return [...matchesOf(text, NUMBER).map(numberOf), ...words];
}

// A number is the same with and without marks between its thousands.
function numberOf(written: string): string {
  return written.replace(/,(?=\d{3}(?!\d))/g, "").replace("−", "-");
}

/** What one list has and the other has not, with multiplicity: `-8000`, `+1080`. */
function multisetDiff(before: readonly string[], after: readonly string[]): string[] {
  const balance = new Map<string, number>();
  for (const value of after) balance.set(value, (balance.get(value) ?? 0) + 1);
  for (const value of before) balance.set(value, (balance.get(value) ?? 0) - 1);
  return [...balance].flatMap(([value, count]) => (count === 0 ? [] : [`${count < 0 ? "-" : "+"}${value}`])).sort();
}

// "supported" became "unsupported", or the other way round.
function isNegatedByPrefix(before: string, after: string): boolean {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const gone = [...was].filter((word) => !is.has(word));
  const come = [...is].filter((word) => !was.has(word));
  return hasPrefixedForm(gone, come) || hasPrefixedForm(come, gone);
}

function hasPrefixedForm(words: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others);
  return words.some((word) => PREFIX.test(word) && known.has(word.replace(PREFIX, "")));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z-]+/g) ?? []);
}
