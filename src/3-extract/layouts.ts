import type { Layout } from "../model/draft.ts";
import { flattened } from "./layouts/flattened.ts";
import { tables } from "./layouts/tables.ts";

/** The layouts in the order they are tried; the first that takes a block keeps it. */
export const layouts: readonly Layout[] = [
  // A table says most about itself.
  tables,
  // Paragraphs under a header in paragraphs are a table too, before anything reads them one by one.
  flattened,
];
