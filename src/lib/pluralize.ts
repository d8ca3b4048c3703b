/**
 * A number of things, in words.
 *
 * @example
 * counted(1, "code") // "1 code"
 * counted(0, "code") // "0 codes"
 */
export function pluralize(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
