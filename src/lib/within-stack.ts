/** The result of a recursive function; `undefined` if it exceeds the stack. */
export function withinStack<Result extends object>(recursive: () => Result): Result | undefined {
  try {
    return recursive();
  } catch (error) {
    if (!(error instanceof RangeError && /call stack/.test(error.message))) throw error;
    return undefined;
  }
}
