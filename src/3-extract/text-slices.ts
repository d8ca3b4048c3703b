import type { Mark, Place, Text } from "../model/page.ts";

/** The part of a text from `start` up to `end`, trimmed, with its position and the marks and links inside it. */
export function slice(text: Text, start: number, end: number = text.text.length): Text {
  const [from, to] = trimRange(text.text, start, end);
  if (from === 0 && to === text.text.length) return text;
  return makeSlice(text, from, to, text, positions(text, to));
}

/** The parts of a text between the given offsets, which ascend, each like `slice`; linear in the length of the text. */
export function cutAt(text: Text, starts: readonly number[]): Text[] {
  const inPart = marksByPart(text, starts);
  const positionOf = positions(text, text.text.length);
  return starts.map((start, index) => {
    const [from, to] = trimRange(text.text, start, starts[index + 1] ?? text.text.length);
    return from === 0 && to === text.text.length ? text : makeSlice(text, from, to, inPart(index), positionOf);
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
export function textLines(text: Text): Text[] {
  return linesAt(text, lineBreaks(text.text));
}

/** The same, and a text that the page has on several lines is cut there as well, although a browser joins these lines. */
export function sourceLines(text: Text): Text[] {
  return linesAt(text, lineEnds(text));
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

/** The position in the page of any offset of a text up to `last`. */
function positions({ text, place, folds = [], lines }: Text, last: number): PositionOf {
  const starts: { readonly offset: number; readonly line: number }[] = [];
  let breaks = 0;
  let { line } = place;
  const head = text.slice(0, last);
  if (head.includes("\n") || folds.length > 0) {
    for (const end of lineEnds({ text: head, place, folds })) {
      line = text[end] === "\n" ? (lines?.[breaks++] ?? line + 1) : line + 1;
      starts.push({ offset: end + 1, line });
    }
  }
  return (offset) => {
    const start = starts[lastIndex(starts.length, (index) => (starts[index]?.offset ?? 0) <= offset)];
    if (start === undefined) return { line: place.line, column: place.column + offset };
    return { line: start.line, column: 1 + offset - start.offset };
  };
}

/** The last of `length` indices for which `holds`, if it holds for a first part of them; -1 if for none. */
function lastIndex(length: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

type Inside = Pick<Text, "marks" | "folds">;

function makeSlice(text: Text, from: number, to: number, inside: Inside, positionOf: PositionOf): Text {
  const part = text.text.slice(from, to);
  const links = (text.links ?? []).filter((link) => part.includes(link.text));
  const marks = (inside.marks ?? [])
    .filter((mark) => mark.start < to && mark.end > from)
    .map(({ kind, start, end }) => ({ kind, start: Math.max(start, from) - from, end: Math.min(end, to) - from }));
  const folds = (inside.folds ?? []).filter((at) => at > from && at < to).map((at) => at - from);
  const lines = text.lines === undefined ? [] : lineBreaks(part).map((at) => positionOf(from + at + 1).line);
  return {
    text: part,
    place: positionOf(from),
    ...(links.length > 0 ? { links } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(folds.length > 0 ? { folds } : {}),
    ...(lines.length > 0 ? { lines } : {}),
  };
}

/** The marks and folds that touch each part of a text, by the index of the part. */
function marksByPart({ marks = [], folds = [] }: Text, starts: readonly number[]): (index: number) => Inside {
  const partAt = (offset: number): number =>
    Math.max(
      0,
      lastIndex(starts.length, (index) => (starts[index] ?? 0) <= offset),
    );
  const marksOf = new Map<number, Mark[]>();
  for (const mark of marks) {
    for (let index = partAt(mark.start); index <= partAt(mark.end); index++) addToList(marksOf, index, mark);
  }
  const foldsOf = new Map<number, number[]>();
  for (const fold of folds) addToList(foldsOf, partAt(fold), fold);
  return (index) => ({ marks: marksOf.get(index) ?? [], folds: foldsOf.get(index) ?? [] });
}

function addToList<Value>(lists: Map<number, Value[]>, index: number, value: Value): void {
  const list = lists.get(index);
  if (list) list.push(value);
  else lists.set(index, [value]);
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
