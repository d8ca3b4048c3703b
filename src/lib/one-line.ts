/**
 * The lines of a text, trimmed and joined by spaces, without empty ones.
 *
 * @example
 * oneLine("a\n\n  b ") // "a b"
 */
export function oneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}
