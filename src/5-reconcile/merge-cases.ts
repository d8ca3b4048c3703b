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
  const cases: CaseBuilder[] = [];
  for (const document of documents) {
    const same = cases.find((builder) => isSameCase(builder, document));
    if (same) {
      same.alsoAt.push(atOf(document));
      continue;
    }
    const translated = translatedCase(cases, document, documents);
    if (translated) {
      translated.texts.set(document.locale, document.entry.text);
      if (!isSameRow(translated, document)) translated.alsoAt.push(atOf(document));
      translated.message ??= document.entry.message;
    } else cases.push(caseBuilderOf(document));
  }
  return cases.map(buildCase);
}

function caseOf(document: DocumentedCase): Case {
  const { entry, locale } = document;
  const at = atOf(document);
  const texts = hasText(document) ? { [locale]: entry.text } : {};
  return entry.message === undefined ? { at, texts } : { at, message: entry.message, texts };
}

interface CaseBuilder {
  readonly at: PageLine;
  readonly alsoAt: PageLine[];
  readonly page: string;
  message: string | undefined;
  readonly texts: Map<string, LocalizedText>;
}

function caseBuilderOf(document: DocumentedCase): CaseBuilder {
  const { entry, locale, page } = document;
  const texts = new Map(hasText(document) ? [[locale, entry.text]] : []);
  return { at: atOf(document), alsoAt: [], page, message: entry.message, texts };
}

function atOf({ page, entry }: DocumentedCase): PageLine {
  return { page, line: entry.place.line };
}

function isSameCase(builder: CaseBuilder, { locale, entry }: DocumentedCase): boolean {
  if (comparableText(builder.message) !== comparableText(entry.message)) return false;
  const text = builder.texts.get(locale);
  return text ? comparableKey(text) === comparableKey(entry.text) : !hasText({ entry }) && builder.texts.size === 0;
}

/**
 * The case that `document` translates: the case of the same row in another language, the case with the same message, which is not translated, or the only case if
 * `document` is the only documented case in its locale.
 */
function translatedCase(
  cases: readonly CaseBuilder[],
  document: DocumentedCase,
  documents: readonly DocumentedCase[],
): CaseBuilder | undefined {
  const row = cases.find((other) => isSameRow(other, document) && !other.texts.has(document.locale));
  if (row) return row;
  const others = cases.filter(({ page, texts }) => page !== document.page && !texts.has(document.locale));
  const message = comparableText(document.entry.message);
  const byMessage = message === "" ? undefined : others.find((other) => comparableText(other.message) === message);
  if (byMessage) return byMessage;
  const isOnly = documents.filter(({ locale }) => locale === document.locale).length === 1;
  const only = others[0];
  return isOnly && cases.length === 1 && only && (only.message === undefined || message === "") ? only : undefined;
}

/** Whether a case and a documented case are texts of one row of a page in two languages. */
function isSameRow({ page, at }: CaseBuilder, { page: other, entry }: DocumentedCase): boolean {
  return entry.locale !== undefined && page === other && at.line === entry.place.line;
}

// Text of punctuation only counts as text, although `comparableText` of it is empty.
function hasText({ entry }: Pick<DocumentedCase, "entry">): boolean {
  const { title, description, cause, solution } = entry.text;
  return Boolean(title || description || cause || solution);
}

function comparableKey({ title, description, cause, solution }: LocalizedText): string {
  return [title, description, cause, solution].map(comparableText).join("\u0000");
}

/** Text for comparison, without white space and without punctuation at the end of words. Signs and digits are kept. */
function comparableText(text: string | undefined): string {
  return (text ?? "")
    .normalize("NFKC")
    .replace(/[.,;:!?。、…]+(?=\s|$)|(?<=[\u3000-\u9fff])[,;:]/g, "")
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
