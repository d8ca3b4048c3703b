import type { PageLine, Case, LocalizedText } from "../model/catalog.ts";
import type { DocumentedCase } from "./documented-case.ts";

/**
 * Merges the documented cases of one code. Cases with the same text, apart from punctuation, become one case with several
 * places. A case in another language is merged with the case that it translates.
 */
export function mergeCases(documents: readonly DocumentedCase[]): readonly Case[] {
  const [only] = documents;
  // A fast path, because most codes have one documented case.
  if (only && documents.length === 1) return [caseOf(only)];
  const merge = openMerge(documents);
  for (const document of documents) {
    const message = comparableText(document.entry.message);
    const same = sameCase(merge, document, message);
    if (same) {
      same.alsoAt.push(atOf(document));
      continue;
    }
    const translated = translatedCase(merge, document, message);
    if (translated) addTranslation(merge, translated, document);
    else addCase(merge, document);
  }
  return merge.cases.map(buildCase);
}

function caseOf(document: DocumentedCase): Case {
  const { entry, locale } = document;
  const at = atOf(document);
  const texts = hasWords(document) ? { [locale]: entry.text } : {};
  return entry.message === undefined ? { at, texts } : { at, message: entry.message, texts };
}

interface CaseBuilder {
  /** Index of the case. */
  readonly index: number;
  readonly at: PageLine;
  readonly alsoAt: PageLine[];
  readonly page: string;
  message: string | undefined;
  readonly texts: Map<string, LocalizedText>;
}

/** The cases of one code so far. A page may document a code many thousand times, so cases are looked up and not searched. */
interface OpenMerge {
  readonly cases: CaseBuilder[];
  /** Number of documented cases in each locale. */
  readonly documented: ReadonlyMap<string, number>;
  /** Key of a message with a text, see `textKey` → the first case that has both. */
  readonly byText: Map<string, CaseBuilder>;
  /** Cases by the line of their row. */
  readonly byRow: CaseLists;
  /** Cases by message and page. */
  readonly byMessage: CaseLists;
  /** Message → the pages of its cases. */
  readonly pages: Map<string, Set<string>>;
}

function openMerge(documents: readonly DocumentedCase[]): OpenMerge {
  const documented = new Map<string, number>();
  for (const { locale } of documents) documented.set(locale, (documented.get(locale) ?? 0) + 1);
  return { cases: [], documented, byText: new Map(), byRow: caseLists(), byMessage: caseLists(), pages: new Map() };
}

/** Lists of cases by a key. */
interface CaseLists {
  add(key: string, builder: CaseBuilder): void;
  /** The first case of a list whose text in a locale is missing or empty. */
  firstWithout(key: string, locale: string): CaseBuilder | undefined;
}

function caseLists(): CaseLists {
  interface CaseList {
    readonly cases: CaseBuilder[];
    readonly starts: Map<string, number>;
  }
  const lists = new Map<string, CaseList>();
  return {
    add(key, builder) {
      const list: CaseList = lists.get(key) ?? { cases: [], starts: new Map() };
      lists.set(key, list);
      if ((list.cases.at(-1)?.index ?? -1) < builder.index) list.cases.push(builder);
      else {
        // An earlier case got its message from a translation.
        list.cases.splice(
          list.cases.findIndex(({ index }) => index > builder.index),
          0,
          builder,
        );
        list.starts.clear();
      }
    },
    firstWithout(key, locale) {
      const { cases = [], starts } = lists.get(key) ?? {};
      // Cases lose no texts, so those that have one are not looked at again.
      let start = starts?.get(locale) ?? 0;
      for (; cases[start] && !isEmptyText(cases[start]?.texts.get(locale)); start++);
      starts?.set(locale, start);
      return cases[start];
    },
  };
}

function addCase(merge: OpenMerge, document: DocumentedCase): void {
  const { entry, locale, page } = document;
  const texts = new Map(hasWords(document) ? [[locale, entry.text]] : []);
  const at = atOf(document);
  const builder: CaseBuilder = { index: merge.cases.length, at, alsoAt: [], page, message: entry.message, texts };
  merge.cases.push(builder);
  merge.byRow.add(rowKey(at), builder);
  addKeys(merge, builder);
}

function addTranslation(merge: OpenMerge, builder: CaseBuilder, document: DocumentedCase): void {
  for (const key of textKeys(builder)) if (merge.byText.get(key) === builder) merge.byText.delete(key);
  builder.texts.set(document.locale, textBeside(builder, document));
  if (!isSameRow(builder, document)) builder.alsoAt.push(atOf(document));
  const hadMessage = builder.message !== undefined;
  builder.message ??= document.entry.message;
  addKeys(merge, builder, !hadMessage);
}

