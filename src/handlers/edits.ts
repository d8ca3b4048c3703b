/** A change of a text: what stands between two offsets is replaced. Edits of one text never overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text with edits made, in any order. Of insertions at one place the first comes first, and before what is replaced
 * there.
 *
 * @example
 * edited("abc", [{ start: 3, end: 3, text: "d" }, { start: 0, end: 1, text: "A" }]) // "Abcd"
 * edited("b", [{ start: 0, end: 1, text: "B" }, { start: 0, end: 0, text: "a" }]) // "aB"
 */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(from, start), replacement);
    from = end;
  }
  return [...pieces, text.slice(from)].join("");
}

/** An edit that only inserts. */
export function inserted(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
