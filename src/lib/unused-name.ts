/**
 * A name that is not taken: the name itself, or with the first number behind it that makes it free.
 *
 * @example
 * unusedName("orders", (name) => ["orders", "orders-2"].includes(name)) // "orders-3"
 */
export function unusedName(name: string, isTaken: (name: string) => boolean): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${name}-${n}`;
    if (!isTaken(candidate)) return candidate;
  }
}
