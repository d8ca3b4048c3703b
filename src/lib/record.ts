/**
 * An object of many keys. `Object.fromEntries` gives the object a hidden class for each of them, which takes several
 * times as long as the dictionary that assignments make.
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

/**
 * Whether the keys of a record stand in the order of code units; what an object does with keys that are numbers may make
 * it say no.
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
