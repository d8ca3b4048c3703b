/**
 * The form in which labels of links are compared: case and white space do not count.
 *
 * @example
 * labelOf(" A  b ") // "a b"
 */
export function labelOf(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
