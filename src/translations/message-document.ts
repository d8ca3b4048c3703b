import type { Locale } from "../model/source.ts";

/** The texts of one service on their way to a translator: one file, or one and that of the source language. */
export interface MessageDocument {
  /** `<provider>/<service>`. */
  readonly service: string;
  readonly from: Locale;
  readonly to: Locale;
  readonly units: readonly MessageUnit[];
}

/** One text to translate. */
export interface MessageUnit {
  /** As `keyText` makes it. */
  readonly key: string;
  /** The words of the page; `{name}` stands for each of `params`. */
  readonly source: string;
  /** Names of what varies. */
  readonly params: readonly string[];
  /** The translation, where there is one of these very words. */
  readonly target?: string;
  /** The translation of other words that the page had before. */
  readonly stale?: string;
  /** Where the words stand: `path:line`. */
  readonly places: readonly string[];
  /** What helps a translator: when the server sends it, what is to be kept. */
  readonly notes: readonly string[];
}

/** One text that came back. */
export interface ImportedUnit {
  readonly key: string;
  /** The words that were translated; `undefined` where the format does not carry them. */
  readonly source?: string;
  /** "" where it is not translated yet. */
  readonly target: string;
  /** Marked as not certain: shown to the translator, and not used. */
  readonly fuzzy?: boolean;
  /** Line in the file, from 1. */
  readonly line: number;
}

/** A file that came back. */
export interface ImportedDocument {
  /** Absent where the format does not say it. */
  readonly service?: string;
  readonly from?: Locale;
  readonly to?: Locale;
  readonly units: readonly ImportedUnit[];
}

/** A file that a format cannot read: where, and why in words for a person. */
export class UnreadableFileError extends Error {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}

/** A way to write texts down that tools of translators know. */
export interface MessageFormat {
  /** Name, as users type it. */
  readonly name: string;
  /** Extensions of its files, the one that is written first. */
  readonly extensions: readonly string[];
  /** Whether a file has the words of the page as well; where not, they are in a file of their own. */
  readonly bilingual: boolean;
  /** Whether the format can hold these words; where absent it holds all. */
  canHold?(words: string): boolean;
  /** Text of a file; with `sources` that of the source language, for a format that needs one. */
  write(document: MessageDocument, sources?: "sources"): Promise<string>;
  /** Reads a file, whatever made it. Throws `NotReadable`. */
  read(text: string): Promise<ImportedDocument>;
}
