/**
 * The part in which two codes or names differ, as a pattern in whole words: the common end, or else the common beginning,
 * is `*`. Names that were changed in the same way have an equal pattern.
 *
 * @example
 * namePattern("InvalidParameterValue.Filter", "InvalidParameter.Filter") // "InvalidParameterValue.* → InvalidParameter.*"
 * namePattern("NotFoundError", "OrdersNotFoundError") // "* → Orders*"
 * namePattern("Size.TooLarge", "Size.Exceeded") // "Size.TooLarge → Size.Exceeded"
 * namePattern("Image_Exceed", "Image_Exceeded") // "*_Exceed → *_Exceeded"
 */
export function namePattern(before: string, after: string): string {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const end = commonLength(old.toReversed(), now.toReversed());
  if (end > 0) {
    const dot = separator(old.at(-end));
    return `${old.slice(0, -end).join("")}${dot}* → ${now.slice(0, -end).join("")}${dot}*`;
  }
  const start = commonLength(old, now);
  // Codes that share one word of several differ in all that identifies them.
  if (start === 0 || old.length - start > 1) return `${before} → ${after}`;
  const dot = separator(old[start - 1]);
  return `*${dot}${old.slice(start).join("")} → *${dot}${now.slice(start).join("")}`;
}

/** The words and numbers of a code or a class name, and its other characters one by one. */
function wordsOf(name: string): readonly string[] {
  const parts = name.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
  return parts.flatMap((part) => part.match(/\p{L}+|\p{N}+|[^]/gu) ?? []);
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((word, i) => word !== b[i]);
  return differs === -1 ? a.length : differs;
}

function separator(word = ""): string {
  return /^[\p{L}\p{N}]/u.test(word) ? "" : word;
}
