/** Whether two JSON values say the same, whatever the order of members; a member that is undefined is not there. */
export function jsonEquals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => jsonEquals(one, b[i]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = keysOf(a);
  return keys.length === keysOf(b).length && keys.every((key) => Object.hasOwn(b, key) && jsonEquals(a[key], b[key]));
}

/**
 * A JSON value as text, members in code-unit order; `undefined` for an absent value.
 *
 * @example
 * canonical({ b: 1, a: [2] }) // "{\"a\":[2],\"b\":1}"
 */
export function canonicalJson(value: unknown): string | undefined {
  // JSON.stringify answers undefined for undefined, though its type does not say so.
  return JSON.stringify(value, (_, inner: unknown) => (isRecord(inner) ? sorted(inner) : inner)) as string | undefined;
}

/** Whether a JSON value is an object with members, no list. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function keysOf(record: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(record).filter((key) => record[key] !== undefined);
}

function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, record[key]]),
  );
}
