import type { Case, Operation, PageLine } from "../model/catalog.ts";
import { isRecord, partition } from "./collections.ts";
import { byCodeUnits } from "./identifier.ts";
import { isRemoved } from "./removal.ts";

/** The places of one page at which a service is documented. */
export interface PageLines {
  /** Path of the page relative to the project. */
  readonly page: string;
  /**
   * `+<lines> <code>` for each place: the lines since the place above. A row that is inserted above all others changes the first
   * of them only. `+<lines>/<index> <code>` if the places of the code on this page have another order in the catalog.
   */
  readonly lines: readonly string[];
  /** The same for the operations that the page documents, with their names. */
  readonly operations?: readonly string[];
}

interface PlaceOfCode {
  readonly line: number;
  readonly code: string;
  /** Index of the place among those of the code on this page, in the order of the catalog. */
  readonly index: number;
}

/** Whether a value is what a file of places has. */
export function isPlaces(value: unknown): value is { readonly pages: readonly PageLines[] } {
  return isRecord(value) && Array.isArray(value.pages) && value.pages.every(isPageLines);
}

function isPageLines(value: unknown): boolean {
  if (!isRecord(value) || typeof value.page !== "string" || !Array.isArray(value.lines)) return false;
  const { lines, operations = [] } = value;
  return Array.isArray(operations) && [...lines, ...operations].every((line) => typeof line === "string");
}

/**
 * The lines of all places of a service, by page. Two places with one line have the order of their codes. The places of codes
 * and operations that no page documents any more do not move with the page, so they follow as lists of their own.
 *
 * @example
 * linesOfPages([{ code: "B", cases: [{ at: { page: "a.md", line: 9 } }] }, { code: "A", cases: [{ at: { page: "a.md", line: 12 } }] }])
 * // [{ page: "a.md", lines: ["+9 B", "+3 A"] }]
 */
export function linesOfPages(
  errors: readonly ErrorPlaces[],
  operations: readonly Pick<Operation, "name" | "at" | "alsoAt" | "codes">[] = [],
): readonly PageLines[] {
  const [removed, documented] = partition(errors, ({ gone }) => gone !== undefined);
  const [removedOperations, documentedOperations] = partition(operations, isRemoved);
  const named = new Map(linesOfNames(documentedOperations).map(({ page, lines }) => [page, lines]));
  const withNames = byPage(documented).map((each): PageLines => {
    const own = named.get(each.page);
    named.delete(each.page);
    return own ? { ...each, operations: own } : each;
  });
  // The codes of a page may all be removed.
  const others = [...named].map(([page, own]): PageLines => ({ page, lines: [], operations: own }));
  const ofRemoved = linesOfNames(removedOperations).map(({ page, lines }): PageLines => ({
    page,
    lines: [],
    operations: lines,
  }));
  return [...withNames, ...others, ...byPage(removed), ...ofRemoved];
}

function linesOfNames(operations: readonly Pick<Operation, "name" | "at" | "alsoAt">[]): readonly PageLines[] {
  return byPage(operations.map(({ name, ...places }) => ({ code: name, cases: [places] })));
}

function byPage(errors: readonly ErrorPlaces[]): readonly PageLines[] {
  const pages = new Map<string, PlaceOfCode[]>();
  for (const { code, cases } of errors) {
    const counts = new Map<string, number>();
    for (const { page, line } of cases.flatMap(placesOf)) {
      const index = counts.get(page) ?? 0;
      counts.set(page, index + 1);
      const places = pages.get(page) ?? [];
      pages.set(page, places);
      places.push({ line, code, index });
    }
  }
  return [...pages]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([page, places]) => ({ page, lines: relativeLines(places.sort(byLine)) }));
}

/** What of an error says where it is documented. */
interface ErrorPlaces {
  readonly code: string;
  readonly gone?: unknown;
  readonly cases: readonly Pick<Case, "at" | "alsoAt">[];
}

function placesOf({ at, alsoAt }: Pick<Case, "at" | "alsoAt">): readonly PageLine[] {
  return alsoAt ? [at, ...alsoAt] : [at];
}

function byLine(a: PlaceOfCode, b: PlaceOfCode): number {
  return a.line - b.line || byCodeUnits(a.code, b.code) || a.index - b.index;
}

function relativeLines(places: readonly PlaceOfCode[]): readonly string[] {
  const counts = new Map<string, number>();
  let above = 0;
  return places.map(({ line, code, index }) => {
    const expected = counts.get(code) ?? 0;
    counts.set(code, expected + 1);
    const text = `+${line - above}${index === expected ? "" : `/${index}`} ${code}`;
    above = line;
    return text;
  });
}
