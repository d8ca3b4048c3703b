import type { ServiceError } from "./error.js";

/** How a fact is known: a column says it, a sentence does, a named rule concludes it, a correction sets it. */
export type Origin =
  | { readonly origin: "column" }
  | { readonly origin: "sentence"; readonly quote: string }
  | { readonly origin: "rule"; readonly rule: string }
  | { readonly origin: "correction"; readonly why: string };

/** `throttled`: too many requests, wait before the next; `transient`: the same request may succeed later. */
export type RetryClass = "throttled" | "transient" | "never";

/**
 * What ends an error: `retry`, the same request later; `fix-request`, another request; `fix-account`, a change of the
 * account, its balance or its permissions; `contact`, somebody else.
 */
export type Recovery = "retry" | "fix-request" | "fix-account" | "contact";

/** A link that a page gives, with the locale of its text. */
export interface Link {
  readonly locale: string;
  readonly text: string;
  readonly url: string;
}

/** A line of a page that documents a code. */
export interface Place {
  readonly page: string;
  readonly line: number;
}

/** What the pages say of one code; what they do not say is absent. */
export interface Facts {
  readonly billable?: { readonly value: boolean } & Origin;
  readonly retry?: { readonly class: RetryClass } & Origin;
  readonly recovery?: { readonly class: Recovery } & Origin;
  readonly httpStatus?: { readonly value: number } & Origin;
  readonly links?: readonly Link[];
  /** Every place that documents the code, in the order of the pages. */
  readonly places: readonly Place[];
}

/** The facts of many codes; it has no prototype, so that only documented codes are found in it. */
export type Catalog<Code extends string> = Readonly<Record<Code, Facts>>;

/** The facts of an error, `undefined` where no page documents its code. */
export function factsOf(error: ServiceError, catalog: Catalog<string>): Facts | undefined {
  return catalog[error.canonicalCode];
}

/** A catalog whose members have the documentation of the members of a type. */
export type FactsOf<Codes> = { readonly [Code in keyof Codes]: Facts };

/** Reads a catalog from JSON. */
export function readCatalog<Codes>(json: string): FactsOf<Codes> {
  const catalog = JSON.parse(json) as FactsOf<Codes>;
  return Object.freeze(Object.setPrototypeOf(catalog, null)) as FactsOf<Codes>;
}
