import { found, type Trouble } from "./trouble.ts";

/** A comment of a module, from its first slash to its end. */
export interface Comment {
  readonly offset: number;
  readonly text: string;
}

/** A comment of a template: the text before, between and after its holes. */
export type CommentForm = readonly string[];

/** Finds all comments: outside the given literals, in order of their offset, a slash before `/` or `*` begins one. */
export function commentsOf(source: string, literals: readonly (readonly [from: number, to: number])[]): Comment[] {
  const comments: Comment[] = [];
  let from = 0;
  for (const [start, end] of [...literals, [source.length, source.length] as const]) {
    // What looks like the start of a literal inside a comment is none to the parser: gaps hold whole comments.
    const gap = source.slice(from, start);
    for (const match of gap.matchAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g)) {
      comments.push({ offset: from + match.index, text: match[0] });
    }
    from = end;
  }
  return comments;
}

/** The form of a comment of a template; the marks of a region are none. */
export function formOf({ text }: Comment): CommentForm | undefined {
  return /^\/\/#(?:end)?region\b/.test(text) ? undefined : unindented(text).split(/(?<![\w$])\$[A-Za-z]\w*/);
}

/** Holds a comment against the forms its template has, and the words in its holes to be nothing but words. */
export function commentTrouble({ offset, text }: Comment, forms: readonly CommentForm[]): Trouble | undefined {
  const plain = unindented(text);
  for (const form of forms) {
    const words = wordsIn(plain, form);
    if (words === undefined) continue;
    const trouble = words.flatMap((part) => found(part, NOT_WORDS, "") ?? [])[0];
    return trouble && { offset, text: `a comment with a tag or a directive in it: ${excerpt(text)}` };
  }
  return { offset, text: `a comment that the template does not have: ${excerpt(text)}` };
}

/** The beginning of a text, for a message of one line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

/**
 * Tags, which change what compilers and editors make of the code below (`@internal` wherever it stands), source maps,
 * regions, and the end or beginning of a comment.
 */
const NOT_WORDS = /(?<![\w\\])@|@internal|(?<!\\)#\s*(?:source|__|region|endregion)|\*\/|\/\*/i;

// The compiler moves comments in and out with the code that they stand before.
function unindented(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
}

/** The words that stand in the holes of a form, `undefined` where the comment does not have this form. */
function wordsIn(text: string, form: CommentForm): readonly string[] | undefined {
  const [first = "", ...others] = form;
  const last = others.pop();
  if (last === undefined) return text === first ? [] : undefined;
  // A page that says nothing of a code leaves an empty line.
  if (others.length === 0 && text === first.trimEnd() + last) return [];
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return undefined;
  const words: string[] = [];
  let from = first.length;
  const end = text.length - last.length;
  for (const piece of others) {
    const at = text.indexOf(piece, from);
    if (at < 0 || at + piece.length > end) return undefined;
    words.push(text.slice(from, at));
    from = at + piece.length;
  }
  words.push(text.slice(from, end));
  // A comment of several lines goes on with a star on each.
  return words.every((part) =>
    part
      .split("\n")
      .slice(1)
      .every((line) => line.startsWith("*")),
  )
    ? words
    : undefined;
}
