import { groupBy } from "../lib/collections.ts";
import { placeholderMismatch, presentCodes, textKey, translatable } from "../lib/translatable.ts";
import type { Case, LocalizedText } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";
import type { TranslatedField, Translation, TranslationFile } from "../model/translation.ts";
import type { Problems } from "../problems/problems.ts";
import type { ProblemArgs, RuleId } from "../problems/rules.ts";
import type { UnnamedError } from "./merge-errors.ts";

type TranslationReport = (rule: RuleId, entry: Translation, args: ProblemArgs) => void;

/**
 * Adds translations to the errors of one service. A translation is used if the translated text is unchanged and the case
 * has no documented text in the locale of the translation. Unused translations are reported at their place in the file:
 * stale, idle, or without a code.
 */
export function applyTranslations(
  errors: readonly UnnamedError[],
  service: string,
  files: readonly TranslationFile[],
  problems: Problems,
): readonly UnnamedError[] {
  // The texts of a removed code are those of the last package, which may include translations.
  const untranslated: readonly UnnamedError[] = errors.map((error) =>
    error.gone && error.cases.some(isTranslated) ? { ...error, cases: error.cases.map(withoutTranslations) } : error,
  );
  if (files.length === 0) return untranslated;
  const codes = new Set(errors.map(({ code }) => code));
  const present = presentCodes(errors);
  return files.reduce((translated, { locale, path, entries, placeOf }) => {
    const report: TranslationReport = (rule, entry, args) => problems.on(path)(rule, placeOf(entry), args);
    const byCode = groupBy(
      entries.filter((entry) => entry.service === service),
      ({ code }) => present(code),
    );
    for (const [code, orphans] of byCode) {
      if (!codes.has(code)) for (const entry of orphans) report("translation-orphan", entry, { code });
    }
    return translated.map((error) => {
      const translations = byCode.get(error.code);
      return translations ? translateError(error, locale, translations, report) : error;
    });
  }, untranslated);
}

function translateError(
  error: UnnamedError,
  locale: Locale,
  translations: readonly Translation[],
  report: TranslationReport,
): UnnamedError {
  const { code } = error;
  const entries = new Map(translations.map((entry) => [translationKey(entry.from, entry), entry]));
  const sources = new Set(translations.map(({ from }) => from));
  const used = new Map<Translation, "used" | "idle">();
  const cases = error.cases.map((documented) => {
    const hasLocale = Object.hasOwn(documented.texts, locale);
    const fields = new Map<TranslatedField, Translation>();
    for (const from of sources) {
      for (const text of translatable(documented, from)) {
        const entry = entries.get(translationKey(from, text));
        if (!entry) continue;
        const reason = used.has(entry) ? undefined : placeholderMismatch(text.text, entry.text);
        used.set(entry, hasLocale ? "idle" : "used");
        if (reason !== undefined) report("translation-placeholders", entry, { code, reason });
        if (!fields.has(entry.field)) fields.set(entry.field, entry);
      }
    }
    return hasLocale ? documented : withTranslation(documented, locale, fields);
  });
  for (const entry of translations) {
    if (used.get(entry) === "idle") report("translation-idle", entry, { code, locale });
    else if (!used.has(entry)) report("translation-stale", entry, { code });
  }
  return { ...error, cases };
}

function translationKey(from: Locale, text: Pick<Translation, "field" | "hash">): string {
  return `${from} ${textKey(text)}`;
}

function withTranslation(documented: Case, locale: Locale, fields: ReadonlyMap<TranslatedField, Translation>): Case {
  const [first] = fields.values();
  if (!first) return documented;
  const text: LocalizedText = {
    ...Object.fromEntries([...fields].map(([field, entry]) => [field, entry.text])),
    translated: { from: first.from },
  };
  return { ...documented, texts: { ...documented.texts, [locale]: text } };
}

function isTranslated({ texts }: Case): boolean {
  return Object.values(texts).some(({ translated }) => translated);
}

function withoutTranslations(previous: Case): Case {
  if (!isTranslated(previous)) return previous;
  const documented = Object.entries(previous.texts).filter(([, text]) => !text.translated);
  return { ...previous, texts: Object.fromEntries(documented) };
}
