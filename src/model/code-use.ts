/** How a file uses a code. */
export const USE_KINDS = [
  "comparison",
  "case",
  "instanceof",
  "import",
  "class",
  "is",
  "family",
  "handler",
  "lookup",
  "constant",
  "list",
  "key",
  "type",
  "quoted",
] as const;
export type UseKind = (typeof USE_KINDS)[number];

/** A place in an application that uses a code. */
export interface CodeUse {
  /** Path relative to the folder in which the application was searched, forward slashes. */
  readonly file: string;
  /** From 1, in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /**
   * The documented code; for a code that no page documents, the text in the file; for a family, its key, such as
   * "Order.*".
   */
  readonly code: string;
  readonly kind: UseKind;
  /** Ids of the services that document the code, sorted. Empty if no page documents it. */
  readonly services: readonly string[];
  /** What the file has in place of the code: an alias, a class or a constant. */
  readonly written?: string;
  /** The documented code that is the most similar to one that no page documents. */
  readonly nearest?: string;
  /** The repository of the file, if it is not the repository of the project. */
  readonly repository?: string;
}
