import { formOf } from "./code-form.ts";
import { confidenceWeights } from "./confidence-weights.ts";
import type { PageReading, ReadRow } from "./page-reading.ts";
import { shareOfTextRead, textsOf } from "./read-rows.ts";

/** What the confidence of a page is computed from. */
export interface PageFacts {
  readonly reading: PageReading;
  /** Names that each guard found, by the name of the guard. */
  readonly found: ReadonlyMap<string, number>;
  /** A guard found so much that the page was read in part. */
  readonly isPart: boolean;
}

/** A number between 0 and 1, or a logarithm, that tells right pages from wrong ones. */
interface PageFeature {
  readonly name: string;
  readonly measure: (facts: PageFacts) => number;
}

/** Layouts by what separates the codes from their texts. */
const MARKED_ROWS: ReadonlySet<string> = new Set(["tables", "one-column-tables"]);
const MARKED_TITLES: ReadonlySet<string> = new Set(["headings", "single-page", "definitions"]);
const LOOSE_TEXT: ReadonlySet<string> = new Set(["paragraph-codes", "unspaced-rows", "linearized-tables", "series"]);

const byLayout = (layouts: ReadonlySet<string>, { rows }: PageReading): number =>
  share(rows, ({ draft }) => layouts.has(draft.layout));

/** The features of a page: what the guards found, what was left out, and how the codes are laid out. */
export const pageFeatures: readonly PageFeature[] = [
  { name: "in-part", measure: ({ isPart }) => Number(isPart) },
  { name: "any-alarm", measure: ({ found }) => Number([...found.values()].some((count) => count > 0)) },
  {
    name: "unread-codes",
    measure: ({ found, reading }) => Math.min(1, (found.get("unread-codes") ?? 0) / reading.codes.size),
  },
  { name: "any-refused", measure: ({ reading }) => Number([...reading.outcomes.values()].includes("refused")) },
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
  { name: "one-form", measure: ({ reading }) => Math.max(...reading.byKind.values()) / reading.codes.size },
  { name: "small-numbers", measure: ({ reading }) => share(reading.rows, ({ code }) => formOf(code).key.length <= 2) },
];

function hasLines(row: ReadRow): boolean {
  return textsOf(row).some((text) => text.includes("\n"));
}

/** The fitted weight of one feature, which adds `(measure - mean) / deviation * weight` to the logit. */
interface PageWeight {
  readonly name: string;
  readonly weight: number;
  readonly mean: number;
  readonly deviation: number;
}

/** The probability that every code of a page was read with its text, and no other, in hundredths. */
export function confidenceOf(facts: PageFacts): number {
  const { bias, features } = confidenceWeights;
  const weights: ReadonlyMap<string, PageWeight> = new Map(features.map((feature) => [feature.name, feature]));
  const logit = pageFeatures.reduce((sum, { name, measure }) => {
    const { weight, mean, deviation } = weights.get(name) ?? { weight: 0, mean: 0, deviation: 1 };
    return sum + (weight * (measure(facts) - mean)) / deviation;
  }, bias);
  return Math.round(100 / (1 + Math.exp(-logit))) / 100;
}

function share<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(is).length / items.length;
}
