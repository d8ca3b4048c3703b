import type { Format } from "../../model/source.ts";
import type { Explored } from "../../commands/explore.ts";

/** A document for the worker: its text, or the bytes of a file. */
export interface Question {
  /** Name of the file; it may decide the format, and it names the service. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The format that the reader chose. */
  readonly format: Format | undefined;
}

/** What the worker answers. */
export type Answer =
  | { readonly kind: "explored"; readonly text: string; readonly explored: Explored }
  /** The bytes of a file that is no text. */
  | { readonly kind: "refused"; readonly reason: string }
  /** A bug of errsmith. */
  | { readonly kind: "failed"; readonly reason: string };
