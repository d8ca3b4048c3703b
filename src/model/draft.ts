import type { Report } from "../problems/problems.ts";
import type { Block, Page, Place, Section, Text } from "./page.ts";
import type { PageOperation } from "./operation.ts";
import type { Locale, PageHints, Role } from "./source.ts";

/** A text copied from a page, with the role that a layout gave it. It is not interpreted yet. */
export interface Field {
  readonly role: Role;
  /** The column header or the label of the text, as written. */
  readonly header?: string;
  readonly text: Text;
  /** The language of a text that the page gives in several languages. */
  readonly locale?: Locale;
}

/** One documented case of an error, as found on a page. */
export interface Draft {
  /** The wire code as written, noise included; `fields` hold everything else. */
  readonly code: Text;
  readonly fields: readonly Field[];
  /** The headings above the code, outermost first. */
  readonly trail: readonly string[];
  /** The position of the code. */
  readonly place: Place;
  /** Set for the codes of success and for ranges of codes, which are not errors. */
  readonly kind?: "success" | "range";
  readonly layout: string;
  /** The name of the pattern that matched the code, for `extract --why`. */
  readonly pattern?: string;
  /** The names of the operations that can fail with the code, if the page says which. */
  readonly operations?: readonly string[];
  /** Every operation that the page documents can fail with the code. */
  readonly isCommon?: true;
}

/** The outcome of one row, item, record or heading that a layout examined. */
export type Outcome =
  | { readonly kind: "read"; readonly place: Place; readonly drafts: readonly Draft[] }
  | { readonly kind: "header"; readonly place: Place }
  /** Looks like an error and could not be read. A problem was reported at this place. */
  | { readonly kind: "reported"; readonly place: Place }
  /** Is not an error, for the given reason. `isOther`: there is little evidence, so it is about something else. */
  | { readonly kind: "refused"; readonly place: Place; readonly reason: string; readonly isOther?: true };

/** The result of one layout for some blocks of a page. */
export interface Finding {
  readonly layout: string;
  readonly place: Place;
  /** The roles of the columns and the evidence, for `extract --why`. */
  readonly why: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** The blocks that the layout read, which later layouts are not offered. A section stands for its heading. */
  readonly took: readonly (Block | Section)[];
  /** The probability that refused rows are errors, if it is too large to ignore. */
  readonly probability?: number;
  /** Lines of these blocks that the layout did not read. */
  readonly left?: readonly Text[];
}

/** How far the codes of a page can be relied on. */
export interface Reliability {
  /** The probability that every code of the page was read with its text, and no other. */
  readonly confidence: number;
  /** The lines of the codes at which a comparison with the page rang. */
  readonly alarms: readonly number[];
  /** The reason why a part of the page was probably not read. */
  readonly readInPart?: string;
}

/** The findings on one page, and the other texts that may state facts about codes. */
export interface Extraction {
  readonly path: string;
  readonly findings: readonly Finding[];
  /** The operations that codes of the page belong to. */
  readonly operations?: readonly PageOperation[];
  /** Absent if no code was read. */
  readonly reliability?: Reliability;
  /** The paragraphs and headings that no layout read. */
  readonly prose: readonly Text[];
  /** The JSON objects in the code blocks of the page. */
  readonly examples: readonly { readonly place: Place; readonly value: unknown }[];
}

/** The inputs of a layout besides the page. */
export interface LayoutTools {
  readonly report: Report;
  /** The hints for this page in `source.json`. */
  readonly hints: PageHints;
  /** The codes, as written, that earlier layouts read on this page. */
  readonly known: ReadonlySet<string>;
}

/**
 * A way in which pages lay out error codes. `read` returns a finding for each part of the page that has this layout.
 * The page holds only the blocks that no earlier layout read.
 */
export interface Layout {
  /** Kebab-case name, which `extract --why` shows and `source.json` may use. */
  readonly name: string;
  readonly read: (page: Page, tools: LayoutTools) => readonly Finding[];
}
