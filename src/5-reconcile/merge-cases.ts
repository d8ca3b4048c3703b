import type { PageLine, Case, LocalizedText } from "../model/catalog.ts";
import type { DocumentedCase } from "./documented-case.ts";

/**
 * The cases of one code. The same row documented twice in the same words (punctuation aside) is one case with
 * two places; the same case in another language joins the one it translates.
 */
export function mergeCases(documents: readonly DocumentedCase[]): readonly Case[] {
  const [only] = documents;
  // What most codes have needs no comparing.
  if (only && documents.length === 1) return [caseOf(only)];
  const cases: CaseBuilder[] = [];
  for (const document of documents) {
    const same = cases.find((one) => isSameCase(one, document));
    if (same) {
      same.alsoAt.push(atOf(document));
      continue;
    }
    const translated = translatedCase(cases, document, documents);
    if (translated) {
      translated.texts.set(document.locale, document.entry.text);
      translated.alsoAt.push(atOf(document));
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

function isSameCase(one: CaseBuilder, { locale, entry }: DocumentedCase): boolean {
  const text = one.texts.get(locale);
  const sameMessage = comparableText(one.message) === comparableText(entry.message);
  return (
    sameMessage &&
    (text ? comparableKey(text) === comparableKey(entry.text) : !hasText({ entry }) && one.texts.size === 0)
  );
}

// Two languages agree on a case by the wire message, which is not translated, or because each has only one.
function translatedCase(
  cases: readonly CaseBuilder[],
  document: DocumentedCase,
  all: readonly DocumentedCase[],
): CaseBuilder | undefined {
  const others = cases.filter((one) => one.page !== document.page && !one.texts.has(document.locale));
  const message = comparableText(document.entry.message);
  const byMessage = message === "" ? undefined : others.find((one) => comparableText(one.message) === message);
  if (byMessage) return byMessage;
  const alone = all.filter(({ locale }) => locale === document.locale).length === 1;
  const only = others[0];
  return alone && cases.length === 1 && only && (only.message === undefined || message === "") ? only : undefined;
}

// A text of nothing but marks is a text: only comparing leaves them out.
function hasText({ entry }: Pick<DocumentedCase, "entry">): boolean {
  const { title, description, cause, solution } = entry.text;
  return Boolean(title || description || cause || solution);
}

function comparableKey({ title, description, cause, solution }: LocalizedText): string {
  return [title, description, cause, solution].map(comparableText).join("\u0000");
}

/** Text as compared: white space and the marks at the end of words do not count, signs and digits do. */
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
