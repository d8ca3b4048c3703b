import { groupBy } from "../lib/group-by.ts";
import { tokensOf } from "../lib/placeholders.ts";
import { presentCodes, textKey, type Translatable, translatable } from "../lib/translatable.ts";
import type { Case, Catalog, ErrorInfo } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";
import type { Translation, TranslationFile } from "../model/translation.ts";
import type { MessageUnit } from "./message-document.ts";
import { formatUnitKey } from "./unit-key.ts";

/**
 * What a translator gets of one service: every text that its pages have in one language and no page has in the other,
 * with the translations there are. Texts of other services' pages come with those services.
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

/** The different texts of a code in one language, in the order of its cases. */
export function translatableTexts(error: Pick<ErrorInfo, "cases">, from: Locale): readonly Translatable[] {
  return [...groupCasesByText(error, from).values()].map(({ text }) => text);
}

/** Field and hash → a text, and the cases that have it. */
function groupCasesByText(
  { cases }: Pick<ErrorInfo, "cases">,
  from: Locale,
): ReadonlyMap<string, { readonly text: Translatable; readonly cases: Case[] }> {
  const found = new Map<string, { readonly text: Translatable; readonly cases: Case[] }>();
  for (const one of cases) {
    for (const text of translatable(one, from)) {
      const known = found.get(textKey(text));
      if (known) known.cases.push(one);
      else found.set(textKey(text), { text, cases: [one] });
    }
  }
  return found;
}

/** Locale → how many texts the pages of a service have in it, most first. */
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
  const all = groupCasesByText(error, from);
  const texts = groupCasesByText({ cases: error.cases.filter((one) => !isDocumentedIn(one, to)) }, from);
  const own = entries.filter((entry) => entry.from === from);
  const targets = new Map(own.map((entry) => [textKey(entry), entry.text]));
  // A text that changed is paired with a translation of the words before, in their order.
  const stale = groupBy(
    own.filter((entry) => !all.has(textKey(entry))),
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

/** Whether a page, be it that of another service, has words of a case in a language: they need no translator. */
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
    notes: [...sent, ...(params.length > 0 ? [`To be kept: ${params.join(", ")}`] : [])],
  };
}
