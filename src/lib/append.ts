/**
 * Puts items at the end of a list. `push(...items)` cannot where there are a hundred thousand: each is an argument of a
 * call.
 */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
