/** The formats of pages that are programs. */
export const LANGUAGES = ["go", "java", "python", "typescript"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The formats of a page. Phase 2 resolves the format; later phases do not depend on it. */
export const FORMATS = [
  ...(["markdown", "html", "rst", "asciidoc", "csv", "json", "yaml"] as const),
  ...LANGUAGES,
  "text",
] as const;

export type Format = (typeof FORMATS)[number];

/** BCP 47 language tag, as written in `source.json` ("zh-CN", "en"). */
export type Locale = string;

/** The settings of one page in `source.json` that override what is inferred from its content. */
export interface PageHints {
  /** The only layouts to try, by name, in order. */
  readonly layouts?: readonly string[];
  /** Header text of a column → the role of the column. */
  readonly columns?: Readonly<Record<string, Role>>;
  /** The keys to the errors of a JSON or YAML document; `*` is any key or element. */
  readonly path?: readonly string[];
  /** Line numbers, or texts of headings and rows, to skip. */
  readonly ignore?: readonly (string | number)[];
  /** The operation that the page documents; `false` if it documents none. */
  readonly operation?: string | false;
}

/** The meanings of a column or of a labelled line of a record. */
export const ROLES = [
  ...(["code", "subcode", "number", "name", "title", "message", "description", "cause", "solution"] as const),
  ...(["httpStatus", "billable", "retryable", "ignore"] as const),
] as const;

export type Role = (typeof ROLES)[number];

/** One input page: its decoded text and its settings. */
export interface Source {
  /** Path relative to the project, with forward slashes. Problems and catalogs use it. */
  readonly path: string;
  /** Decoded text without byte-order mark. Line ends are `\n`; line numbers are those of the file. */
  readonly text: string;
  /** The format from the settings. If it is `undefined`, the format is detected from the content. */
  readonly format?: Format;
  readonly hints?: PageHints;
}
