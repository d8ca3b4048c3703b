import type { ServiceError } from "./error.js";
import { bestLocale } from "./locale.js";
import { type MessageCase, matchCase } from "./match.js";

/** The texts of one locale, which is what a module `messages/<locale>` exports. */
export interface LocaleTexts {
  /** Code, in every spelling, → text for a person. */
  readonly messages: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
  /** The cases of the codes that are documented more than once. */
  readonly cases: Readonly<Record<string, readonly MessageCase[]>>;
  /** Code → the service from whose pages the text was taken. */
  readonly borrowed: Readonly<Record<string, string>>;
}

/** How to look for a text. */
export interface DescribeOptions {
  /** Locales to try after the wanted one, in this order. */
  readonly fallback?: readonly string[];
}

/** A text for a person, and where it came from. */
export interface Description {
  readonly text: string;
  readonly title?: string;
  /** The server's own message, where it sent one. */
  readonly detail?: string;
  /** Locale of the text; absent when it is the server's message or the bare code. */
  readonly locale?: string;
  readonly requestedLocale: string;
  /** `docs`: this service's pages; `shared`: those of another one; `server`: its message; `code`: there is no text. */
  readonly origin: "docs" | "shared" | "server" | "code";
  /** The service whose pages were used, where it is another one. */
  readonly service?: string;
  /** There is no text in the requested locale. */
  readonly missing: boolean;
}

/** Describes an error in the wanted locale, or along the fallback chain, or in the server's own words; never throws. */
export function describeError(
  error: ServiceError,
  wanted: string,
  options: DescribeOptions,
  locales: Readonly<Record<string, LocaleTexts>>,
): Description {
  const code = error.canonicalCode;
  const first = find(wanted, code, locales);
  if (first !== undefined) return documented(error, code, first, locales, wanted, false);
  for (const next of options.fallback ?? []) {
    const locale = find(next, code, locales);
    if (locale !== undefined) return documented(error, code, locale, locales, wanted, true);
  }
  return error.message === ""
    ? { text: error.code, requestedLocale: wanted, origin: "code", missing: true }
    : inServersWords(error, wanted);
}

function inServersWords({ message }: ServiceError, requestedLocale: string): Description {
  return { text: message, detail: message, requestedLocale, origin: "server", missing: true };
}

function find(wanted: string, code: string, locales: Readonly<Record<string, LocaleTexts>>): string | undefined {
  if (typeof wanted !== "string") return undefined;
  if (locales[wanted]?.messages[code] !== undefined) return wanted;
  const having = Object.keys(locales).filter((locale) => locales[locale]?.messages[code] !== undefined);
  return bestLocale(wanted, having);
}

function documented(
  error: ServiceError,
  code: string,
  locale: string,
  locales: Readonly<Record<string, LocaleTexts>>,
  requestedLocale: string,
  missing: boolean,
): Description {
  const texts = locales[locale] as LocaleTexts;
  const several = texts.cases[code];
  const matched = several && matchCase(several, error.message);
  // None of the documented messages is what the server sent: its own words are better than a guess among cases.
  if (several?.some((one) => one.message !== undefined) && !matched && error.message !== "") {
    return inServersWords(error, requestedLocale);
  }
  const title = several ? matched?.title : texts.titles[code];
  const service = texts.borrowed[code];
  return {
    text: (matched && (matched.description ?? matched.title ?? matched.message)) ?? texts.messages[code] ?? error.code,
    ...(title !== undefined && { title }),
    ...(error.message !== "" && { detail: error.message }),
    locale,
    requestedLocale,
    origin: service === undefined ? "docs" : "shared",
    ...(service !== undefined && { service }),
    missing,
  };
}
