import type { Block, Item } from "../../model/page.ts";
import { cutStart, dedent, indentWidth, isBlank, isThematicBreak, type Line, placeOfLine } from "../page-lines.ts";
import { listItemFrom } from "../section-builder.ts";

const BULLET = /^([ \t]{0,3})([-*+•●▪·])(?:[ \t]+|$)/;
const ORDERED = /^([ \t]{0,3})(\d{1,9}[.)])(?:[ \t]+|$)/;

interface Marker {
  readonly isOrdered: boolean;
  /** The bullet, or the character after the number. The markers of one list have the same kind. */
  readonly kind: string;
  readonly text: string;
  /** Characters before the content of the item. */
  readonly length: number;
  /** Columns of indentation that make a line below part of the item. */
  readonly width: number;
}

/** Returns whether the line begins with a bullet and two words; a dash with less behind it may be punctuation. */
export function isBulletItem(line: Line): boolean {
  return BULLET.test(line.text) && /\S\s+\S/.test(line.text) && !isThematicBreak(line);
}

/** Reads the list that begins at line `at`; `readItem` reads the lines of an item. */
export function readList(
  lines: readonly Line[],
  at: number,
  readItem: (lines: readonly Line[]) => readonly Block[],
): { readonly block: Block; readonly next: number } | undefined {
  const first = markerOf(lines[at] as Line);
  if (!first || isThematicBreak(lines[at] as Line) || (!isBulletItem(lines[at] as Line) && !isNumbered(lines, at)))
    return undefined;
  const items: Item[] = [];
  let next = at;
  for (;;) {
    const line = lines[next];
    const marker = line && !isThematicBreak(line) ? markerOf(line) : undefined;
    if (!line || marker?.kind !== first.kind) break;
    const end = endOfItem(lines, next, marker.width);
    const content = [
      cutStart(line, marker.length),
      ...lines.slice(next + 1, end).map((below) => dedent(below, marker.width)),
    ];
    items.push({
      ...listItemFrom(readItem(content), placeOfLine(line)),
      ...(first.isOrdered && { marker: marker.text }),
    });
    next = skipBlank(lines, end);
    if (next > end && markerOf(lines[next] as Line)?.kind !== first.kind) next = end;
  }
  return { block: { kind: "list", place: placeOfLine(lines[at] as Line), ordered: first.isOrdered, items }, next };
}

/** Returns whether the next number follows in the next item: `400. x` alone need not be a list item. */
function isNumbered(lines: readonly Line[], at: number): boolean {
  const [number = NaN, following] = [at, skipBlank(lines, at + 1)].map((index) =>
    Number.parseInt(ORDERED.exec(lines[index]?.text ?? "")?.[2] ?? "", 10),
  );
  return following === number + 1;
}

function markerOf({ text: line }: Line): Marker | undefined {
  const match = BULLET.exec(line) ?? ORDERED.exec(line);
  const [all = "", before = "", text = ""] = match ?? [];
  if (!match) return undefined;
  const isOrdered = /\d/.test(text);
  const gap = indentWidth(line.slice(before.length + text.length));
  const width = indentWidth(before) + text.length + (gap > 4 || all.length === line.length ? 1 : gap);
  return { isOrdered, kind: isOrdered ? text.slice(-1) : text, text, length: all.length, width };
}

/** Index of the line after an item, which continues on lines that are indented by `width` columns. */
function endOfItem(lines: readonly Line[], at: number, width: number): number {
  let end = at + 1;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (isBlank(line)) continue;
    if (indentWidth(line.text) < width) break;
    end = next + 1;
  }
  return end;
}

/** Index of the first line from `at` on that is not blank; `at` if there is none. */
function skipBlank(lines: readonly Line[], at: number): number {
  let next = at;
  while (next < lines.length && isBlank(lines[next] as Line)) next++;
  return next < lines.length ? next : at;
}
