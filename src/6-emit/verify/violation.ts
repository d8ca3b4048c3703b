/** Text in a file that must not be there: its offset, and what is wrong in a few words. */
export interface Violation {
  readonly offset: number;
  readonly text: string;
}

/** `line:column` of an offset, both counted from 1. */
export function placeOfOffset(content: string, offset: number): string {
  const before = content.slice(0, offset);
  return `${before.split("\n").length}:${offset - before.lastIndexOf("\n")}`;
}
