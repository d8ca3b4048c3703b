import { share } from "../lib/collections.ts";
import { guessLocale } from "../lib/guess-locale.ts";
import { isNumberCode, isSymbol } from "../lib/symbol.ts";
import type { CodeEntry, PageEntries } from "../model/page-entries.ts";
import type { Locale } from "../model/source.ts";

/** One documented case, with the page and the locale it comes from. */
export interface DocumentedCase {
  readonly page: string;
  /** Name of the source of the page. */
  readonly source: string;
  readonly locale: Locale;
  readonly entry: CodeEntry;
  /** The code as documented, if a correction changed it. */
  readonly alias?: string;
  /** Set if a correction gives the symbol. */
  readonly isNamed?: true;
}

/** A page, or the part of it that documents one service, with its locale. */
export interface RoutedPage {
  readonly page: string;
  /** Name of its source. */
  readonly source: string;
  readonly locale: Locale;
  readonly entries: PageEntries;
}

/**
 * The documented cases of the pages of a service, in order. Success codes and ranges of codes are left out. A row with
 * texts in several languages is a case in each of them. The symbol of a number is no title.
 */
export function documentedCasesOf(pages: readonly RoutedPage[]): readonly DocumentedCase[] {
  return pages.flatMap(({ page, source, locale, entries: { entries } }) => {
    const asSymbol = symbolReader(entries);
    return entries.map(asSymbol).flatMap((entry): DocumentedCase[] => {
      if (entry.kind !== undefined) return [];
      if (entry.locale === undefined) return [{ page, source, locale: localeOfEntry(entry, locale), entry }];
      // A column "zh" of a page in zh-CN holds texts in zh-CN.
      const localeOf = (column: Locale) => (languageOf(column) === languageOf(locale) ? locale : column);
      const others = Object.entries(entry.translations ?? {}).map(([other, text]) => ({
        ...entry,
        text,
        locale: other,
      }));
      return [entry, ...others].map((each) => ({ page, source, locale: localeOf(each.locale ?? locale), entry: each }));
    });
  });
}

/** The share of the names beside the numbers of a page that are symbols, from which on they are no titles. */
const MOST = 0.8;

/** Makes a function that keeps the symbols of numbers, and drops those that are words for people. */
function symbolReader(entries: readonly CodeEntry[]): (entry: CodeEntry) => CodeEntry {
  const names = entries.flatMap(({ code, symbol }) => (symbol !== undefined && isNumberCode(code) ? [symbol] : []));
  const areSymbols = names.length > 0 && share(names, isSymbol) >= MOST;
  return (entry) => {
    const { symbol, ...others } = entry;
    if (symbol === undefined) return entry;
    if (!areSymbols || !isNumberCode(entry.code) || !isSymbol(symbol)) return others;
    const { title, ...text } = entry.text;
    return { ...entry, text: title === symbol ? text : entry.text };
  };
}

/** The locale of an entry. A message alone may be in another language than its page, which its script shows. */
function localeOfEntry({ message, text: { title, description } }: CodeEntry, locale: Locale): Locale {
  if (message === undefined || title !== undefined || description !== undefined) return locale;
  const [language, guessed] = [languageOf(locale), guessLocale(message)];
  if (language === "en") return guessed === "en" ? locale : guessed;
  return guessed === "en" && HAS_OWN_SCRIPT.has(language) && /[A-Za-z]/.test(message) ? guessed : locale;
}

const HAS_OWN_SCRIPT: ReadonlySet<string> = new Set(["ja", "ko", "ru", "zh"]);

function languageOf(locale: Locale): string {
  return locale.split("-")[0]?.toLowerCase() ?? "";
}
