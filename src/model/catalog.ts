import type { Billable, Envelope, HttpStatus, Recovery, Retry, Scope, CaseText, SdkException } from "./page-entries.ts";
import type { Locale } from "./source.ts";

/** A line of a page that documents a code. */
export interface PageLine {
  /** Path of the page relative to the project, forward slashes. */
  readonly page: string;
  readonly line: number;
}

/** The text of a case in one locale. `from` is the place of the text if it was borrowed from another service. */
export interface LocalizedText extends CaseText {
  readonly from?: { readonly service: string } & PageLine;
  /**
   * Set if the text is a translation; `from` is the locale of the translated text. `{name}` in a translation stands for
   * a placeholder of the server's message.
   */
  readonly translated?: { readonly from: Locale };
}

/** One case of a code. A code has several cases if it is documented several times with different texts. */
export interface Case {
  readonly at: PageLine;
  /** Other places that document this case. */
  readonly alsoAt?: readonly PageLine[];
  /** The server's message; `xxx`, `%s`, `{0}` are placeholders. */
  readonly message?: string;
  readonly texts: Readonly<Record<Locale, LocalizedText>>;
}

/** The state of a code, or of a code of an operation, that the pages no longer document. */
export interface Removal {
  /** `pending-removal` during the grace period, `deprecated` after it. */
  readonly state: "pending-removal" | "deprecated";
  /** Time of the first fetch without the code; `undefined` if the pages are not fetched. */
  readonly since?: string;
}

/** One wire code of one service, with its facts and cases. */
export interface ErrorInfo {
  /** The wire code, byte-exact. */
  readonly code: string;
  /** The class name of this code. It is permanent. */
  readonly name: string;
  /** The symbolic name of a number: "INSUFFICIENT_BALANCE". */
  readonly symbol?: string;
  /** The part before the first dot. */
  readonly family: string;
  readonly scope: Scope;
  /** Other wire codes for the same error: documented misspellings, and codes that were renamed to this code. */
  readonly aliases?: readonly string[];
  readonly billable?: Billable;
  readonly retry?: Retry;
  readonly recovery?: Recovery;
  readonly httpStatus?: HttpStatus;
  /**
   * Old class names of this code, and those of codes that are aliases of this code now. The package exports them as aliases of
   * its class.
   */
  readonly formerNames?: readonly string[];
  /** Codes that were renamed to this code and then retired: the package names the new code to those who use them. */
  readonly formerCodes?: readonly string[];
  /** Set if the pages no longer document the code. */
  readonly gone?: Removal;
  /** The sources that document the code, if others of the service do not. */
  readonly sources?: readonly string[];
  /** At least one case, in the order of the pages. */
  readonly cases: readonly Case[];
}

/** A code with which an operation can fail, or one of its cases. */
export interface OperationCode {
  readonly code: string;
  /** The index of a case, if the pages document some cases of the code for the operation and not all of them. */
  readonly case?: number;
  /** Set if no page documents the code for the operation any more. */
  readonly gone?: Removal;
}

/**
 * An operation of a service, and its own codes. Codes of the scope `common` belong to every operation. The pages no longer
 * document an operation all of whose codes are gone.
 */
export interface Operation {
  /** The name as the vendor writes it. */
  readonly name: string;
  /** Names that were renamed to this one, sorted. The package has the operation under them as well. */
  readonly formerNames?: readonly string[];
  readonly at: PageLine;
  /** Other places that document the operation, such as a page in another language. */
  readonly alsoAt?: readonly PageLine[];
  readonly method?: string;
  readonly path?: string;
  /** Sorted by code units, then by case; none if the pages document only common codes for the operation. */
  readonly codes: readonly OperationCode[];
}

/** All errors of one service, sorted by the code units of their wire codes. The input of emitters. */
export interface Catalog {
  /** The folder of the provider in `sources/`: "tencentcloud". */
  readonly provider: string;
  /** The name of the service within the provider: "ocr". Its service id is "tencentcloud/ocr". */
  readonly service: string;
  /** The locales that have at least one text, sorted by code units. */
  readonly locales: readonly Locale[];
  readonly envelope?: Envelope;
  /** What the SDKs of the provider throw. */
  readonly exceptions?: readonly SdkException[];
  /** Page → its address, of the pages that document the service and have one in the manifest. */
  readonly pageUrls?: Readonly<Record<string, string>>;
  /** The names of the sources of the service, sorted, if there are several. */
  readonly sources?: readonly string[];
  /** The permanent identifiers of the service, from `names.lock.json`. */
  readonly names: {
    /** `Ocr` in `OcrError` and `handleOcrError`. */
    readonly prefix: string;
    /** Family → class name. Empty if no code of the service has a dot. */
    readonly families: Readonly<Record<string, string>>;
  };
  readonly errors: readonly ErrorInfo[];
  /** The operations whose codes the pages document, sorted by the code units of their names. Absent if there are none. */
  readonly operations?: readonly Operation[];
}
