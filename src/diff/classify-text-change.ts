/** The kinds of text changes, most severe first. */
export const TEXT_CHANGE_KINDS = [
  "placeholder-removed",
  "placeholder-added",
  "meaning",
  "text",
  "punctuation",
] as const;
export type TextChangeKind = (typeof TEXT_CHANGE_KINDS)[number];

/** A text change with the values that identify it in any language. */
export interface ClassifiedTextChange {
  readonly kind: TextChangeKind;
  /** Added and removed numbers, negations or placeholders; empty if only other words changed. */
  readonly fingerprintParts: readonly string[];
}

const PLACEHOLDER = /\bx{3,}\b|%\d*\$?[sdifjuv]\b|\$?\{{1,2}[^{}]{0,40}\}{1,2}|<[^<>]{1,40}>/gi;
const NUMBER = /[-−]?\d+(?:[.,]\d+)*%?/g;
/** Without "one", which is also a pronoun. An ideograph is a number only before a measure word. */
const NUMBER_WORD =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|sixty|hundred|thousand|million)\b|[二两三四五六七八九十百千万]{1,20}(?=[个次分秒小天日周月年张位字倍元项条种])/gi;
const NUMBER_OF_WORD: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    "two three four five six seven eight nine ten eleven twelve".split(" ").map((word, i) => [word, String(i + 2)]),
  ),
  ...Object.fromEntries([..."二三四五六七八九十"].map((word, i) => [word, String(i + 2)])),
  两: "2",
};
const NEGATION =
  /\b(?:not|no|never|none|cannot|without|neither|nor|unable|only|except|unless)\b|n['’]t\b|[不没沒未无無非勿禁否仅只]|ない|ません/gi;
const NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non-?)/;

/**
 * Classifies the change of a text: changed placeholders are more severe than changed numbers and negations, those more
 * than other words, and those more than punctuation and spaces.
 *
 * @example
 * classifyTextChange("The image is over 8000 px.", "The image is over 1080 px.").kind // "meaning"
 * classifyTextChange("at most five minutes", "at most 10 minutes").fingerprintParts // ["+10", "-5"]
 * classifyTextChange("相差不得超过五分钟", "相差不得超过十分钟").kind // "meaning"
 * classifyTextChange("Region is supported", "Region is unsupported").kind // "meaning"
 * classifyTextChange("图片模糊", "图片模糊。").kind // "punctuation"
 * classifyTextChange("No such user: %s", "No such user: %s in %s").kind // "placeholder-added"
 * classifyTextChange("Bad image", "The image is bad").kind // "text"
 */
export function classifyTextChange(before: string, after: string): ClassifiedTextChange {
  const [oldText, newText] = [before.normalize("NFKC"), after.normalize("NFKC")];
  const placeholders = multisetDiff(matchesOf(oldText, PLACEHOLDER), matchesOf(newText, PLACEHOLDER));
  if (placeholders.length > 0) {
    const isRemoved = placeholders.some((placeholder) => placeholder.startsWith("-"));
    return { kind: isRemoved ? "placeholder-removed" : "placeholder-added", fingerprintParts: placeholders };
  }
  const [oldWords, newWords] = [oldText.replace(PLACEHOLDER, " "), newText.replace(PLACEHOLDER, " ")];
  const numbers = multisetDiff(numbersIn(oldWords), numbersIn(newWords));
  if (numbers.length > 0) return { kind: "meaning", fingerprintParts: numbers };
  if (withoutPunctuation(oldText) === withoutPunctuation(newText)) return { kind: "punctuation", fingerprintParts: [] };
  const isNegated =
    matchesOf(oldWords, NEGATION).length !== matchesOf(newWords, NEGATION).length ||
    isNegatedByPrefix(oldWords, newWords);
  return isNegated ? { kind: "meaning", fingerprintParts: ["negation"] } : { kind: "text", fingerprintParts: [] };
}

/** A text without punctuation and spaces, for comparisons. */
export function withoutPunctuation(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}]+/gu, "");
}

function matchesOf(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

function numbersIn(text: string): string[] {
  const words = matchesOf(text, NUMBER_WORD).map((word) => word.toLowerCase());
  return [...matchesOf(text, NUMBER).map(normalizeNumber), ...words.map((word) => NUMBER_OF_WORD[word] ?? word)];
}

/** Removes thousands separators: "8,000" and "8000" are the same number. */
function normalizeNumber(written: string): string {
  return written.replace(/,(?=\d{3}(?!\d))/g, "").replace("−", "-");
}

/** The added and removed members of a list, repeated members counted: `["+1080", "-8000"]`. */
function multisetDiff(before: readonly string[], after: readonly string[]): string[] {
  const balance = new Map<string, number>();
  for (const value of after) balance.set(value, (balance.get(value) ?? 0) + 1);
  for (const value of before) balance.set(value, (balance.get(value) ?? 0) - 1);
  return [...balance].flatMap(([value, count]) => (count === 0 ? [] : [`${count < 0 ? "-" : "+"}${value}`])).sort();
}

/** Whether a word was replaced by its negation, or the reverse: "supported" and "unsupported". */
function isNegatedByPrefix(before: string, after: string): boolean {
  const [oldWords, newWords] = [wordsOf(before), wordsOf(after)];
  const removed = new Set([...oldWords].filter((word) => !newWords.has(word)));
  const added = new Set([...newWords].filter((word) => !oldWords.has(word)));
  const hasNegationOf = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    [...words].some((word) => NEGATIVE_PREFIX.test(word) && others.has(word.replace(NEGATIVE_PREFIX, "")));
  return hasNegationOf(removed, added) || hasNegationOf(added, removed);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z-]+/g) ?? []);
}
