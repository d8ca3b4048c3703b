/**
 * The number of indices from 0 on for which `holds`, if it holds for a first part of `length` indices and for no later one.
 * The time is logarithmic.
 *
 * @example
 * countWhile(4, (index) => [1, 3, 3, 7][index] <= 3) // 3
 * countWhile(0, () => true) // 0
 */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
