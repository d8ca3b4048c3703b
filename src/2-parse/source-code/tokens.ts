import type { Place } from "../../model/page.ts";
import { type Quote, type Syntax, unescaped } from "./syntax.ts";

/** A comment as written, without its marks. */
export interface Comment {
  readonly text: string;
  /** The comment ends with its line. */
  readonly isLine: boolean;
  readonly place: Place;
  readonly endLine: number;
}

/** A name, a literal or a sign of a program, with the comments between it and the token before. */
export interface Token {
  /** `other`: a text with an expression in it. */
  readonly kind: "name" | "text" | "number" | "sign" | "other";
  /** The value of a text; the source of another token. */
  readonly text: string;
  readonly place: Place;
  readonly endLine: number;
  readonly comments: readonly Comment[];
}

/** Tokens and comments of a program that are read. */
export const MAX_TOKENS = 500_000;

const LINE_FEED = 10;
const BLANK = /[^\S\n]+/y;
const NAME = /[\p{ID_Start}_$][\p{ID_Continue}$]*/uy;
const NUMBER = /0[xX][\da-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?/y;
const NUMBER_END = /[\p{ID_Continue}$.]*/uy;
const NO_COMMENTS: readonly Comment[] = [];

/** The tokens of a program, without an interpretation, in one pass; `undefined` if it has more than `MAX_TOKENS`. */
export function tokensOf(source: string, syntax: Syntax): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let comments: Comment[] = [];
  let count = 0;
  let at = 0;
  let line = 1;
  let lineStart = 0;
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0] ?? "";
  };
  /** Moves behind a token that may have line ends. */
  const advance = (end: number): void => {
    for (; at < end; at++) {
      if (source.charCodeAt(at) !== LINE_FEED) continue;
      line += 1;
      lineStart = at + 1;
    }
  };
  while (at < source.length) {
    if (count > MAX_TOKENS) return undefined;
    const sign = source[at] ?? "";
    const place = { line, column: at - lineStart + 1 };
    const comment = commentAt(source, at, syntax);
    const add = (kind: Token["kind"], text: string, end: number): void => {
      advance(end);
      tokens.push({ kind, text, place, endLine: line, comments: comments.length > 0 ? comments : NO_COMMENTS });
      comments = [];
      count += 1;
    };
    if (sign === "\n") advance(at + 1);
    else if (match(BLANK) !== "") at += match(BLANK).length;
    else if (comment) {
      advance(comment.end);
      count += 1;
      comments.push({ text: comment.text, isLine: comment.isLine, place, endLine: line });
    } else {
      const name = match(NAME);
      const opening = at + (syntax.prefixes?.test(name) ? name.length : 0);
      const quote = syntax.quotes.find(({ mark }) => source.startsWith(mark, opening));
      const number = match(NUMBER);
      if (quote) {
        const { end, content } = quoted(source, opening, quote);
        const prefix = source.slice(at, opening).toLowerCase();
        const isFilled = quote.expression?.test(content) === true || (prefix.includes("f") && content.includes("{"));
        const isRaw = quote.isRaw === true || prefix.includes("r");
        add(isFilled ? "other" : "text", isRaw ? content : unescaped(content), end);
      } else if (name !== "") add("name", name, at + name.length);
      else if (number === "") add("sign", sign, endOfPattern(source, at, tokens.at(-1), syntax) ?? at + 1);
      else {
        NUMBER_END.lastIndex = at + number.length;
        const rest = NUMBER_END.exec(source)?.[0] ?? "";
        const isPlain = rest === "" || /^[lL]$/.test(rest);
        add(isPlain ? "number" : "other", number.replaceAll("_", ""), at + number.length + rest.length);
      }
    }
  }
  // The comments at the end belong to a token.
  tokens.push({ kind: "sign", text: "", place: { line: line + 1, column: 1 }, endLine: line + 1, comments });
  return tokens;
}

function commentAt(
  source: string,
  at: number,
  { line, block }: Syntax,
): { readonly end: number; readonly text: string; readonly isLine: boolean } | undefined {
  const isLine = source.startsWith(line, at);
  if (!isLine && !(block && source.startsWith("/*", at))) return undefined;
  const start = at + (isLine ? line.length : 2);
  const close = source.indexOf(isLine ? "\n" : "*/", start);
  const stop = close < 0 ? source.length : close;
  return { end: isLine ? stop : Math.min(stop + 2, source.length), text: source.slice(start, stop), isLine };
}

/** The text in quotation marks. One that may not have line ends, and is not closed, ends with its line. */
function quoted(source: string, at: number, { mark, isRaw, hasLines }: Quote): { end: number; content: string } {
  const start = at + mark.length;
  let end = start;
  for (; end < source.length; end++) {
    const sign = source[end];
    if (sign === "\\" && !isRaw) end += 1;
    else if (sign === "\n" && !hasLines) return { end, content: source.slice(start, end) };
    else if (sign === mark[0] && source.startsWith(mark, end))
      return { end: end + mark.length, content: source.slice(start, end) };
  }
  return { end: source.length, content: source.slice(start) };
}

/** Longer regular expressions are not recognised. */
const MAX_PATTERN = 200;

/** The end of a regular expression, whose quotation marks are none. */
function endOfPattern(source: string, at: number, before: Token | undefined, syntax: Syntax): number | undefined {
  if (!syntax.hasPatterns || source[at] !== "/") return undefined;
  const isOperand = before && (before.kind !== "sign" || /[)\]}]/.test(before.text));
  if (isOperand && !/^(?:return|typeof|case|in|of)$/.test(before.text)) return undefined;
  const [pattern] = /^\/(?:[^\\/[\n]|\\.|\[(?:[^\\\]\n]|\\.)*\])+\/\w*/.exec(source.slice(at, at + MAX_PATTERN)) ?? [];
  return pattern === undefined ? undefined : at + pattern.length;
}
