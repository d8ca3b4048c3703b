/**
 * The ASCII letters and digits of a text in lower case, with hyphens for all other characters between them.
 *
 * @example
 * hyphenated("Error Codes_v2") // "error-codes-v2"
 * hyphenated("\u9519\u8bef") // ""
 */
export function hyphenated(text: string): string {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join("-");
}
