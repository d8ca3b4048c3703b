import type { Layout } from "../model/draft.ts";
import { exampleAnswers } from "./layouts/example-answers.ts";
import { linearizedTables } from "./layouts/linearized-tables.ts";
import { singlePage } from "./layouts/single-page.ts";
import { tables } from "./layouts/tables.ts";
import { unspacedRows } from "./layouts/unspaced-rows.ts";
import { series } from "./layouts/series.ts";

/** The layouts in the order in which they are tried. A block that one layout reads is not offered to later ones. */
export const layouts: readonly Layout[] = [
  // The header of a table is the strongest evidence.
  tables,
  // Before the layouts of single paragraphs: paragraphs below a header in paragraphs are a table.
  linearizedTables,
  // After the tables whose cells are separated.
  unspacedRows,
  // What no layout read, judged by fitted weights.
  series,
  // Only if nothing else was read: pages with lists of codes show answers as examples.
  exampleAnswers,
  // Last, because a page that lists codes may name one of them in its title.
  singlePage,
];

/** Names that layouts had before, which `source.json` may still use. */
export const formerLayoutNames: ReadonlyMap<string, string> = new Map([
  ["flattened", linearizedTables.name],
  ["glued", unspacedRows.name],
  ...[
    "boxes",
    "definitions",
    "field-lists",
    "headings",
    "lead-ins",
    "lists",
    "one-column-tables",
    "paragraph-codes",
  ].map((name) => [name, series.name] as const),
]);
