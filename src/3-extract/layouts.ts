import type { Layout } from "../model/draft.ts";
import { boxes } from "./layouts/boxes.ts";
import { definitions } from "./layouts/definitions.ts";
import { fieldLists } from "./layouts/field-lists.ts";
import { flattened } from "./layouts/flattened.ts";
import { glued } from "./layouts/glued.ts";
import { headings } from "./layouts/headings.ts";
import { leadIns } from "./layouts/lead-ins.ts";
import { lists } from "./layouts/lists.ts";
import { singlePage } from "./layouts/single-page.ts";
import { tables } from "./layouts/tables.ts";

/** The layouts in the order they are tried; the first that takes a block keeps it. */
export const layouts: readonly Layout[] = [
  // A table says most about itself.
  tables,
  // A table of one column is a box around a code and its words.
  boxes,
  // Paragraphs under a header in paragraphs are a table too, before anything reads them one by one.
  flattened,
  // Rows without gaps between their cells, once it is sure that no row has any.
  glued,
  // A heading that is a code owns all the lists and paragraphs below it.
  headings,
  // Terms and items own what is nested in them.
  definitions,
  // A list of the fields of one error before its items are taken for errors.
  fieldLists,
  lists,
  // Paragraphs that nothing larger claimed.
  leadIns,
  // Last, because a page that lists codes may name one in its title.
  singlePage,
];
