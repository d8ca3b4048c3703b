import type { Place } from "./page.ts";
import type { Locale } from "./source.ts";

/** What of a case is translated: what people are shown. */
export type TranslatedField = "title" | "description";

/** The words of one field of one case, in another language. */
export interface Translation {
  /** Name within the provider. */
  readonly service: string;
  /** Wire code, byte-exact. */
  readonly code: string;
  readonly field: TranslatedField;
  /** Locale of the page that was translated. */
  readonly from: Locale;
  /** Hash of the words that were translated: when the page says something else, the translation is stale. */
  readonly hash: string;
  /** The translation; `{name}` stands for a placeholder of the server's message. */
  readonly text: string;
}

/** `translations/<locale>.json` of a provider. */
export interface TranslationFile {
  readonly locale: Locale;
  /** Path for problems. */
  readonly path: string;
  readonly entries: readonly Translation[];
  /** Where one of the entries stands. */
  readonly placeOf: (entry: Translation) => Place;
}
