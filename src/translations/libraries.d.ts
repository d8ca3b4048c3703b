// The libraries of translators that have no types of their own: what of them is used.

declare module "gettext-parser" {
  interface Entry {
    readonly msgid: string;
    readonly msgctxt?: string;
    readonly msgid_plural?: string;
    readonly msgstr: readonly string[];
    readonly comments?: { readonly reference?: string; readonly extracted?: string; readonly flag?: string };
  }
  interface Table {
    readonly charset: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly translations: Readonly<Record<string, Readonly<Record<string, Entry>>>>;
  }
  export const po: {
    parse(text: string, options: { readonly validation: boolean }): Table;
    compile(table: Table, options: { readonly foldLength: number }): Buffer;
  };
}

declare module "xliff/js2xliff" {
  import type { XliffDocument } from "./formats/xliff-library.ts";
  export default function write(document: XliffDocument, options: { readonly indent: string }): Promise<string>;
}

declare module "xliff/jsToXliff12" {
  import type { XliffDocument } from "./formats/xliff-library.ts";
  export default function write(document: XliffDocument, options: { readonly indent: string }): Promise<string>;
}
