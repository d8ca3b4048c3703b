/**
 * What was made before from the same key is given again, else it is made: `name` says what it is, and one value a name is
 * kept. Lets a run that follows another one in the same process do only what is new.
 */
export type Remember = <T>(name: string, key: string, make: () => T) => T;

/** Remembers nothing: what a single run uses. */
export const forget: Remember = (_name, _key, make) => make();

/**
 * A memory that lasts as long as it is held.
 *
 * @example
 * memory()("a", "1", () => 2) // 2
 */
export function memory(): Remember {
  const known = new Map<string, { readonly key: string; readonly value: unknown }>();
  return <T>(name: string, key: string, make: () => T): T => {
    const before = known.get(name);
    // One name always stands for one kind of value.
    if (before?.key === key) return before.value as T;
    const value = make();
    known.set(name, { key, value });
    return value;
  };
}
