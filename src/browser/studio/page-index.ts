import { countWhile } from "../../lib/count-while.ts";
import type { StudioPage } from "../../studio/studio-view.ts";

interface Place {
  readonly line: number;
  readonly column: number;
}

/** What belongs together on a page. All numbers are indexes. */
export interface PageIndex {
  /** The row whose code or text stands at a place, else the first one of the line. */
  rowAt(place: Place): number | undefined;
  /** Whether a text that begins exactly there belongs to a row. */
  isCopied(place: Place): boolean;
  /** The part of the page at a place, else the last one that begins on the line or above it. */
  itemAt(place: Place): number | undefined;
  /** The mark at a place, else the one of the line. */
  markAt(place: Place): StudioPage["marks"][number] | undefined;
}

/** Finds what belongs together in time that does not grow with the page. */
export function pageIndex({ rows, items, marks }: StudioPage): PageIndex {
  const rowsByPlace = new Map<string, number>();
  const setRow = (key: string, index: number): void => {
    if (!rowsByPlace.has(key)) rowsByPlace.set(key, index);
  };
  for (const [index, row] of rows.entries()) setRow(keyOf(row), index);
  for (const [index, row] of rows.entries()) setRow(String(row.line), index);
  for (const [index, { fields }] of rows.entries()) for (const field of fields) setRow(keyOf(field), index);
  for (const [index, { fields }] of rows.entries()) for (const { line } of fields) setRow(String(line), index);
  const itemsByPlace = new Map(items.map((item, index) => [keyOf(item), index]));
  const marksByPlace = new Map(
    [...marks].reverse().flatMap((mark) => [[String(mark.line), mark] as const, [keyOf(mark), mark] as const]),
  );
  return {
    rowAt: (place) => rowsByPlace.get(keyOf(place)) ?? rowsByPlace.get(String(place.line)),
    isCopied: (place) => rowsByPlace.has(keyOf(place)),
    itemAt: (place) => itemsByPlace.get(keyOf(place)) ?? lastUntil(items, place.line),
    markAt: (place) => marksByPlace.get(keyOf(place)) ?? marksByPlace.get(String(place.line)),
  };
}

/** The last item that begins on a line or above it. Items are in the order of their lines. */
function lastUntil(items: readonly Place[], line: number): number | undefined {
  const begun = countWhile(items.length, (at) => (items[at]?.line ?? 0) <= line);
  return begun === 0 ? undefined : begun - 1;
}

function keyOf({ line, column }: Place): string {
  return `${line}:${column}`;
}
