/** A position in a page: line and column, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A link that stood in a text: what was underlined and where it leads. */
export interface Link {
  readonly text: string;
  readonly url: string;
}

/** A piece of a text that mark-up singled out, as offsets into `Text.text`. */
export interface Mark {
  readonly kind: "code" | "strong" | "emphasis" | "strike" | "link";
  readonly start: number;
  readonly end: number;
}

/**
 * Words as a person reads them in the browser: mark-up and entities are gone, white space is folded,
 * a line break the reader sees (`<br>`, a list item, a paragraph inside a cell) is `\n`.
 */
export interface Text {
  readonly text: string;
  /** Where the first character stands. */
  readonly place: Place;
  readonly links?: readonly Link[];
  readonly marks?: readonly Mark[];
  /** Offsets of spaces that were the ends of lines in the page. */
  readonly folds?: readonly number[];
  /** The lines of the page on which the second and further lines of the text begin, if they do not follow one another. */
  readonly lines?: readonly number[];
}

/** One cell of a table after spans were resolved. */
export interface Cell extends Text {
  /** The cell came from a rowspan or colspan of an earlier one. */
  readonly spanned?: true;
  /** A header cell (`<th>`, or a cell of a pipe table's first row). */
  readonly header?: true;
}

/** One row of a table; its place is the row's own line. */
export interface Row {
  readonly place: Place;
  readonly cells: readonly Cell[];
}

/** One item of a list, with the blocks that are nested in it. */
export interface Item {
  readonly text: Text;
  /** The number of an item of an ordered list, as written: "404." */
  readonly marker?: string;
  readonly blocks: readonly Block[];
}

/** What a section is made of, whatever the format was. */
export type Block =
  | { readonly kind: "paragraph"; readonly place: Place; readonly text: Text }
  | { readonly kind: "table"; readonly place: Place; readonly caption?: Text; readonly rows: readonly Row[] }
  | { readonly kind: "list"; readonly place: Place; readonly ordered: boolean; readonly items: readonly Item[] }
  | {
      readonly kind: "definitions";
      readonly place: Place;
      readonly items: readonly { readonly terms: readonly Text[]; readonly blocks: readonly Block[] }[];
    }
  | { readonly kind: "code"; readonly place: Place; readonly language?: string; readonly value: string };

/** A heading and the blocks below it up to the next heading of any level; the first may have no heading. */
export interface Section {
  readonly place: Place;
  /** 1 to 6; 0 for what stands before the first heading. */
  readonly level: number;
  readonly heading?: Text;
  /** Headings this section stands under, outermost first, its own included. */
  readonly trail: readonly string[];
  readonly blocks: readonly Block[];
}

/** A page without its format. */
export interface Page {
  /** `Source.path`. */
  readonly path: string;
  /** Front matter of the page, values as written. */
  readonly matter: Readonly<Record<string, string>>;
  readonly sections: readonly Section[];
}
