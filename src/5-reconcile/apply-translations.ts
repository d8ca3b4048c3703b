import { groupBy } from "../lib/group-by.ts";
import { placeholderMismatch, presentCodes, textKey, translatable } from "../lib/translatable.ts";
import type { Case, LocalizedText } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";
import type { TranslatedField, Translation, TranslationFile } from "../model/translation.ts";
import type { Problems } from "../problems/problems.ts";
import type { ProblemArgs, RuleId } from "../problems/rules.ts";
import type { UnnamedError } from "./merge-errors.ts";

type TranslationReport = (rule: RuleId, entry: Translation, args: ProblemArgs) => void;

/**
 * Gives the errors of one service the words of translators, where the page still says what they translated and has no
 * words of its own in that language. What is not used is reported at its line: stale, idle, or of a code that is gone.
 */
export function applyTranslations(
  errors: readonly UnnamedError[],
  service: string,
  files: readonly TranslationFile[],
  problems: Problems,
): readonly UnnamedError[] {
  // A code that has left the docs comes with the words of the last package; no page has translations.
  const untranslated: readonly UnnamedError[] = errors.map((error) =>
    error.gone && error.cases.some(isTranslated) ? { ...error, cases: error.cases.map(withoutTranslations) } : error,
  );
  if (files.length === 0) return untranslated;
  const known = new Set(errors.map(({ code }) => code));
  const present = presentCodes(errors);
  return files.reduce((before, { locale, path, entries, placeOf }) => {
    const report: TranslationReport = (rule, entry, args) => problems.on(path)(rule, placeOf(entry), args);
    const byCode = groupBy(
      entries.filter((entry) => entry.service === service),
      ({ code }) => present(code),
    );
    for (const [code, gone] of byCode) {
      if (!known.has(code)) for (const entry of gone) report("translation-orphan", entry, { code });
    }
    return before.map((error) => {
      const given = byCode.get(error.code);
      return given ? translateError(error, locale, given, report) : error;
    });
  }, untranslated);
}

function translateError(
  error: UnnamedError,
  locale: Locale,
  given: readonly Translation[],
  report: TranslationReport,
): UnnamedError {
  const { code } = error;
  const entries = new Map(given.map((entry) => [translationKey(entry.from, entry), entry]));
  const sources = new Set(given.map(({ from }) => from));
  const used = new Map<Translation, "used" | "idle">();
  const cases = error.cases.map((one) => {
    const isOwn = Object.hasOwn(one.texts, locale);
    const words = new Map<TranslatedField, Translation>();
    for (const from of sources) {
      for (const text of translatable(one, from)) {
        const entry = entries.get(translationKey(from, text));
        if (!entry) continue;
        const reason = used.has(entry) ? undefined : placeholderMismatch(text.text, entry.text);
        used.set(entry, isOwn ? "idle" : "used");
        if (reason !== undefined) report("translation-placeholders", entry, { code, reason });
        if (!words.has(entry.field)) words.set(entry.field, entry);
      }
    }
    return isOwn ? one : withTranslation(one, locale, words);
  });
  for (const entry of given) {
    if (used.get(entry) === "idle") report("translation-idle", entry, { code, locale });
    else if (!used.has(entry)) report("translation-stale", entry, { code });
  }
  return { ...error, cases };
}

function translationKey(from: Locale, text: Pick<Translation, "field" | "hash">): string {
  return `${from} ${textKey(text)}`;
}

function withTranslation(one: Case, locale: Locale, words: ReadonlyMap<TranslatedField, Translation>): Case {
  const [first] = words.values();
  if (!first) return one;
  const text: LocalizedText = {
    ...Object.fromEntries([...words].map(([field, entry]) => [field, entry.text])),
    translated: { from: first.from },
  };
  return { ...one, texts: { ...one.texts, [locale]: text } };
}

function isTranslated({ texts }: Case): boolean {
  return Object.values(texts).some(({ translated }) => translated);
}

function withoutTranslations(one: Case): Case {
  if (!isTranslated(one)) return one;
  return { ...one, texts: Object.fromEntries(Object.entries(one.texts).filter(([, text]) => !text.translated)) };
}
