import type { Billable, Envelope, HttpStatus, Retry, Scope, CaseText } from "./page-entries.ts";
import type { Locale } from "./source.ts";

/** A line of a page that documents something. */
export interface PageLine {
  /** Path of the page relative to the project, forward slashes. */
  readonly page: string;
  readonly line: number;
}

/** Words in one locale; `from` names the service whose page they were borrowed from. */
export interface LocalizedText extends CaseText {
  readonly from?: { readonly service: string } & PageLine;
  /**
   * A translator wrote them, from the words of the page in that locale. In them `{name}` stands for a placeholder of
   * the server's message.
   */
  readonly translated?: { readonly from: Locale };
}

/** One case of a code: the same code may be documented several times with different messages. */
export interface Case {
  readonly at: PageLine;
  /** Further places that document this case in the same words. */
  readonly alsoAt?: readonly PageLine[];
  /** The server's message; `xxx`, `%s`, `{0}` are placeholders. */
  readonly message?: string;
  readonly texts: Readonly<Record<Locale, LocalizedText>>;
}

/** How far a code that no page documents any more is on its way out of the package. */
export interface Removal {
  /** `pending-removal` while it may come back, `deprecated` after the grace. */
  readonly state: "pending-removal" | "deprecated";
  /** Time of the fetch that first missed it, where pages are fetched. */
  readonly since?: string;
}

/** Everything known of one wire code of one service. */
export interface ErrorInfo {
  /** The wire code, byte-exact. */
  readonly code: string;
  /** Name of the class of this code; never changes once given. */
  readonly name: string;
  /** The part before the first dot. */
  readonly family: string;
  readonly scope: Scope;
  /** Other spellings that the docs or older servers use for this code. */
  readonly aliases?: readonly string[];
  readonly billable?: Billable;
  readonly retry?: Retry;
  readonly httpStatus?: HttpStatus;
  /** Names of classes that codes had which are now spellings of this one; they go on as other names of its class. */
  readonly formerNames?: readonly string[];
  /** Set where no page documents the code any more. */
  readonly gone?: Removal;
  /** At least one, in the order of the pages. */
  readonly cases: readonly Case[];
}

/** All errors of one service, sorted by code units of the wire code: what emitters take. */
export interface Catalog {
  /** Folder of the provider in `sources/`: "tencentcloud". */
  readonly provider: string;
  /** Service within the provider: "ocr". Together they are the service id "tencentcloud/ocr". */
  readonly service: string;
  /** Locales that have at least one text, sorted; those of the service's own pages first. */
  readonly locales: readonly Locale[];
  readonly envelope?: Envelope;
  /** Identifiers of the service, kept by the lock file: `Ocr` → `OcrError`, `handleOcrError`. */
  readonly names: {
    readonly prefix: string;
    /** Family → class name, only where the codes of the service are dotted. */
    readonly families: Readonly<Record<string, string>>;
  };
  readonly errors: readonly ErrorInfo[];
}
