/**
 * A text in which each line end is a line feed.
 *
 * @example
 * withLineFeeds("a\r\nb\rc\n") // "a\nb\nc\n"
 */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
