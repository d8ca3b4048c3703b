const WORDS_FOR_YES: ReadonlySet<string> = new Set(
  "是|yes|y|true|✓|✔|√|✅|1|计费|收费|会|可|可以|はい|예|billed|billable|charged|retryable|да|ja|oui|sí|si|sim".split(
    "|",
  ),
);
const WORDS_FOR_NO: ReadonlySet<string> = new Set(
  "否|no|n|false|✗|✘|×|❌|x|0|不计费|不收费|不会|不可|不可以|いいえ|아니요|not billed|not billable|not charged|free|non-retryable|not retryable|нет|nein|non|não".split(
    "|",
  ),
);

/** The meaning of a cell that holds "yes" or "no" in one of the known languages; `undefined` for any other text. */
export function readYesNo(text: string | undefined): boolean | undefined {
  const word =
    text
      ?.trim()
      .toLowerCase()
      .replace(/[.。]$/, "") ?? "";
  return WORDS_FOR_YES.has(word) ? true : WORDS_FOR_NO.has(word) ? false : undefined;
}
