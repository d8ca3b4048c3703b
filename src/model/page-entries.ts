import type { Problem } from "../problems/problems.ts";
import type { Link, Place } from "./page.ts";

/** How a fact is known: a column says it, a sentence does (quoted), a named rule concludes it, a correction sets it. */
export type Origin =
  | { readonly origin: "column" }
  | { readonly origin: "sentence"; readonly quote: string }
  | { readonly origin: "rule"; readonly rule: string }
  | { readonly origin: "correction"; readonly why: string };

export type Billable = { readonly value: boolean } & Origin;
export type HttpStatus = { readonly value: number } & Origin;
/** `throttled`: too many requests, retry with back-off; `transient`: the same request may succeed later. */
export type Retry = { readonly class: "throttled" | "transient" | "never" } & Origin;
export type Scope = "common" | "business";

/** The understood facts of one error; what the page does not say stays absent. */
export interface Facts {
  readonly scope?: Scope;
  readonly billable?: Billable;
  readonly retry?: Retry;
  readonly httpStatus?: HttpStatus;
}

/** The words of one case in one language. */
export interface CaseText {
  readonly title?: string;
  readonly description?: string;
  readonly cause?: string;
  readonly solution?: string;
  readonly links?: readonly Link[];
}

/** One documented case, understood: exact wire code, words, facts, and where it stands. */
export interface CodeEntry {
  readonly code: string;
  /** The message the server sends, placeholders as documented. */
  readonly message?: string;
  readonly text: CaseText;
  readonly facts: Facts;
  readonly place: Place;
  readonly trail: readonly string[];
  readonly kind?: "success" | "range";
}

/** Where code, message and request id sit in a response: keys from the root of the parsed body. */
export interface Envelope {
  /** `"http-status"` when the HTTP status is the code. */
  readonly code: readonly string[] | "http-status";
  /** The empty path is the body itself. */
  readonly message?: readonly string[];
  readonly requestId?: readonly string[];
}

/** Counts that must add up: `seen = read + header + reported + refused`. */
export interface Accounting {
  readonly seen: number;
  readonly read: number;
  readonly header: number;
  readonly reported: number;
  readonly refused: number;
}

/** A code that looks misspelt: the page is kept as it is until a person corrects it. */
export interface PossibleTypo {
  readonly code: string;
  /** The spelling that the rest of the page suggests. */
  readonly near: string;
  readonly place: Place;
}

/** A page, understood. */
export interface PageEntries {
  readonly path: string;
  readonly entries: readonly CodeEntry[];
  readonly envelope?: Envelope;
  readonly accounting: Accounting;
  readonly possibleTypos: readonly PossibleTypo[];
}

/** What phases 2 to 4 make of one page. A page that cannot be read has no entries and a problem of severity `error`. */
export interface PageResult {
  readonly entries: PageEntries;
  readonly problems: readonly Problem[];
}
