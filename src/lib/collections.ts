/** Appends items to a list. `push(...items)` fails for 100,000 items, because each item is an argument of the call. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

/**
 * The maximum of `least` and the numbers. `Math.max(...numbers)` fails for 100,000 numbers.
 *
 * @example
 * maxOf([1, 3, 2], 0) // 3
 * maxOf([], 0) // 0
 */
export function maxOf(numbers: Iterable<number>, least: number): number {
  let max = least;
  for (const number of numbers) if (number > max) max = number;
  return max;
}

/** The minimum of `most` and the numbers, like `maxOf`. */
export function minOf(numbers: Iterable<number>, most: number): number {
  let min = most;
  for (const number of numbers) if (number < min) min = number;
  return min;
}

/** The share of items for which `is` holds; 0 for none. */
export function share<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(is).length / items.length;
}

/** The items that have a property, and the others. */
export function partition<Item>(items: readonly Item[], has: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(has), items.filter((item) => !has(item))];
}

/** Groups values by key, in the order of their first appearance, like `Map.groupBy`, which Node 20 lacks. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/**
 * An object with many keys. It is several times faster than `Object.fromEntries`, which makes a hidden class for each key.
 *
 * @example
 * recordOf([["B", 1], ["A", 2]]) // { B: 1, A: 2 }
 */
export function recordOf<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  const record: Record<string, Value> = {};
  for (const [key, value] of entries) {
    if (key === "__proto__")
      Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
    else record[key] = value;
  }
  return record;
}

/** The value of an own property of a record. Safe for keys such as `constructor`. */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Whether a value is an object, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * True if the keys of a record are in the order of code units. Objects reorder keys that are numbers.
 *
 * @example
 * isInOrder({ A: 1, "A.B": 2 }) // true
 * isInOrder({ B: 1, A: 2 }) // false
 */
export function isInOrder(record: Readonly<Record<string, unknown>>): boolean {
  let last: string | undefined;
  for (const key of Object.keys(record)) {
    if (last !== undefined && key < last) return false;
    last = key;
  }
  return true;
}

/**
 * Whether no number is more than a third of several numbers.
 *
 * @example
 * areScattered([4, 17, 30, 52]) // true
 * areScattered([4, 17, 4, 4]) // false
 */
export function areScattered(numbers: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return maxOf([...counts.values()], 0) <= numbers.length / 3;
}
