/** How a page is written down. The parsers take this format away; nothing after them knows it. */
export type Format = "markdown" | "html" | "text";

/** BCP 47 language tag, as written in `source.json` ("zh-CN", "en"). */
export type Locale = string;

/** A person's decisions on how to read one page, from `source.json`: what the page itself cannot tell. */
export interface PageHints {
  /** Names of the only layouts to try, in order. */
  readonly layouts?: readonly string[];
  /** Header text of a column → the role it has. */
  readonly columns?: Readonly<Record<string, Role>>;
  /** Lines, or words of a heading or row, that are not to be read. */
  readonly ignore?: readonly (string | number)[];
}

/** What a column, or a labelled line of a record, is about. */
export type Role =
  | "code"
  | "subcode"
  | "number"
  | "name"
  | "title"
  | "message"
  | "description"
  | "cause"
  | "solution"
  | "httpStatus"
  | "billable"
  | "retryable"
  | "ignore";

/** One page as it was given: decoded text and what its owner says about it. */
export interface Source {
  /** Path for people and for the catalog: relative to the project, forward slashes. */
  readonly path: string;
  /** Decoded text without byte-order mark; line ends are `\n`, so that line numbers are those of the file. */
  readonly text: string;
  /** Set only when somebody says so; otherwise recognised from the content. */
  readonly format?: Format;
  readonly hints?: PageHints;
}