/** Makes a case known by its texts, and by its message if that is new. */
function addKeys({ byText, byMessage, pages }: OpenMerge, builder: CaseBuilder, isNewMessage = true): void {
  for (const key of textKeys(builder)) {
    const other = byText.get(key);
    if (!other || other.index > builder.index) byText.set(key, builder);
  }
  const message = comparableText(builder.message);
  if (message === "" || !isNewMessage) return;
  byMessage.add(`${builder.page}\u0000${message}`, builder);
  const known = pages.get(message);
  if (known) known.add(builder.page);
  else pages.set(message, new Set([builder.page]));
}

function atOf({ page, entry }: DocumentedCase): PageLine {
  return { page, line: entry.place.line };
}

/** The first case with the same text and the same message; of a case without texts, one without texts. */
function sameCase({ byText }: OpenMerge, { locale, entry }: DocumentedCase, message: string): CaseBuilder | undefined {
  const same = byText.get(textKey(message, locale, entry.text));
  const empty = hasWords({ entry }) ? undefined : byText.get(textKey(message));
  return same && empty ? (same.index < empty.index ? same : empty) : (same ?? empty);
}

function textKeys({ message, texts }: CaseBuilder): readonly string[] {
  const comparable = comparableText(message);
  if (texts.size === 0) return [textKey(comparable)];
  return Array.from(texts, ([locale, text]) => textKey(comparable, locale, text));
}

function textKey(message: string, locale = "", text?: LocalizedText): string {
  return `${locale}\u0000${message}\u0000${text ? comparableKey(text) : ""}`;
}

/**
 * The text of `document` in a case: a message alone that is not the message of the case describes the error in the
 * language of the page.
 */
function textBeside({ message }: CaseBuilder, { entry }: DocumentedCase): LocalizedText {
  const isOther = message !== undefined && comparableText(message) !== comparableText(entry.message);
  return isOther && entry.message !== undefined && isEmptyText(entry.text)
    ? { description: entry.message }
    : entry.text;
}

/**
 * The case that `document` translates: the case of the same row in another language, the case with the same message,
 * which is not translated, or the only case if `document` is the only documented case in its locale and has no message
 * beside its text.
 */
function translatedCase(merge: OpenMerge, document: DocumentedCase, message: string): CaseBuilder | undefined {
  const { cases, documented, byRow, byMessage, pages } = merge;
  const { locale, page, entry } = document;
  const row = entry.locale === undefined ? undefined : byRow.firstWithout(rowKey(atOf(document)), locale);
  if (row) return row;
  let first: CaseBuilder | undefined;
  for (const other of pages.get(message) ?? []) {
    if (other === page) continue;
    const builder = byMessage.firstWithout(`${other}\u0000${message}`, locale);
    if (builder && (!first || builder.index < first.index)) first = builder;
  }
  if (first) return first;
  const [only] = cases;
  if (!only || cases.length > 1 || only.page === page || !isEmptyText(only.texts.get(locale))) return undefined;
  const hasOneMessage = only.message === undefined || message === "" || isEmptyText(entry.text);
  return documented.get(locale) === 1 && hasOneMessage ? only : undefined;
}

function rowKey({ page, line }: PageLine): string {
  return `${line} ${page}`;
}

/** Whether a case and a documented case are texts of one row of a page in two languages. */
function isSameRow({ page, at }: CaseBuilder, { page: other, entry }: DocumentedCase): boolean {
  return entry.locale !== undefined && page === other && at.line === entry.place.line;
}

/** Whether a documented case has words in its locale. A message alone is words of the language of its page. */
export function hasWords({ entry }: Pick<DocumentedCase, "entry">): boolean {
  return Boolean(entry.message) || !isEmptyText(entry.text);
}

// Text of punctuation only counts as text, although `comparableText` of it is empty.
function isEmptyText(text: LocalizedText | undefined): boolean {
  return !(text?.title || text?.description || text?.cause || text?.solution);
}

function comparableKey({ title, description, cause, solution }: LocalizedText): string {
  return [title, description, cause, solution].map(comparableText).join("\u0000");
}

/** Text for comparison, without white space and without punctuation at the end of words. Signs and digits are kept. */
function comparableText(text: string | undefined): string {
  return (text ?? "")
    .normalize("NFKC")
    .replace(/(?<![.,;:!?。、…])[.,;:!?。、…]+(?=\s|$)|(?<=[\u3000-\u9fff])[,;:]/g, "")
    .replace(/\s+/g, "");
}

function buildCase({ at, alsoAt, message, texts }: CaseBuilder): Case {
  return {
    at,
    ...(alsoAt.length > 0 && { alsoAt }),
    ...(message !== undefined && { message }),
    texts: Object.fromEntries(texts),
  };
}
