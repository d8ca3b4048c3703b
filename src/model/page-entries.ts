import type { Problem } from "../problems/problems.ts";
import type { Reliability } from "./draft.ts";
import type { PageOperation } from "./operation.ts";
import type { Link, Place } from "./page.ts";
import type { Locale } from "./source.ts";

/** The origin of a fact: a column, a quoted sentence, a named rule, or a correction with its reason. */
export type Origin =
  | { readonly origin: "column" }
  | { readonly origin: "sentence"; readonly quote: string }
  | { readonly origin: "rule"; readonly rule: string }
  | { readonly origin: "correction"; readonly why: string };

export type Billable = { readonly value: boolean } & Origin;
export type HttpStatus = { readonly value: number } & Origin;
/** `throttled`: too many requests, so retry with back-off. `transient`: the same request may succeed later. */
export type Retry = { readonly class: "throttled" | "transient" | "never" } & Origin;
/**
 * What ends the error: the same request again, another request, a change of the account, or somebody else. Absent if the
 * page does not say.
 */
export type Recovery = { readonly class: "retry" | "fix-request" | "fix-account" | "contact" } & Origin;
export type Scope = "common" | "business";

/** The facts of one error. A fact that the page does not state is `undefined`, which is not `false`. */
export interface Facts {
  readonly scope?: Scope;
  readonly billable?: Billable;
  readonly retry?: Retry;
  readonly recovery?: Recovery;
  readonly httpStatus?: HttpStatus;
}

/** The text of one case in one language. */
export interface CaseText {
  readonly title?: string;
  readonly description?: string;
  readonly cause?: string;
  readonly solution?: string;
  readonly links?: readonly Link[];
}

/** One documented case, interpreted: the exact wire code, its text, its facts and its place. */
export interface CodeEntry {
  readonly code: string;
  /** The message that the server sends, with placeholders as documented. */
  readonly message?: string;
  /** The name beside a code, such as the symbol of a number. */
  readonly symbol?: string;
  readonly text: CaseText;
  /** The language of `text`, if the page gives the text in several languages, and the texts in the other languages. */
  readonly locale?: Locale;
  readonly translations?: Readonly<Record<Locale, CaseText>>;
  readonly facts: Facts;
  readonly place: Place;
  readonly trail: readonly string[];
  readonly kind?: "success" | "range";
  /** The names of the operations that can fail with the code, if the page says which. */
  readonly operations?: readonly string[];
}

/** The paths of code, message and request id in a response: keys from the root of the parsed body. */
export interface Envelope {
  /** `"http-status"` if the HTTP status is the code. */
  readonly code: readonly string[] | "http-status";
  /** The empty path is the whole body. */
  readonly message?: readonly string[];
  readonly requestId?: readonly string[];
}

/** An exception that an SDK of the vendor throws: how to recognise it, and the paths of what it has. */
export interface SdkException {
  /** Members that it has, including those of its prototype. */
  readonly has?: readonly string[];
  /** Names of its class. */
  readonly names?: readonly string[];
  /** Default: `["code"]`. */
  readonly code?: readonly string[];
  /** Default: `["message"]`. */
  readonly message?: readonly string[];
  readonly requestId?: readonly string[];
  readonly httpStatus?: readonly string[];
  /** Milliseconds after which the server takes another request. */
  readonly retryAfter?: readonly string[];
}

/** The counts of examined rows: `seen = read + header + reported + refused`. */
export interface Accounting {
  readonly seen: number;
  readonly read: number;
  readonly header: number;
  readonly reported: number;
  readonly refused: number;
}

/** A code that may be misspelt. The code is kept as documented; only a correction changes it. */
export interface PossibleTypo {
  readonly code: string;
  /** The similar spelling that other codes of the page use. */
  readonly near: string;
  readonly place: Place;
}

/** The interpreted entries of one page. */
export interface PageEntries {
  readonly path: string;
  readonly entries: readonly CodeEntry[];
  /** The operations that codes of the page belong to. */
  readonly operations?: readonly PageOperation[];
  readonly envelope?: Envelope;
  readonly accounting: Accounting;
  readonly possibleTypos: readonly PossibleTypo[];
  /** Absent if no code was read. */
  readonly reliability?: Reliability;
}

/** The result of phases 2 to 4 for one page. A page that cannot be read has no entries and a problem of severity `error`. */
export interface PageResult {
  readonly entries: PageEntries;
  readonly problems: readonly Problem[];
}
