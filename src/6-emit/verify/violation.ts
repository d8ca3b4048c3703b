/** What is wrong with a file: where, as an offset into the piece that was read last, and what, in a few words. */
export interface Violation {
  readonly offset: number;
  readonly text: string;
}

/** Reads a file as it comes, piece by piece. */
export interface FileReader {
  /** Takes the next piece; not called again once it has told of trouble. */
  take(piece: string): Violation | undefined;
  /** Told that there are no more. */
  end(): Violation | undefined;
}

/** Reads a file that is small: it is looked at when all of it is there, and what is told is told of its beginning. */
export function readingWhole(check: (content: string) => string | undefined): FileReader {
  let content = "";
  return {
    take: (piece) => {
      content += piece;
      return undefined;
    },
    end: () => {
      const text = check(content);
      return text === undefined ? undefined : { offset: 0, text };
    },
  };
}

/** The first match of a pattern that has no place in a file, if there is one. */
export function firstViolation(content: string, pattern: RegExp, text: string): Violation | undefined {
  const match = pattern.exec(content);
  return match ? { offset: match.index, text } : undefined;
}

/** Line and column, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place behind a text that begins at a place. */
export function placeBehind(text: string, { line, column }: Place): Place {
  let lines = 0;
  let begin = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", begin)) {
    lines += 1;
    begin = end + 1;
  }
  return { line: line + lines, column: lines === 0 ? column + text.length : text.length - begin + 1 };
}
