/**
 * The same function of a short text with a memo of `limit` results, which is emptied when it is full. It is for texts that
 * recur: the headers and labels of all pages, and the lines of one page.
 */
export function memoByString<Result>(find: (text: string) => Result, limit: number): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined || results.has(text)) return known as Result;
    if (results.size >= limit) results.clear();
    const result = find(text);
    // A substring would keep the whole page in memory; a part of a joined text keeps the joined text only.
    results.set(` ${text}`.slice(1), result);
    return result;
  };
}

/** The same function of an object, which is called once for each object: several layouts ask about the same texts. */
export function memoByObject<Key extends object, Result>(find: (key: Key) => Result): (key: Key) => Result {
  const results = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    let known = results.get(key);
    if (!known) results.set(key, (known = { result: find(key) }));
    return known.result;
  };
}
