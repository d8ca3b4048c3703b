import { groupBy } from "../lib/group.ts";
import { tokensOf } from "../lib/placeholders.ts";
import { type Translatable, translatable } from "../lib/translatable.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";
import type { Translation, TranslationFile } from "../model/translation.ts";
import type { Unit } from "./document.ts";
import { keyText } from "./key.ts";

/**
 * What a translator gets of one service: every text that its pages have in one language, with the translations there
 * are. Texts of other services' pages come with those services.
 */
export function unitsOf(catalog: Catalog, from: Locale, file: TranslationFile | undefined): readonly Unit[] {
  const entries = (file?.entries ?? []).filter(({ service }) => service === catalog.service);
  const byCode = groupBy(entries, ({ code }) => code);
  return catalog.errors.flatMap((error) => unitsOfError(error, from, byCode.get(error.code) ?? []));
}

/** The different texts of a code in one language, in the order of its cases. */
export function textsOf({ cases }: Pick<ErrorInfo, "cases">, from: Locale): readonly Translatable[] {
  const texts = cases.flatMap((one) => translatable(one, from));
  return texts.filter(
    ({ field, hash }, index) => index === texts.findIndex((text) => text.field === field && text.hash === hash),
  );
}

/** Locale → how many texts the pages of a service have in it, most first. */
export function sourceLocales({ errors, locales }: Catalog): readonly Locale[] {
  const count = (locale: Locale): number => errors.reduce((sum, error) => sum + textsOf(error, locale).length, 0);
  return locales
    .map((locale) => ({ locale, texts: count(locale) }))
    .filter(({ texts }) => texts > 0)
    .sort((a, b) => b.texts - a.texts)
    .map(({ locale }) => locale);
}

function unitsOfError(error: ErrorInfo, from: Locale, entries: readonly Translation[]): readonly Unit[] {
  const counts = { title: 0, description: 0 };
  const texts = textsOf(error, from);
  // A text that changed is paired with a translation of the words before, in their order.
  const stale = entries.filter((entry) => entry.from === from && !texts.some((text) => isOf(entry, text)));
  return texts.map((text) => {
    const { field } = text;
    const target = entries.find((entry) => entry.from === from && isOf(entry, text))?.text;
    const before = target === undefined ? stale.findIndex((entry) => entry.field === field) : -1;
    const [old] = before < 0 ? [] : stale.splice(before, 1);
    counts[field] += 1;
    return {
      key: keyText({ code: error.code, field, number: counts[field] }),
      source: text.text,
      params: paramsOf(text.text),
      ...(target !== undefined && { target }),
      ...(old && { stale: old.text }),
      ...contextOf(error, text, from),
    };
  });
}

function isOf(entry: Translation, { field, hash }: Translatable): boolean {
  return entry.field === field && entry.hash === hash;
}

function paramsOf(text: string): readonly string[] {
  return [...new Set(tokensOf(text).flatMap((token) => /^\{(\w+)\}$/.exec(token)?.[1] ?? []))];
}

function contextOf(
  { cases }: ErrorInfo,
  { field, hash, text }: Translatable,
  from: Locale,
): Pick<Unit, "places" | "notes"> {
  const here = cases.filter((one) => translatable(one, from).some((own) => own.field === field && own.hash === hash));
  const params = paramsOf(text).map((name) => `{${name}}`);
  const sent = here.flatMap(({ message }) => (message ? [`The server says: ${message}`] : []));
  return {
    places: here.map(({ at: { page, line } }) => `${page}:${line}`),
    notes: [...sent, ...(params.length > 0 ? [`To be kept: ${params.join(", ")}`] : [])],
  };
}
