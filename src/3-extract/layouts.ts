import type { Layout } from "../model/draft.ts";
import { definitions } from "./layouts/definitions.ts";
import { fieldLists } from "./layouts/field-lists.ts";
import { headings } from "./layouts/headings.ts";
import { linearizedTables } from "./layouts/linearized-tables.ts";
import { lists } from "./layouts/lists.ts";
import { oneColumnTables } from "./layouts/one-column-tables.ts";
import { paragraphCodes } from "./layouts/paragraph-codes.ts";
import { singlePage } from "./layouts/single-page.ts";
import { tables } from "./layouts/tables.ts";
import { unspacedRows } from "./layouts/unspaced-rows.ts";
import { series } from "./layouts/series.ts";

/** The layouts in the order in which they are tried. A block that one layout reads is not offered to later ones. */
export const layouts: readonly Layout[] = [
  // The header of a table is the strongest evidence.
  tables,
  // One code and its text in a table of one column.
  oneColumnTables,
  // Before the layouts of single paragraphs: paragraphs below a header in paragraphs are a table.
  linearizedTables,
  // After the tables whose cells are separated.
  unspacedRows,
  // Before lists and paragraphs: a heading that is a code owns the blocks below it.
  headings,
  // Terms and items own the blocks inside them.
  definitions,
  // Before lists: the items may be the fields of one error.
  fieldLists,
  lists,
  // Paragraphs that no larger layout read.
  paragraphCodes,
  // What no layout read, judged by fitted weights.
  series,
  // Last, because a page that lists codes may name one of them in its title.
  singlePage,
];

/** Names that layouts had before, which `source.json` may still use. */
export const formerLayoutNames: ReadonlyMap<string, string> = new Map([
  ["boxes", oneColumnTables.name],
  ["flattened", linearizedTables.name],
  ["glued", unspacedRows.name],
  ["lead-ins", paragraphCodes.name],
]);
