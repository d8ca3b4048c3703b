/** What is wrong with a file: where, as an offset into it, and what, in a few words. */
export interface Trouble {
  readonly offset: number;
  readonly text: string;
}

/** The first match of a pattern that has no place in a file, if there is one. */
export function found(content: string, pattern: RegExp, text: string): Trouble | undefined {
  const match = pattern.exec(content);
  return match ? { offset: match.index, text } : undefined;
}

/** Line and column of an offset, both counted from 1. */
export function placeOf(content: string, offset: number): string {
  const before = content.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return `${before.split("\n").length}:${offset - lineStart + 1}`;
}
