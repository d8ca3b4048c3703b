import { placeholderMismatch, presentCodes, textHash, textKey } from "../lib/translatable.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";
import type { Translation } from "../model/translation.ts";
import { type Report } from "../problems/problems.ts";
import type { ImportedUnit } from "./message-document.ts";
import { parseUnitKey } from "./unit-key.ts";
import { translatableTexts } from "./translation-units.ts";

/** A file that came back, its service found. */
export interface ImportedFile {
  readonly catalog: Catalog;
  readonly from: Locale;
  readonly units: readonly ImportedUnit[];
  /** Key → the words that were translated, where the file does not carry them. */
  readonly sources?: ReadonlyMap<string, string>;
}

/** What became of the texts of a file. */
export interface AcceptedTranslations {
  readonly translations: readonly Translation[];
  readonly untranslated: number;
  readonly fuzzy: number;
}

/**
 * Turns what came back into translations. Each remembers the hash of the words that the translator saw, whatever the
 * page says by now. A key of ours that is broken, a placeholder that is lost or invented is an error at its line; a
 * code that is gone and words that have changed are a warning.
 */
export function acceptTranslations(
  { catalog, from, units, sources }: ImportedFile,
  report: Report,
): AcceptedTranslations {
  const errors = new Map(catalog.errors.map((error) => [error.code, error]));
  const present = presentCodes(catalog.errors);
  const current = new Map<ErrorInfo, ReadonlySet<string>>();
  const textsNow = (error: ErrorInfo): ReadonlySet<string> => {
    const known = current.get(error) ?? new Set(translatableTexts(error, from).map(textKey));
    current.set(error, known);
    return known;
  };
  const translations: Translation[] = [];
  let untranslated = 0;
  let fuzzy = 0;
  for (const unit of units) {
    const place = { line: unit.line, column: 1 };
    const key = parseUnitKey(unit.key);
    const source = unit.source ?? sources?.get(unit.key);
    const error = key && errors.get(present(key.code));
    const text = unit.target.replace(/\r\n?/g, "\n").trim();
    if (!key) report("message-key", place, { key: unit.key });
    else if (text === "") untranslated += 1;
    else if (unit.fuzzy) fuzzy += 1;
    else if (!error) report("message-code-gone", place, { code: key.code });
    else if (source === undefined) report("message-source", place, { key: unit.key });
    else {
      const { code } = error;
      const { field } = key;
      const hash = textHash(source);
      const reason = placeholderMismatch(source, text);
      if (reason !== undefined) report("translation-placeholders", place, { code, reason });
      if (!textsNow(error).has(textKey({ field, hash }))) report("message-source-changed", place, { code });
      translations.push({ service: catalog.service, code, field, from, hash, text });
    }
  }
  return { translations, untranslated, fuzzy };
}

/**
 * The translations of a file with new ones among them: a new one takes the place of the old one of the same words, and
 * of old ones of the same field whose words the pages of the service no longer have.
 */
export function mergeTranslations(
  old: readonly Translation[],
  found: readonly Translation[],
  catalogs: readonly Catalog[],
): readonly Translation[] {
  const present = new Map(catalogs.map(({ service, errors }) => [service, presentCodes(errors)]));
  const before = old.map((entry) => ({ ...entry, code: present.get(entry.service)?.(entry.code) ?? entry.code }));
  const renewed = new Set(found.map(fieldKeyOf));
  const current = new Set(
    catalogs.flatMap(({ service, errors, locales }) =>
      errors.flatMap((error) =>
        locales.flatMap((from) =>
          translatableTexts(error, from).map(({ field, hash }) =>
            sourceTextKeyOf({ service, code: error.code, field, from, hash }),
          ),
        ),
      ),
    ),
  );
  const kept = before.filter((entry) => !renewed.has(fieldKeyOf(entry)) || current.has(sourceTextKeyOf(entry)));
  return [...new Map([...kept, ...found].map((entry) => [sourceTextKeyOf(entry), entry])).values()];
}

function fieldKeyOf({ service, code, field, from }: Translation): string {
  return JSON.stringify([service, code, field, from]);
}

function sourceTextKeyOf(entry: Omit<Translation, "text">): string {
  return JSON.stringify([fieldKeyOf({ ...entry, text: "" }), entry.hash]);
}
