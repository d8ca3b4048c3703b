import type { Place, Text } from "../model/page.ts";
import { placeLookup } from "../lib/place-lookup.ts";
import { type Line, placeOfLine } from "./page-lines.ts";
import { type TextBuilder, textBuilder } from "./text-builder.ts";

/** Returns the place in the page of the character at an offset of a text. */
export type PlaceAt = (offset: number) => Place;

/**
 * Writes a text whose mark-up a global regular expression finds. `write` writes one match; if it returns `false`, the
 * match is written as it stands. The pattern must bound its repetitions, so that the time is linear.
 */
export function writeMarkup(
  text: string,
  pattern: RegExp,
  out: TextBuilder,
  placeAt: PlaceAt,
  write: (match: RegExpExecArray) => boolean,
): void {
  let written = 0;
  for (const match of text.matchAll(pattern)) {
    writePart(text, written, match.index, out, placeAt);
    const end = match.index + match[0].length;
    if (!write(match)) writePart(text, match.index, end, out, placeAt);
    written = end;
  }
  writePart(text, written, text.length, out, placeAt);
}

/** Writes the characters between two offsets of a text. */
export function writePart(text: string, start: number, end: number, out: TextBuilder, placeAt: PlaceAt): void {
  if (end > start) out.write(text.slice(start, end), (index) => placeAt(start + index));
}

/** The text of lines, which `write` writes. */
export function readLines(
  lines: readonly Line[],
  write: (text: string, out: TextBuilder, placeAt: PlaceAt) => void,
): Text {
  const [first] = lines;
  const out = textBuilder();
  write(lines.map((line) => line.text).join("\n"), out, placeLookup(lines));
  return out.build(first ? placeOfLine(first) : { line: 1, column: 1 });
}
