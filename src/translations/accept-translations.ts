import { withLineFeeds } from "../lib/line-feeds.ts";
import { tokensOf } from "../lib/placeholders.ts";
import { placeholderMismatch, presentCodes, textHash } from "../lib/translatable.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";
import type { Translation } from "../model/translation.ts";
import { type Report } from "../problems/problems.ts";
import type { ImportedUnit } from "./message-document.ts";
import { currentSourceTexts, sourceTextKey } from "./translation-units.ts";
import { parseUnitKey } from "./unit-key.ts";

/** A translation file that is imported, with the catalog of its service. */
export interface ImportedFile {
  readonly catalog: Catalog;
  readonly from: Locale;
  readonly units: readonly ImportedUnit[];
  /** Unit key → source text, for formats whose files do not contain the source text. */
  readonly sources?: ReadonlyMap<string, string>;
}

/** The translations of a file, and the number of units that were skipped. */
export interface AcceptedTranslations {
  readonly translations: readonly Translation[];
  readonly untranslated: number;
  readonly fuzzy: number;
}

/**
 * Converts imported units to translations. Each translation stores the hash of the source text that the translator saw,
 * even if the page has changed since. An invalid key and a missing or unknown placeholder are reported as errors at the
 * line of the unit. A code that is no longer documented and a changed source text are reported as warnings.
 */
export function acceptTranslations(
  { catalog, from, units, sources }: ImportedFile,
  report: Report,
): AcceptedTranslations {
  const { service } = catalog;
  const codes = new Set(catalog.errors.map(({ code }) => code));
  const present = presentCodes(catalog.errors);
  const current = currentSourceTexts(catalog);
  const translations: Translation[] = [];
  let untranslated = 0;
  let fuzzy = 0;
  for (const unit of units) {
    const place = { line: unit.line, column: 1 };
    const key = parseUnitKey(unit.key);
    const source = unit.source ?? sources?.get(unit.key);
    const text = withLineFeeds(unit.target).trim();
    if (!key) report("message-key", place, { key: unit.key });
    else if (text === "") untranslated += 1;
    else if (unit.fuzzy) fuzzy += 1;
    else if (!codes.has(present(key.code))) report("message-code-gone", place, { code: key.code });
    else if (source === undefined) report("message-source", place, { key: unit.key });
    else {
      const code = present(key.code);
      const translation: Translation = { service, code, field: key.field, from, hash: textHash(source), text };
      const quoted = unit.quoted?.filter((token) => tokensOf(source).includes(token)) ?? [];
      const reason = quoted.length > 0 ? quotedText(quoted) : placeholderMismatch(source, text);
      if (reason !== undefined) report("translation-placeholders", place, { code, reason });
      if (!current.has(sourceTextKey(translation))) report("message-source-changed", place, { code });
      translations.push(translation);
    }
  }
  return { translations, untranslated, fuzzy };
}

function quotedText(tokens: readonly string[]): string {
  return [...new Set(tokens)].map((token) => `${token} is quoted by the apostrophe before it`).join(", ");
}

/**
 * Adds new translations to those of a file. A new translation replaces the old one of the same source text. It also
 * replaces old translations of the same field whose source text is no longer on the pages of the service.
 */
export function mergeTranslations(
  old: readonly Translation[],
  added: readonly Translation[],
  catalogs: readonly Catalog[],
): readonly Translation[] {
  const present = new Map(catalogs.map(({ service, errors }) => [service, presentCodes(errors)]));
  const before = old.map((entry) => ({ ...entry, code: present.get(entry.service)?.(entry.code) ?? entry.code }));
  const renewed = new Set(added.map(fieldKey));
  const current = new Set(catalogs.flatMap((catalog) => [...currentSourceTexts(catalog)]));
  const kept = before.filter((entry) => !renewed.has(fieldKey(entry)) || current.has(sourceTextKey(entry)));
  return [...new Map([...kept, ...added].map((entry) => [sourceTextKey(entry), entry])).values()];
}

function fieldKey({ service, code, field, from }: Translation): string {
  return JSON.stringify([service, code, field, from]);
}
