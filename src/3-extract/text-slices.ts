import type { Mark, Place, Text } from "../model/page.ts";

/** The part of a text from `start` up to `end`, trimmed, with the marks and links that fall into it. */
export function slice(text: Text, start: number, end: number = text.text.length): Text {
  const [from, to] = trimRange(text.text, start, end);
  if (from === 0 && to === text.text.length) return text;
  const firstLine = !text.text.slice(0, from).includes("\n");
  const place = firstLine ? { line: text.place.line, column: text.place.column + from } : text.place;
  return makeSlice(text, { from, to, place, marks: text.marks, folds: text.folds });
}

/** Where a piece of a text is, and the marks and folds of the text among which its own are. */
interface SliceRange {
  readonly from: number;
  readonly to: number;
  readonly place: Place;
  readonly marks: readonly Mark[] | undefined;
  readonly folds: readonly number[] | undefined;
}

function makeSlice(text: Text, { from, to, place, marks: around = [], folds: all = [] }: SliceRange): Text {
  if (from === 0 && to === text.text.length) return { ...text, place };
  const part = text.text.slice(from, to);
  const links = (text.links ?? []).filter((link) => part.includes(link.text));
  const marks = around
    .filter((mark) => mark.start < to && mark.end > from)
    .map((mark) => ({
      kind: mark.kind,
      start: Math.max(mark.start, from) - from,
      end: Math.min(mark.end, to) - from,
    }));
  const folds = all.filter((at) => at > from && at < to).map((at) => at - from);
  return {
    text: part,
    place,
    ...(links.length > 0 ? { links } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(folds.length > 0 ? { folds } : {}),
  };
}

/** Several texts as one, a line each; empty ones are left out. */
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

/** The lines of a text, each with the line of the page it stands on, empty ones left out. */
export function textLines(text: Text): Text[] {
  return splitLines(text, text.text.split("\n"));
}

/** The lines of a text as the page has them, also where a browser would fold them into one. */
export function sourceLines(text: Text): Text[] {
  return text.folds === undefined ? textLines(text) : splitLines(text, splitAtFolds(text.text, text.folds));
}

function splitAtFolds(text: string, folds: readonly number[]): string[] {
  const ends = [...folds, ...[...text.matchAll(/\n/g)].map((match) => match.index), text.length].sort((a, b) => a - b);
  return ends.map((end, at) => text.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end));
}

function splitLines(text: Text, pieces: readonly string[]): Text[] {
  const starts: number[] = [0];
  for (const [index, line] of pieces.entries()) starts.push((starts[index] ?? 0) + line.length + 1);
  const own = marksByPiece(text, starts);
  return pieces.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const indent = line.length - line.trimStart().length;
    const start = starts[index] ?? 0;
    const place = { line: text.place.line + index, column: index === 0 ? text.place.column + indent : 1 + indent };
    return makeSlice(text, { from: start + indent, to: start + line.trimEnd().length, place, ...own(index) });
  });
}

/** A text cut before each of these offsets, which ascend: `slice` of all pieces, in time linear in the text. */
export function cutAt(text: Text, starts: readonly number[]): Text[] {
  const own = marksByPiece(text, starts);
  const firstLine = text.text.indexOf("\n");
  return starts.map((start, index) => {
    const [from, to] = trimRange(text.text, start, starts[index + 1] ?? text.text.length);
    const isFirst = firstLine < 0 || firstLine >= from;
    const place = isFirst ? { line: text.place.line, column: text.place.column + from } : text.place;
    return makeSlice(text, { from, to, place, ...own(index) });
  });
}

/** The marks and folds that a piece may have, by the index of its start: a text may have as many of them as pieces. */
function marksByPiece(
  { marks = [], folds = [] }: Text,
  starts: readonly number[],
): (index: number) => Pick<SliceRange, "marks" | "folds"> {
  const indexOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const marksOf = new Map<number, Mark[]>();
  for (const mark of marks) {
    for (let index = indexOf(mark.start); index <= indexOf(mark.end); index++) addToList(marksOf, index, mark);
  }
  const foldsOf = new Map<number, number[]>();
  for (const fold of folds) addToList(foldsOf, indexOf(fold), fold);
  return (index) => ({ marks: marksOf.get(index), folds: foldsOf.get(index) });
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
