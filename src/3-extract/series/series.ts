import type { Finding, LayoutTools } from "../../model/draft.ts";
import type { Block, Section } from "../../model/page.ts";
import type { TopicContext } from "../classify/classify.ts";
import type { Column } from "../classify/column-roles.ts";
import type { TableSegment } from "../tables/segment.ts";
import type { Candidate } from "./candidate.ts";

/** Where the candidates of a series stand. */
export type SeriesKind = "heading" | "column" | "item" | "term" | "line" | "code-line" | "running-text";

/** The column of a series, and the other columns of its table. */
export interface SeriesColumn {
  readonly column: Column;
  readonly index: number;
  readonly all: readonly Column[];
  readonly hasHeader: boolean;
  /** The part of the table, of which one column holds the codes, and all parts of the table. */
  readonly segment: TableSegment;
  readonly segments: readonly TableSegment[];
}

/** Candidates of one section that are written in the same way. */
export interface Series {
  readonly kind: SeriesKind;
  readonly candidates: readonly Candidate[];
  readonly context: TopicContext;
  /** The series stands inside a list. */
  readonly isNested: boolean;
  readonly column?: SeriesColumn;
  /** The headers of the line right above a candidate, "Code  Description". */
  readonly header?: string | undefined;
  /** The blocks in which the candidates stand. */
  readonly blocks: readonly (Block | Section)[];
  /** Forms the records of the series. `why` holds the evidence of the verdict. */
  readonly read: (tools: LayoutTools, why: readonly string[]) => Finding;
}

/** The names of layouts that `extract --why` shows. */
export const layoutOf: Readonly<Record<SeriesKind, string>> = {
  heading: "headings",
  column: "tables",
  item: "lists",
  term: "definitions",
  line: "lines",
  "code-line": "lines",
  "running-text": "running-text",
};
