import { groupBy } from "../lib/group.ts";
import { placeholderTrouble, translatable } from "../lib/translatable.ts";
import type { Case, LocalText } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";
import type { TranslatedField, TranslationFile } from "../model/translation.ts";
import type { Problems } from "../problems/report.ts";
import type { Unnamed } from "./errors.ts";

type Entry = TranslationFile["entries"][number];

/**
 * Gives the errors of one service the words of translators, where the page still says what they translated and has no
 * words of its own in that language. What is not used is reported at its line: stale, idle, or of a code that is gone.
 */
export function translate(
  errors: readonly Unnamed[],
  service: string,
  files: readonly TranslationFile[],
  problems: Problems,
): readonly Unnamed[] {
  const known = new Set(errors.map(({ code }) => code));
  // A code that has left the docs comes with the words of the last package.
  const untranslated = errors.map((error) => ({ ...error, cases: error.cases.map(withoutTranslations) }));
  return files.reduce((before, { locale, path, entries }) => {
    const report = problems.on(path);
    const byCode = groupBy(
      entries.filter((entry) => entry.service === service),
      ({ code }) => code,
    );
    for (const [code, gone] of byCode) {
      if (!known.has(code)) for (const { place } of gone) report("translation-orphan", place, { code });
    }
    return before.map((error) => {
      const given = byCode.get(error.code);
      if (!given) return error;
      const used = new Set<Entry>();
      const idle = new Set<Entry>();
      const cases = error.cases.map((one) => withWords(one, locale, given, used, idle));
      for (const entry of given) {
        const { code, place } = entry;
        if (idle.has(entry)) report("translation-idle", place, { code, locale });
        else if (!used.has(entry)) report("translation-stale", place, { code });
        const reason = used.has(entry) ? troubleOf(entry, error.cases) : undefined;
        if (reason !== undefined) report("translation-placeholders", place, { code, reason });
      }
      return { ...error, cases };
    });
  }, untranslated);
}

function withWords(one: Case, locale: Locale, given: readonly Entry[], used: Set<Entry>, idle: Set<Entry>): Case {
  const own = Object.hasOwn(one.texts, locale);
  const words = new Map<TranslatedField, Entry>();
  for (const entry of given) {
    if (!translates(entry, one)) continue;
    (own ? idle : used).add(entry);
    if (!words.has(entry.field)) words.set(entry.field, entry);
  }
  const [first] = words.values();
  if (own || !first) return one;
  const text: LocalText = {
    ...Object.fromEntries([...words].map(([field, entry]) => [field, entry.text])),
    translated: { from: first.from },
  };
  return { ...one, texts: { ...one.texts, [locale]: text } };
}

function withoutTranslations(one: Case): Case {
  const texts = Object.entries(one.texts).filter(([, text]) => !text.translated);
  return texts.length === Object.keys(one.texts).length ? one : { ...one, texts: Object.fromEntries(texts) };
}

function translates(entry: Entry, one: Case): boolean {
  return translatable(one, entry.from).some(({ field, hash }) => field === entry.field && hash === entry.hash);
}

function troubleOf(entry: Entry, cases: readonly Case[]): string | undefined {
  const source = cases
    .flatMap((one) => translatable(one, entry.from))
    .find(({ field, hash }) => field === entry.field && hash === entry.hash);
  return source && placeholderTrouble(source.text, entry.text);
}
