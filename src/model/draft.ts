import type { Report } from "../problems/problems.ts";
import type { Block, Page, Place, Section, Text } from "./page.ts";
import type { PageHints, Role } from "./source.ts";

/** Words copied from a page because a layout says what they are; nothing is interpreted yet. */
export interface Field {
  readonly role: Role;
  /** The column header or label that stood over the words, as written. */
  readonly header?: string;
  readonly text: Text;
}

/** One documented case of an error, as found. */
export interface Draft {
  /** The wire code as written, noise included; `fields` hold everything else. */
  readonly code: Text;
  readonly fields: readonly Field[];
  /** Headings above the find, outermost first. */
  readonly trail: readonly string[];
  /** The row's own line: the one on which the code stands. */
  readonly place: Place;
  /** Success rows and ranges are kept apart from errors. */
  readonly kind?: "success" | "range";
  readonly layout: string;
  /** Name of the pattern that recognised the code, for `extract --why`; layouts of users need none. */
  readonly pattern?: string;
}

/** What became of one row, item, record or heading that a layout looked at. */
export type Outcome =
  | { readonly kind: "read"; readonly place: Place; readonly drafts: readonly Draft[] }
  | { readonly kind: "header"; readonly place: Place }
  /** Looks like an error and could not be read: a problem was reported at this place. */
  | { readonly kind: "reported"; readonly place: Place }
  /** Is no error, for the reason given ("a table of parameters"). */
  | { readonly kind: "refused"; readonly place: Place; readonly reason: string };

/** What one layout made of the blocks it took. */
export interface Finding {
  readonly layout: string;
  readonly place: Place;
  /** Header text → role, with the evidence, for `extract --why`. */
  readonly why: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** Blocks of the page that it read and no later layout may; a section stands for its heading. */
  readonly took: readonly (Block | Section)[];
  /** Lines of the blocks that it took which are no part of what it read. */
  readonly left?: readonly Text[];
}

/** Everything found on one page. */
export interface Extraction {
  readonly path: string;
  readonly findings: readonly Finding[];
  /** Paragraphs and headings outside the findings, for the sentences that speak about codes. */
  readonly prose: readonly Text[];
  /** JSON examples on the page (fenced or plain), with the line they begin on. */
  readonly examples: readonly { readonly place: Place; readonly value: unknown }[];
}

/** What a layout may use besides the page. */
export interface LayoutTools {
  readonly report: Report;
  /** A person's decisions about this page. */
  readonly hints: PageHints;
  /** Codes, as written, that earlier layouts read on this page. */
  readonly known: ReadonlySet<string>;
}

/**
 * What a layout makes of a page: a finding for each run of blocks it understands, none where it sees nothing.
 * The page holds only what no earlier layout took.
 */
export interface Layout {
  /** Kebab-case name, shown by `extract --why` and usable in `source.json`. */
  readonly name: string;
  readonly read: (page: Page, tools: LayoutTools) => readonly Finding[];
}
