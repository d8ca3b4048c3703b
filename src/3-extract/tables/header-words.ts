import { maxOf } from "../../lib/collections.ts";
import { memoByString } from "../../lib/memo.ts";
import { headerMeaning, isForeignHeader, isHeaderWord, labelMeaning } from "../classify/header-meaning.ts";
import { PLAIN_WORD, rowNumberHeader } from "../classify/vocabulary.ts";
import type { Role } from "../../model/source.ts";

/** A known header word in a line of several. */
export interface HeaderWord {
  readonly text: string;
  readonly role: Role;
  readonly confidence: number;
  /** The word is in the vocabulary as it is. */
  readonly isExact: boolean;
}

/** Characters of a line of header words, and of one of them. */
const maxLine = 100;
const maxWord = 40;

/**
 * The header words of a line that consists of two or more, with one space or nothing between them; `undefined` for
 * other lines. One of the words means code or HTTP status. Of several ways, that with a code and the fewest words.
 *
 * @example
 * headerWords("HTTPMessageDescription")?.map(({ role }) => role) // ["httpStatus", "message", "description"]
 * headerWords("错误码说明")?.map(({ text }) => text) // ["错误码", "说明"]
 * headerWords("Code Error Message Note")?.map(({ text }) => text) // ["Code", "Error Message", "Note"]
 * headerWords("CodeStatus")?.map(({ role }) => role) // ["code", "httpStatus"]
 * headerWords("Error code") // undefined
 * headerWords("The code and its meaning") // undefined
 */
export function headerWords(line: string): readonly HeaderWord[] | undefined {
  const text = line.trim();
  if (text.length > maxLine || PLAIN_WORD.test(text) || /[\d。!！?？:：;；,，]/.test(text) || !/\p{L}/u.test(text))
    return undefined;
  const [words] = mostWorth(waysFrom(text, 0, []));
  const isHeader =
    words !== undefined &&
    words.length > 1 &&
    words.some(isCodeWord) &&
    (words.some(isTextWord) || isStatusBesideCode(words)) &&
    words.filter(({ confidence }) => confidence === 0).length < 2;
  return isHeader ? words : undefined;
}

/** The best words from an offset on, with and without one that means code. `known`: those from other offsets. */
function waysFrom(text: string, start: number, known: Ways[]): Ways {
  if (start === text.length) return [[]];
  const ways: HeaderWord[][] = [];
  for (let end = Math.min(text.length, start + maxWord); end > start; end--) {
    const word = isBoundary(text, end) ? knownWord(text.slice(start, end).trim()) : undefined;
    if (word === undefined) continue;
    const next = skipSpaces(text, end);
    for (const rest of (known[next] ??= waysFrom(text, next, known))) ways.push([word, ...rest]);
  }
  return [ways.filter(hasCode), ways.filter((way) => !hasCode(way))].flatMap(mostWorth);
}

type Ways = readonly (readonly HeaderWord[])[];

function skipSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === " " || text[next] === "\t") next++;
  return next;
}

/** Whether a word may begin or end here: at a space, at a capital, or where another script begins. */
function isBoundary(text: string, at: number): boolean {
  const [before = " ", after = " "] = [text[at - 1], text[at]];
  if (/\s/.test(before) || /\s/.test(after)) return true;
  const isLatin = (character: string): boolean => /[\p{sc=Latn}\p{sc=Cyrl}]/u.test(character);
  return isLatin(before) && isLatin(after)
    ? (/\p{Lu}/u.test(after) && /\p{Ll}/u.test(before)) ||
        (/\p{Lu}{2}$/u.test(text.slice(Math.max(0, at - 2), at)) && /\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2)))
    : true;
}

/** Parts of lines that are remembered. */
const wordsLimit = 5000;

const knownWord = memoByString((text): HeaderWord | undefined => {
  if (isForeignHeader(text) || rowNumberHeader.exec(text)?.[0] === text)
    return { text, role: "ignore", confidence: 0.5, isExact: true };
  const exact = isHeaderWord(text) ? headerMeaning(text) : undefined;
  if (exact && exact.confidence >= 0.4) return { text, ...exact, isExact: true };
  // "Korean desc.", "描述和可能原因"; and one capitalised word, if it stands between spaces.
  const similar = text.length >= 20 || /\s.*\s/.test(text) ? undefined : labelMeaning(text);
  if (similar && similar.confidence >= 0.8) return { text, ...similar, isExact: false };
  return /^\p{Lu}\p{Ll}{2,}$/u.test(text) ? { text, role: "ignore", confidence: 0, isExact: false } : undefined;
}, wordsLimit);

function isCodeWord({ role }: HeaderWord): boolean {
  return role === "code" || role === "httpStatus" || role === "subcode";
}

function isTextWord({ role }: HeaderWord): boolean {
  return ["description", "message", "cause", "solution", "title", "name"].includes(role);
}

/** Whether a header is that of codes and their HTTP statuses, in a table without texts: "CodeStatus". */
function isStatusBesideCode(words: readonly HeaderWord[]): boolean {
  return words.length === 2 && hasCode(words) && words.some(({ role }) => role === "httpStatus");
}

function hasCode(words: readonly HeaderWord[]): boolean {
  return words.some(({ role }) => role === "code");
}

/** The way with the most worth, the first of equal ones; none if there is no way. */
function mostWorth(ways: readonly (readonly HeaderWord[])[]): (readonly HeaderWord[])[] {
  const top = maxOf(ways.map(worth), -Infinity);
  return ways.filter((way) => worth(way) === top).slice(0, 1);
}

/** One code is worth three words, because the header of a status may be the beginning of the header of a code. */
function worth(words: readonly HeaderWord[]): number {
  const unknown = words.filter(({ isExact }) => !isExact).length;
  const codes = words.filter(({ role }) => role === "code").length;
  return (codes > 0 ? 3 : 0) - 3 * Math.max(0, codes - 1) - words.length - 2 * unknown;
}
