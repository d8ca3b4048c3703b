// Types for the used parts of translation libraries that have no types.

declare module "gettext-parser" {
  export interface GettextEntry {
    readonly msgid: string;
    readonly msgctxt?: string;
    readonly msgid_plural?: string;
    readonly msgstr: readonly string[];
    readonly comments?: { readonly reference?: string; readonly extracted?: string; readonly flag?: string };
  }
  /** Context (`msgctxt`) → source text (`msgid`) → entry. */
  export type GettextEntries = Readonly<Record<string, Readonly<Record<string, GettextEntry>>>>;
  interface Table {
    readonly charset: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly translations: GettextEntries;
  }
  export const po: {
    parse(text: string, options: { readonly validation: boolean }): Table;
    compile(table: Table, options: { readonly foldLength: number }): Buffer;
  };
}

declare module "xliff/js2xliff" {
  /** `resources`: file → unit id → texts. */
  export interface XliffDocument {
    readonly sourceLanguage?: string;
    readonly targetLanguage?: string;
    readonly resources: Readonly<Record<string, Readonly<Record<string, XliffUnit>>>>;
  }
  export interface XliffUnit {
    readonly source?: XliffText;
    readonly target?: XliffText;
    readonly note?: readonly string[];
  }
  export type XliffText = string | XliffPlaceholder | readonly XliffText[];
  /** An inline element: `<ph/>` in XLIFF 2, `<x/>` in XLIFF 1.2. */
  export interface XliffPlaceholder {
    readonly Standalone: Readonly<Record<string, string>>;
  }
  export default function write(document: XliffDocument, options: { readonly indent: string }): Promise<string>;
}

declare module "xliff/jsToXliff12" {
  import type { XliffDocument } from "xliff/js2xliff";
  export default function write(document: XliffDocument, options: { readonly indent: string }): Promise<string>;
}
