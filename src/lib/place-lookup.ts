import type { Place } from "../model/page.ts";

/** The text of a line without its end, and its place. */
interface LineOfText extends Place {
  readonly text: string;
}

/** Returns a function that converts an offset in the text of the joined lines to a place in the page. */
export function placeLookup(lines: readonly LineOfText[]): (offset: number) => Place {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  let last = 0;
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    // Callers ask in page order, so the result is mostly the line of the previous call or the line after it.
    if ((starts[last] ?? 0) <= offset) {
      low = last;
      if (offset < (starts[low + 1] ?? Infinity)) high = low;
      else if (offset < (starts[low + 2] ?? Infinity)) low = high = low + 1;
    }
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    last = low;
    const line = lines[low] ?? { line: 1, column: 1 };
    return { line: line.line, column: line.column + Math.max(0, offset - (starts[low] ?? 0)) };
  };
}
