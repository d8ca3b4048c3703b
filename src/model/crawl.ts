import type { FailureState } from "./failure-state.ts";
import type { Locale } from "./source.ts";

/** What a crawl has found at an address. */
export interface JudgedPage {
  readonly url: string;
  readonly depth: number;
  /** Set if no page names the address. */
  readonly isGuess?: true;
  /** Why the page is no page of error codes that can be used; absent if it is one. */
  readonly state?: FailureState;
  /** The reason of the state. */
  readonly reason?: string;
  readonly title?: string;
  /** The language that the page states, and the one that its texts have. */
  readonly language?: Locale;
  readonly textLanguage?: Locale;
  /** The languages of the page with their addresses, as the page states. */
  readonly alternates?: readonly (readonly [language: Locale, url: string])[];
  /** The codes, with the number of characters of their texts. */
  readonly codes?: readonly (readonly [code: string, characters: number])[];
  /** Digest of the codes with their texts. */
  readonly digest?: string;
  /** The form of the page. */
  readonly form?: "html" | "markdown" | "json";
}
