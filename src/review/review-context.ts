import type { Change } from "../diff/change.ts";

/** The text of a page by its path; `undefined` if the page is not there. */
export type PageText = (page: string) => string | undefined;

/** The lines of a generated file that a change removes and adds. */
export interface CodeDifference {
  readonly file: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A suspect page: the copy in use, the refused copy, and the reason for the refusal. */
export interface SuspectCopy {
  readonly page: string;
  readonly reason: string;
  /** `undefined` if there is no earlier copy. */
  readonly before: string | undefined;
  readonly after: string;
  /** The command that uses the page all the same. */
  readonly accept: string;
}

/** What a review shows besides the changes. */
export interface ReviewContext {
  readonly pageText: PageText;
  /** Pages that are not used because they look wrong. Default: none. */
  readonly suspects?: readonly SuspectCopy[];
  /** What a change changes in the files that consumers import. Default: nothing is shown. */
  readonly codeOf?: (change: Change) => readonly CodeDifference[];
  /** The operations that have the code of a change as one of their own. Default: none are shown. */
  readonly operationsOf?: (change: Change) => readonly string[];
  /** Fingerprints of rows whose approval can be taken back. */
  readonly undoable?: ReadonlySet<string>;
}
