/**
 * Whether a relative path with forward slashes stays in its folder, on every system.
 *
 * @example
 * staysInside("a/b.md") // true
 * staysInside("a/../../b.md") // false
 */
export function staysInside(path: string): boolean {
  return !/[\\:\0]/.test(path) && path.split("/").every((part) => !["", ".", ".."].includes(part));
}
