import { groupBy } from "../lib/collections.ts";
import { tokensOf } from "../lib/placeholders.ts";
import { presentCodes, textKey, type Translatable, translatable } from "../lib/translatable.ts";
import type { Case, Catalog, ErrorInfo } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";
import type { Translation, TranslationFile } from "../model/translation.ts";
import type { MessageUnit } from "./message-document.ts";
import { formatUnitKey } from "./unit-key.ts";

/**
 * Returns the texts of one service to translate, with their existing translations: every text that the pages of the
 * service have in `from` and no page has in `to`. A text from a page of another service is a unit of that service only.
 */
export function unitsToTranslate(
  catalog: Catalog,
  from: Locale,
  to: Locale,
  file: TranslationFile | undefined,
): readonly MessageUnit[] {
  const entries = (file?.entries ?? []).filter(({ service }) => service === catalog.service);
  const present = presentCodes(catalog.errors);
  const byCode = groupBy(entries, ({ code }) => present(code));
  return catalog.errors.flatMap((error) => unitsOfCode(error, from, to, byCode.get(error.code) ?? []));
}

/** Returns the different texts of a code in one locale, in the order of its cases. */
export function translatableTexts(error: Pick<ErrorInfo, "cases">, from: Locale): readonly Translatable[] {
  return [...groupCasesByText(error, from).values()].map(({ text }) => text);
}

/** Identifies a source text by service, code, field, locale and hash. */
export function sourceTextKey({ service, code, field, from, hash }: Omit<Translation, "text">): string {
  return JSON.stringify([service, code, field, from, hash]);
}

/** Returns the `sourceTextKey` of every text on the pages of a service that can be translated. */
export function currentSourceTexts({ service, errors, locales }: Catalog): ReadonlySet<string> {
  const keys = errors.flatMap((error) =>
    locales.flatMap((from) =>
      translatableTexts(error, from).map(({ field, hash }) =>
        sourceTextKey({ service, code: error.code, field, from, hash }),
      ),
    ),
  );
  return new Set(keys);
}

/** `textKey` of each text → the text, and the cases that contain it. */
function groupCasesByText(
  { cases }: Pick<ErrorInfo, "cases">,
  from: Locale,
): ReadonlyMap<string, { readonly text: Translatable; readonly cases: Case[] }> {
  const groups = new Map<string, { readonly text: Translatable; readonly cases: Case[] }>();
  for (const errorCase of cases) {
    for (const text of translatable(errorCase, from)) {
      const group = groups.get(textKey(text));
      if (group) group.cases.push(errorCase);
      else groups.set(textKey(text), { text, cases: [errorCase] });
    }
  }
  return groups;
}

/** Returns the locales in which the pages of a service have texts, the locale with the most texts first. */
export function sourceLocales({ errors, locales }: Catalog): readonly Locale[] {
  const count = (locale: Locale): number =>
    errors.reduce((sum, error) => sum + translatableTexts(error, locale).length, 0);
  return locales
    .map((locale) => ({ locale, texts: count(locale) }))
    .filter(({ texts }) => texts > 0)
    .sort((a, b) => b.texts - a.texts)
    .map(({ locale }) => locale);
}

function unitsOfCode(
  error: ErrorInfo,
  from: Locale,
  to: Locale,
  entries: readonly Translation[],
): readonly MessageUnit[] {
  const counts = { title: 0, description: 0 };
  const documented = groupCasesByText(error, from);
  const texts = groupCasesByText({ cases: error.cases.filter((errorCase) => !isDocumentedIn(errorCase, to)) }, from);
  const translations = entries.filter((entry) => entry.from === from);
  const targets = new Map(translations.map((entry) => [textKey(entry), entry.text]));
  // A changed text is paired with the next stale translation of the same field.
  const stale = groupBy(
    translations.filter((entry) => !documented.has(textKey(entry))),
    ({ field }) => field,
  );
  return [...texts].map(([key, { text, cases }]) => {
    const { field } = text;
    const target = targets.get(key);
    const old = target === undefined ? stale.get(field)?.shift() : undefined;
    counts[field] += 1;
    return {
      key: formatUnitKey({ code: error.code, field, number: counts[field] }),
      source: text.text,
      params: placeholderNames(text.text),
      ...(target !== undefined && { target }),
      ...(old && { stale: old.text }),
      ...translatorContext(text.text, cases),
    };
  });
}

/** Whether a page of any service has a text of this case in a locale; such a case needs no translation. */
function isDocumentedIn({ texts, message }: Case, locale: Locale): boolean {
  const text = Object.hasOwn(texts, locale) ? texts[locale] : undefined;
  return text !== undefined && !text.translated && Boolean(text.title || text.description || message);
}

function placeholderNames(text: string): readonly string[] {
  return [...new Set(tokensOf(text).flatMap((token) => /^\{(\w+)\}$/.exec(token)?.[1] ?? []))];
}

function translatorContext(text: string, cases: readonly Case[]): Pick<MessageUnit, "places" | "notes"> {
  const params = placeholderNames(text).map((name) => `{${name}}`);
  const sent = cases.flatMap(({ message }) => (message ? [`The server says: ${message}`] : []));
  return {
    places: cases.map(({ at: { page, line } }) => `${page}:${line}`),
    notes: [...sent, ...(params.length > 0 ? [`Keep: ${params.join(", ")}`] : [])],
  };
}
