/**
 * The largest of numbers, `least` where none is larger; `Math.max(...numbers)` cannot take a hundred thousand.
 *
 * @example
 * largest([1, 3, 2], 0) // 3
 * largest([], 0) // 0
 */
export function maxOf(numbers: Iterable<number>, least: number): number {
  let found = least;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
