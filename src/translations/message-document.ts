import type { Locale } from "../model/source.ts";

/** The texts of one service that are exported for translators. */
export interface MessageDocument {
  /** `<provider>/<service>`. */
  readonly service: string;
  readonly from: Locale;
  readonly to: Locale;
  readonly units: readonly MessageUnit[];
}

/** One text to translate. */
export interface MessageUnit {
  /** Key as `formatUnitKey` returns it. */
  readonly key: string;
  /** Source text; `{name}` stands for the placeholder `name` of `params`. */
  readonly source: string;
  /** Names of the placeholders in `source`. */
  readonly params: readonly string[];
  /** Existing translation of this source text. */
  readonly target?: string;
  /** Existing translation of an earlier source text. */
  readonly stale?: string;
  /** Places where the source text is documented, as `path:line`. */
  readonly places: readonly string[];
  /** Hints for the translator: the server's message, and the placeholders to keep. */
  readonly notes: readonly string[];
}

/** One text of an imported file. */
export interface ImportedUnit {
  readonly key: string;
  /** Source text; `undefined` if the format does not contain source texts. */
  readonly source?: string;
  /** Translation; `""` if there is none. */
  readonly target: string;
  /** Placeholders that the syntax of the file marks as literal text: they would be shown as they are. */
  readonly quoted?: readonly string[];
  /** Whether the translation is marked as uncertain. An uncertain translation is not used. */
  readonly fuzzy?: boolean;
  /** Line in the file, from 1. */
  readonly line: number;
}

/** Content of an imported file. `lockedService`, `from` and `to` are absent if the format does not contain them. */
export interface ImportedDocument {
  /** `<provider>/<service>`. */
  readonly service?: string;
  readonly from?: Locale;
  readonly to?: Locale;
  readonly units: readonly ImportedUnit[];
}

/** Thrown for a file that is not valid in its format. The message is the reason. */
export class UnreadableFileError extends Error {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}

/** A file format of translation tools. */
export interface MessageFormat {
  /** Value of the option `--format`. */
  readonly name: string;
  /** File extensions; exported files get the first one. */
  readonly extensions: readonly string[];
  /** Whether a file contains the source texts too. If not, the source texts are in a separate file. */
  readonly bilingual: boolean;
  /** Returns false for a text that the format cannot represent. Without this function, it can represent all texts. */
  canHold?(text: string): boolean;
  /** Returns the content of a file. With `"sources"`, the file contains source texts instead of translations. */
  write(document: MessageDocument, sources?: "sources"): Promise<string>;
  /** Parses a file that any tool may have written. Throws `UnreadableFileError`. */
  read(text: string): Promise<ImportedDocument>;
}
