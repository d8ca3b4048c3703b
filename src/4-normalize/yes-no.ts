const WORDS_FOR_YES = new Set([
  "是",
  "yes",
  "y",
  "true",
  "✓",
  "✔",
  "√",
  "✅",
  "1",
  "计费",
  "收费",
  "会",
  "可",
  "可以",
  "はい",
  "예",
  "billed",
  "billable",
  "charged",
  "retryable",
  "да",
  "ja",
  "oui",
  "sí",
  "si",
  "sim",
]);
const WORDS_FOR_NO = new Set([
  "否",
  "no",
  "n",
  "false",
  "✗",
  "✘",
  "×",
  "❌",
  "x",
  "0",
  "不计费",
  "不收费",
  "不会",
  "不可",
  "不可以",
  "いいえ",
  "아니요",
  "not billed",
  "not billable",
  "not charged",
  "free",
  "non-retryable",
  "not retryable",
  "нет",
  "nein",
  "non",
  "não",
]);

/** How a cell says yes or no, in any of the languages that pages are written in. */
export const YES_NO = {
  /** `undefined` when the cell says neither. */
  read(said: string | undefined): boolean | undefined {
    if (said === undefined) return undefined;
    const word = said
      .trim()
      .toLowerCase()
      .replace(/[.。]$/, "");
    return WORDS_FOR_YES.has(word) ? true : WORDS_FOR_NO.has(word) ? false : undefined;
  },
};
