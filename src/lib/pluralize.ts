/**
 * A count with a noun in the singular or plural.
 *
 * @example
 * pluralize(1, "code") // "1 code"
 * pluralize(0, "code") // "0 codes"
 */
export function pluralize(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
