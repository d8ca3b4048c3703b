import type { ListedOperations } from "./operation.ts";
import type { Place } from "./place.ts";

export type { Place };

/** A link in a text: its text and its target as written. */
export interface Link {
  readonly text: string;
  readonly url: string;
}

/** A part of a text with mark-up, as offsets into `Text.text`. */
export interface Mark {
  readonly kind: "code" | "strong" | "emphasis" | "strike" | "link";
  readonly start: number;
  readonly end: number;
}

/**
 * A text as a browser shows it: mark-up and entities are resolved, white space is collapsed, and a visible line break
 * (`<br>`, a list item, a paragraph inside a cell) is `\n`.
 */
export interface Text {
  readonly text: string;
  /** The place of the first character. */
  readonly place: Place;
  readonly links?: readonly Link[];
  readonly marks?: readonly Mark[];
  /** Offsets of spaces that are line ends in the page. */
  readonly folds?: readonly number[];
  /** The page lines on which the second and later lines of the text begin, unless these are consecutive. */
  readonly lines?: readonly number[];
}

/** One cell of a table with resolved spans. */
export interface Cell extends Text {
  /** The cell is a copy of an earlier cell with `rowspan` or `colspan`. */
  readonly spanned?: true;
  /** A header cell: `<th>`, or a cell in the first row of a pipe table. */
  readonly header?: true;
  /** Lines of the cell may belong to the row above or below, because the page does not show where a row ends. */
  readonly isUnclear?: true;
}

/** One row of a table. Its place is that of its first cell with text. */
export interface Row {
  readonly place: Place;
  readonly cells: readonly Cell[];
}

/** One item of a list, and the blocks below its text. */
export interface Item {
  readonly text: Text;
  /** The number of an item of an ordered list, as written: "404." */
  readonly marker?: string;
  readonly blocks: readonly Block[];
}

/** A table. Its headers are marked as far as the page marks them. */
export interface Table {
  readonly kind: "table";
  readonly place: Place;
  readonly caption?: Text;
  readonly rows: readonly Row[];
  /** The rows are data, not a table that somebody wrote: the first row has the names of the columns, and no other row. */
  readonly isData?: true;
  /** The table is drawn in a code block, where most tables are examples. */
  readonly isListing?: true;
}

/** A block of a section. It does not depend on the format of the page. */
export type Block =
  | { readonly kind: "paragraph"; readonly place: Place; readonly text: Text }
  | Table
  | { readonly kind: "list"; readonly place: Place; readonly ordered: boolean; readonly items: readonly Item[] }
  | {
      readonly kind: "definitions";
      readonly place: Place;
      readonly items: readonly { readonly terms: readonly Text[]; readonly blocks: readonly Block[] }[];
    }
  | CodeBlock;

/** Lines that mean themselves: code, an example of a message, or output of a program. */
export interface CodeBlock {
  readonly kind: "code";
  /** The place of the first character of `value`. */
  readonly place: Place;
  readonly language?: string;
  readonly value: string;
  /** Number of characters that the page has before the second and later lines of `value`. */
  readonly indent?: number;
}

/** A heading and the blocks up to the next heading of any level. The first section of a page may have no heading. */
export interface Section {
  readonly place: Place;
  /** 1 to 6; 0 for the blocks before the first heading. */
  readonly level: number;
  readonly heading?: Text;
  /** The headings above this section, outermost first, with its own heading last. */
  readonly trail: readonly string[];
  readonly blocks: readonly Block[];
}

/** A parsed page, which does not depend on its format. */
export interface Page {
  /** `Source.path`. */
  readonly path: string;
  /** The front matter of the page. Values are texts as written. */
  readonly matter: Readonly<Record<string, string>>;
  readonly sections: readonly Section[];
  /** Set for a document that lists operations as data. */
  readonly operations?: ListedOperations;
}
