import { maxOf, share } from "../../lib/collections.ts";
import { type Feature, judgeBy } from "../../lib/logistic.ts";
import { formOf } from "../codes/code-form.ts";
import { confidenceWeights } from "./confidence-weights.ts";
import type { PageReading, ReadRow } from "./page-reading.ts";
import { shareOfTextRead, textsOf } from "./read-rows.ts";

/** What the confidence of a page is computed from. */
export interface ReadingFacts {
  readonly reading: PageReading;
  /** Names that each guard found, by the name of the guard. */
  readonly found: ReadonlyMap<string, number>;
  /** A guard found so much that the page was read in part. */
  readonly isPart: boolean;
}

/** Layouts by what separates the codes from their texts. */
const MARKED_ROWS: ReadonlySet<string> = new Set(["tables"]);
const MARKED_TITLES: ReadonlySet<string> = new Set(["headings", "single-page", "definitions"]);
const LOOSE_TEXT: ReadonlySet<string> = new Set(["lines", "running-text", "unspaced-rows", "linearized-tables"]);

const byLayout = (layouts: ReadonlySet<string>, { rows }: PageReading): number =>
  share(rows, ({ draft }) => layouts.has(draft.layout));

/** The features of a page: what the guards found, what was left out, and how the codes are laid out. */
export const pageFeatures: readonly Feature<ReadingFacts>[] = [
  { name: "in-part", measure: ({ isPart }) => Number(isPart) },
  { name: "any-alarm", measure: ({ found }) => Number([...found.values()].some((count) => count > 0)) },
  {
    name: "unread-codes",
    measure: ({ found, reading }) => Math.min(1, (found.get("unread-codes") ?? 0) / reading.codes.size),
  },
  {
    name: "any-refused",
    measure: ({ reading }) =>
      Number([...reading.outcomes.values()].some((outcome) => outcome === "refused" || outcome === "other")),
  },
  { name: "any-reported", measure: ({ reading }) => Number([...reading.outcomes.values()].includes("reported")) },
  { name: "in-tables", measure: ({ reading }) => byLayout(MARKED_ROWS, reading) },
  { name: "in-titles", measure: ({ reading }) => byLayout(MARKED_TITLES, reading) },
  { name: "in-loose-text", measure: ({ reading }) => byLayout(LOOSE_TEXT, reading) },
  { name: "several-lines", measure: ({ reading }) => share(reading.rows, hasLines) },
  {
    name: "several-loose-lines",
    measure: ({ reading }) => share(reading.rows, hasLines) * byLayout(LOOSE_TEXT, reading),
  },
  { name: "text-read", measure: ({ reading }) => shareOfTextRead(reading) },
  { name: "without-text", measure: ({ reading }) => share(reading.rows, (row) => textsOf(row).join("").length < 2) },
  { name: "codes", measure: ({ reading }) => Math.log10(reading.codes.size) },
  { name: "cases", measure: ({ reading }) => Math.log10(reading.rows.length / reading.codes.size) },
  { name: "numbers", measure: ({ reading }) => (reading.byKind.get("number") ?? 0) / reading.codes.size },
  { name: "words", measure: ({ reading }) => (reading.byKind.get("word") ?? 0) / reading.codes.size },
  { name: "one-form", measure: ({ reading }) => maxOf(reading.byKind.values(), 0) / reading.codes.size },
  { name: "small-numbers", measure: ({ reading }) => share(reading.rows, ({ code }) => formOf(code).key.length <= 2) },
];

function hasLines(row: ReadRow): boolean {
  return textsOf(row).some((text) => text.includes("\n"));
}

/** The probability that every code of a page was read with its text, and no other, in hundredths. */
export function confidenceOf(facts: ReadingFacts): number {
  return Math.round(100 * judgeBy(confidenceWeights, pageFeatures, facts).probability) / 100;
}
