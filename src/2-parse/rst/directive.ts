import type { Line } from "../page-lines.ts";
import type { BlockSink } from "../section-builder.ts";
import type { RstContext } from "./rst-context.ts";

/** A directive as written: `.. name:: argument`, options and content. */
export interface Directive {
  readonly name: string;
  readonly start: Line;
  /** The lines of the argument. */
  readonly argument: readonly Line[];
  readonly options: ReadonlyMap<string, Line>;
  /** The lines below the options, without the indentation that they share. */
  readonly content: readonly Line[];
  /** Index of the line after the directive. */
  readonly next: number;
}

/** Reads a directive into a sink. */
export type DirectiveReader = (directive: Directive, sink: BlockSink, context: RstContext) => void;
