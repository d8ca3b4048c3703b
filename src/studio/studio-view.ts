import type { StudioPage } from "./studio-page.ts";
import type { StudioInput } from "./studio-request.ts";

// The types of what the browser gets: this file imports nothing that a browser does not have.

export type { StudioEdit } from "./edits.ts";
export type { LineMark } from "./line-marks.ts";
export type { PageItem } from "./page-items.ts";
export type { StudioFinding, StudioPage } from "./studio-page.ts";
export type { StudioInput, StudioRequest } from "./studio-request.ts";
export type { RowFact, StudioRow } from "./studio-rows.ts";

/** A file that edits change. */
export interface FilePreview {
  readonly path: string;
  /** SHA-256 of the text on the disk; `null` if there is no file. The file is written only if it is still the same. */
  readonly digest: string | null;
  /** The changed lines with some lines around them, as in a unified diff: "+", "-" or " " and the line. */
  readonly diff: readonly string[];
}

/** A page as it is read with edits, and what the edits change on the disk. */
export interface StudioView {
  readonly page: StudioPage;
  readonly files: readonly FilePreview[];
  /** Whether the files are those of the project; otherwise they show what to write. */
  readonly canSave: boolean;
}

/** A page of the project in a list. */
export interface ListedPage {
  readonly path: string;
  /** Id of the service. */
  readonly service: string;
}

/** What the studio begins with. */
export interface StudioStart {
  readonly pages: readonly ListedPage[];
  readonly open?: StudioInput | undefined;
}
