import type { Layout } from "../model/draft.ts";
import { oneColumnTables } from "./layouts/one-column-tables.ts";
import { definitions } from "./layouts/definitions.ts";
import { fieldLists } from "./layouts/field-lists.ts";
import { linearizedTables } from "./layouts/linearized-tables.ts";
import { unspacedRows } from "./layouts/unspaced-rows.ts";
import { headings } from "./layouts/headings.ts";
import { paragraphCodes } from "./layouts/paragraph-codes.ts";
import { lists } from "./layouts/lists.ts";
import { singlePage } from "./layouts/single-page.ts";
import { tables } from "./layouts/tables.ts";

/** The layouts in the order they are tried; the first that takes a block keeps it. */
export const layouts: readonly Layout[] = [
  // A table says most about itself.
  tables,
  // A table of one column is a box around a code and its words.
  oneColumnTables,
  // Paragraphs under a header in paragraphs are a table too, before anything reads them one by one.
  linearizedTables,
  // Rows without gaps between their cells, once it is sure that no row has any.
  unspacedRows,
  // A heading that is a code owns all the lists and paragraphs below it.
  headings,
  // Terms and items own what is nested in them.
  definitions,
  // A list of the fields of one error before its items are taken for errors.
  fieldLists,
  lists,
  // Paragraphs that nothing larger claimed.
  paragraphCodes,
  // Last, because a page that lists codes may name one in its title.
  singlePage,
];
