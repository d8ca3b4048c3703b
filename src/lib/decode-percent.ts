/**
 * A path or a part of it without percent-encoding. A path that is not valid is returned unchanged.
 *
 * @example
 * decodePercent("/caf%C3%A9") // "/café"
 * decodePercent("/100%") // "/100%"
 */
export function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
