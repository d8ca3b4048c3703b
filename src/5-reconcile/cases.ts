import type { At, Case, LocalText } from "../model/catalog.ts";
import type { Document } from "./document.ts";

/**
 * The cases of one code. The same row documented twice in the same words (punctuation aside) is one case with
 * two places; the same case in another language joins the one it translates.
 */
export function casesOf(documents: readonly Document[]): readonly Case[] {
  const [only] = documents;
  // What most codes have needs no comparing.
  if (only && documents.length === 1) return [caseOf(only)];
  const cases: Draft[] = [];
  for (const document of documents) {
    const same = cases.find((one) => repeats(one, document));
    if (same) {
      same.alsoAt.push(atOf(document));
      continue;
    }
    const translated = translation(cases, document, documents);
    if (translated) {
      translated.texts.set(document.locale, document.entry.words);
      translated.alsoAt.push(atOf(document));
      translated.message ??= document.entry.message;
    } else cases.push(draftOf(document));
  }
  return cases.map(finish);
}

function caseOf(document: Document): Case {
  const { entry, locale } = document;
  const at = atOf(document);
  const texts = hasWords(document) ? { [locale]: entry.words } : {};
  return entry.message === undefined ? { at, texts } : { at, message: entry.message, texts };
}

interface Draft {
  readonly at: At;
  readonly alsoAt: At[];
  readonly page: string;
  message: string | undefined;
  readonly texts: Map<string, LocalText>;
}

function draftOf(document: Document): Draft {
  const { entry, locale, page } = document;
  const texts = new Map(hasWords(document) ? [[locale, entry.words]] : []);
  return { at: atOf(document), alsoAt: [], page, message: entry.message, texts };
}

function atOf({ page, entry }: Document): At {
  return { page, line: entry.place.line };
}

function repeats(one: Draft, { locale, entry }: Document): boolean {
  const text = one.texts.get(locale);
  const sameMessage = fold(one.message) === fold(entry.message);
  return sameMessage && (text ? key(text) === key(entry.words) : !hasWords({ entry }) && one.texts.size === 0);
}

// Two languages agree on a case by the wire message, which is not translated, or because each has only one.
function translation(cases: readonly Draft[], document: Document, all: readonly Document[]): Draft | undefined {
  const others = cases.filter((one) => one.page !== document.page && !one.texts.has(document.locale));
  const message = fold(document.entry.message);
  const byMessage = message === "" ? undefined : others.find((one) => fold(one.message) === message);
  if (byMessage) return byMessage;
  const alone = all.filter(({ locale }) => locale === document.locale).length === 1;
  const only = others[0];
  return alone && cases.length === 1 && only && (only.message === undefined || message === "") ? only : undefined;
}

// A text of nothing but marks is a text: only comparing leaves them out.
function hasWords({ entry }: Pick<Document, "entry">): boolean {
  const { title, description, cause, solution } = entry.words;
  return Boolean(title || description || cause || solution);
}

function key({ title, description, cause, solution }: LocalText): string {
  return [title, description, cause, solution].map(fold).join("\u0000");
}

/** Text as compared: white space and the marks at the end of words do not count, signs and digits do. */
function fold(text: string | undefined): string {
  return (text ?? "")
    .normalize("NFKC")
    .replace(/[.,;:!?。、…]+(?=\s|$)|(?<=[\u3000-\u9fff])[,;:]/g, "")
    .replace(/\s+/g, "");
}

function finish({ at, alsoAt, message, texts }: Draft): Case {
  return {
    at,
    ...(alsoAt.length > 0 && { alsoAt }),
    ...(message !== undefined && { message }),
    texts: Object.fromEntries(texts),
  };
}
