/** The form in which labels of links are compared: case and white space do not count. */
export function labelOf(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
