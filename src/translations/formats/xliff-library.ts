/** A document as the library `xliff` writes it: file → unit → texts. */
export interface XliffDocument {
  readonly sourceLanguage?: string;
  readonly targetLanguage?: string;
  readonly resources: Readonly<Record<string, Readonly<Record<string, XliffUnit>>>>;
}

export interface XliffUnit {
  readonly source?: Value;
  readonly target?: Value;
  readonly note?: readonly string[];
}

/** Words, inline elements, or both. */
export type Value = string | Inline | readonly Value[];

/** A placeholder: `<ph/>` of XLIFF 2, `<x/>` of 1.2. */
export interface Inline {
  readonly Standalone: Readonly<Record<string, string>>;
}
