import { countWhile } from "../lib/count-while.ts";
import { memoByObject } from "../lib/memo.ts";
import type { Mark, Place, Text } from "../model/page.ts";
import { type PlacedLink, placedLinks, rangeIndex, type RangeIndex } from "./range-index.ts";

/** The part of a text from `start` up to `end`, trimmed, with its position and the marks and links inside it. */
export function slice(text: Text, start: number, end: number = text.text.length): Text {
  const [from, to] = trimRange(text.text, start, end);
  if (from === 0 && to === text.text.length) return text;
  return makeSlice(text, from, to, positions(text));
}

/** The parts of a text between the given offsets, which ascend, each like `slice`; linear in the length of the text. */
export function cutAt(text: Text, starts: readonly number[]): Text[] {
  const positionOf = positions(text);
  return starts.map((start, index) => {
    const [from, to] = trimRange(text.text, start, starts[index + 1] ?? text.text.length);
    return from === 0 && to === text.text.length ? text : makeSlice(text, from, to, positionOf);
  });
}

/** The parts of a text between the matches of `separator`, trimmed; lazily, because the first part often decides. */
export function* textPieces(text: Text, separator: RegExp): Generator<Text> {
  let start = 0;
  for (const match of text.text.matchAll(separator)) {
    yield slice(text, start, match.index);
    start = match.index + match[0].length;
  }
  yield slice(text, start);
}

/** The lines of a text that are not empty. */
export const textLines = memoByObject((text: Text): readonly Text[] => linesAt(text, lineBreaks(text.text)));

/** The same, and a text that the page has on several lines is cut there as well, although a browser joins these lines. */
export const sourceLines = memoByObject((text: Text) => (text.folds ? linesAt(text, lineEnds(text)) : textLines(text)));

/** The lines of a paragraph: those of the source if it has three or more, which Markdown has joined with spaces. */
export function flowLines(text: Text): readonly Text[] {
  return (text.folds?.length ?? 0) >= 2 ? sourceLines(text) : textLines(text);
}

/** The offsets at which lines end in a text, also those that a browser joins. */
export function lineEnds({ text, folds = [] }: Text): readonly number[] {
  return [...folds, ...lineBreaks(text)].sort((a, b) => a - b);
}

function linesAt(text: Text, ends: readonly number[]): Text[] {
  return cutAt(text, [0, ...ends.map((end) => end + 1)]).filter((line) => line.text !== "");
}

function lineBreaks(text: string): number[] {
  return text.includes("\n") ? Array.from(text.matchAll(/\n/g), ({ index }) => index) : [];
}

/** Several texts as one, a line each, without the empty ones. */
export function joinTexts(texts: readonly Text[]): Text | undefined {
  const parts = texts.filter((text) => text.text.trim() !== "");
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first;
  const links = parts.flatMap((part) => part.links ?? []);
  return {
    text: parts.map((part) => part.text).join("\n"),
    place: first.place,
    ...(links.length > 0 ? { links } : {}),
  };
}

type PositionOf = (offset: number) => Place;

/** The position in the page of any offset of a text. */
function positions(text: Text): PositionOf {
  const { place } = text;
  const starts = text.text.includes("\n") || text.folds ? lineStarts(text) : [];
  return (offset) => {
    const start = starts[countWhile(starts.length, (index) => (starts[index]?.offset ?? 0) <= offset) - 1];
    if (start === undefined) return { line: place.line, column: place.column + offset };
    return { line: start.line, column: 1 + offset - start.offset };
  };
}

interface LineStart {
  readonly offset: number;
  readonly line: number;
}

/** The lines of a text after the first one. A long text is cut at each of its codes. */
const lineStarts = memoByObject((text: Text): readonly LineStart[] => {
  let breaks = 0;
  let { line } = text.place;
  return lineEnds(text).map((end) => {
    line = text.text[end] === "\n" ? (text.lines?.[breaks++] ?? line + 1) : line + 1;
    return { offset: end + 1, line };
  });
});

interface Inside {
  readonly marks: RangeIndex<Mark>;
  readonly links: RangeIndex<PlacedLink>;
}

/** The marks and links of a text by their offsets, for texts of which many parts are cut. */
const insideOf = memoByObject((text: Text): Inside => ({
  marks: rangeIndex(text.marks ?? []),
  links: rangeIndex(placedLinks(text)),
}));

function makeSlice(text: Text, from: number, to: number, positionOf: PositionOf): Text {
  const part = text.text.slice(from, to);
  const inside = text.marks || text.links ? insideOf(text) : undefined;
  const links = (inside?.links(from, to) ?? []).filter(({ start, end }) => start >= from && end <= to);
  const marks = (inside?.marks(from, to) ?? []).map(({ kind, start, end }) => ({
    kind,
    start: Math.max(start, from) - from,
    end: Math.min(end, to) - from,
  }));
  const folds = foldsBetween(text.folds ?? [], from, to).map((at) => at - from);
  const lines = text.lines === undefined ? [] : lineBreaks(part).map((at) => positionOf(from + at + 1).line);
  return {
    text: part,
    place: positionOf(from),
    ...(links.length > 0 ? { links: links.map(({ link }) => link) } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(folds.length > 0 ? { folds } : {}),
    ...(lines.length > 0 ? { lines } : {}),
  };
}

/** The folds inside of a part; all folds ascend. */
function foldsBetween(folds: readonly number[], from: number, to: number): readonly number[] {
  const first = countWhile(folds.length, (index) => (folds[index] ?? 0) <= from);
  const end = countWhile(folds.length, (index) => (folds[index] ?? 0) < to);
  return folds.slice(first, end);
}

function trimRange(text: string, start: number, end: number): readonly [from: number, to: number] {
  let from = start;
  let to = end;
  while (from < to && isSpace(text[from])) from++;
  while (to > from && isSpace(text[to - 1])) to--;
  return [from, to];
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
