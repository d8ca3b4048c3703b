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
  const firstLine = !text.text.slice(0, from).includes("\n");
  return {
    text: part,
    place: firstLine ? { line: text.place.line, column: text.place.column + from } : text.place,
    ...(links.length > 0 ? { links } : {}),
    ...(marks.length > 0 ? { marks } : {}),
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
  const found: Text[] = [];
  let start = 0;
  for (const [index, line] of text.text.split("\n").entries()) {
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
