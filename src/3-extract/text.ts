import type { Text } from "../model/page.ts";

/** The part of a text from `start` up to `end`, trimmed, with the marks and links that fall into it. */
export function slice(text: Text, start: number, end: number = text.text.length): Text {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.text[from])) from++;
  while (to > from && isSpace(text.text[to - 1])) to--;
  if (from === 0 && to === text.text.length) return text;
  const part = text.text.slice(from, to);
  const links = (text.links ?? []).filter((link) => part.includes(link.text));
  const marks = (text.marks ?? [])
    .filter((mark) => mark.start < to && mark.end > from)
    .map((mark) => ({
      kind: mark.kind,
      start: Math.max(mark.start, from) - from,
      end: Math.min(mark.end, to) - from,
    }));
  const folds = (text.folds ?? []).filter((at) => at > from && at < to).map((at) => at - from);
  const firstLine = !text.text.slice(0, from).includes("\n");
  return {
    text: part,
    place: firstLine ? { line: text.place.line, column: text.place.column + from } : text.place,
    ...(links.length > 0 ? { links } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(folds.length > 0 ? { folds } : {}),
  };
}

/** Several texts as one, a line each; empty ones are left out. */
export function join(texts: readonly Text[]): Text | undefined {
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
export function lines(text: Text): Text[] {
  return cut(text, text.text.split("\n"));
}

/** The lines of a text as the page has them, also where a browser would fold them into one. */
export function sourceLines(text: Text): Text[] {
  return text.folds === undefined ? lines(text) : cut(text, unfolded(text.text, text.folds));
}

function unfolded(text: string, folds: readonly number[]): string[] {
  const ends = [...folds, ...[...text.matchAll(/\n/g)].map((match) => match.index), text.length].sort((a, b) => a - b);
  return ends.map((end, at) => text.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end));
}

function cut(text: Text, pieces: readonly string[]): Text[] {
  const found: Text[] = [];
  let start = 0;
  for (const [index, line] of pieces.entries()) {
    if (line.trim() !== "") {
      const part = slice(text, start, start + line.length);
      const indent = line.length - line.trimStart().length;
      found.push({
        ...part,
        place: {
          line: text.place.line + index,
          column: index === 0 ? text.place.column + indent : 1 + indent,
        },
      });
    }
    start += line.length + 1;
  }
  return found;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
