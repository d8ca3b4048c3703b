import type { Place } from "./page.ts";
import type { Locale } from "./source.ts";

/** The fields of a case that can be translated: the texts that are shown to end users. */
export type TranslatedField = "title" | "description";

/** The translation of one field of one case. */
export interface Translation {
  /** The name of the service within the provider. */
  readonly service: string;
  /** The wire code, byte-exact. */
  readonly code: string;
  readonly field: TranslatedField;
  /** The locale of the translated text. */
  readonly from: Locale;
  /** The `textHash` of the translated text. If the text of the page has another hash, the translation is stale. */
  readonly hash: string;
  /** The translation. `{name}` stands for a placeholder of the server's message. */
  readonly text: string;
}

/** `translations/<locale>.json` of a provider. */
export interface TranslationFile {
  readonly locale: Locale;
  /** Path of the file, for problems. */
  readonly path: string;
  readonly entries: readonly Translation[];
  /** The place of an entry in the file. */
  readonly placeOf: (entry: Translation) => Place;
}
