import { type Advice, type AdviceByLocale, adviceFor } from "./advice.js";
import type { ServiceError } from "./error.js";
import { lookUp } from "./locale.js";
import { fill, type MessageCase, matchCase } from "./match.js";

/** The texts of one service in one locale, which is what a module `messages/<locale>` exports. */
export interface LocaleTexts {
  /** `<provider>/<service>`. */
  readonly service: string;
  /** Code, in every spelling, → text for a person. */
  readonly messages: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
  /** The cases of the codes that are documented more than once, or whose message varies. */
  readonly cases: Readonly<Record<string, readonly MessageCase[]>>;
  /** Code → the service from whose pages the text was taken. */
  readonly borrowed: Readonly<Record<string, string>>;
  /** Code → the locale from which its text was translated; texts of pages are not among them. */
  readonly translated: Readonly<Record<string, string>>;
}

/** How to look for a text. */
export interface DescribeOptions {
  /** Locales to try after the wanted one, in this order. */
  readonly fallback?: readonly string[];
}

/** A text for a person, and where it came from. */
export interface Description {
  /** In a few words: the documented title, else the text. */
  readonly title: string;
  readonly text: string;
  /** The server's own message, as it was sent. */
  readonly detail?: string;
  /** The documented cause and solution, in the language of the text, where their module is loaded. */
  readonly advice?: Advice;
  /** What varies in the server's message, by name, where it is the documented one. */
  readonly params?: Readonly<Record<string, string>>;
  /** Locale of the text; absent when it is the server's message or the bare code. */
  readonly locale?: string;
  readonly requestedLocale: string;
  /**
   * `docs`: this service's pages; `shared`: those of another one; `translation`: a translator; `server`: its message;
   * `code`: there is no text.
   */
  readonly origin: "docs" | "shared" | "translation" | "server" | "code";
  /** The service whose pages were used, where it is another one. */
  readonly service?: string;
  /** There is no text in the requested locale. */
  readonly missing: boolean;
}

/** Locale → its texts, `undefined` where they are not loaded. */
export type Locales = Readonly<Record<string, LocaleTexts | undefined>>;

/**
 * Describes an error in the wanted locale, or along the fallback chain, or in the server's own words. Where the server
 * says nothing, any language is better than the bare code. Never throws.
 */
export function describeError(
  error: ServiceError,
  wanted: string | readonly string[],
  options: DescribeOptions,
  locales: Locales,
  advice: AdviceByLocale = {},
): Description {
  const ranges = typeof wanted === "string" ? [wanted] : (wanted ?? []);
  for (const range of ranges) {
    const found = described(error, range, range, { locales, advice }, false);
    if (found) return found;
  }
  const [first = ""] = ranges;
  const { fallback = [] } = options;
  for (const range of wordsOfServer(error) === "" ? [...fallback, ...Object.keys(locales)] : fallback) {
    const found = described(error, range, first, { locales, advice }, true);
    if (found) return found;
  }
  return withSolution(inServersWords(error, first), error, [...ranges, ...fallback], { locales, advice });
}

interface Loaded {
  readonly locales: Locales;
  readonly advice: AdviceByLocale;
}

/** A description without words has the solution of the page as its text, where the page has one. */
function withSolution(
  description: Description,
  error: ServiceError,
  ranges: readonly string[],
  { locales, advice }: Loaded,
): Description {
  if (description.origin !== "code") return description;
  const known = [...ranges.flatMap((range) => candidates(range, locales)), ...Object.keys(advice)];
  for (const locale of known) {
    const texts = advice[locale];
    const found = texts && adviceFor(texts, error.canonicalCode, undefined);
    if (!found) continue;
    const words = found.solution ?? found.cause ?? description.text;
    return { ...description, title: words, text: words, advice: found, locale, origin: "docs" };
  }
  return description;
}

/** The message of the server; "" where it is blank or nothing but the code. */
function wordsOfServer({ message, code }: ServiceError): string {
  return message.trim() === code ? "" : message.trim();
}

/** The available locales that a range asks for, best first. */
export function candidates(range: string, locales: Locales): readonly string[] {
  let found = lookedUp.get(locales);
  if (found === undefined) lookedUp.set(locales, (found = new Map()));
  let list = found.get(range);
  if (list === undefined) {
    // Ranges come from requests: whoever sends them must not fill the memory.
    if (found.size >= 100) found.clear();
    found.set(range, (list = lookUp(range, Object.keys(locales))));
  }
  return list;
}

const lookedUp: WeakMap<Locales, Map<string, readonly string[]>> = new WeakMap();

function find(range: string, code: string, locales: Locales): string | undefined {
  if (typeof range !== "string") return undefined;
  if (locales[range]?.messages[code] !== undefined) return range;
  return candidates(range, locales).find((locale) => locales[locale]?.messages[code] !== undefined);
}

function inServersWords(error: ServiceError, requestedLocale: string): Description {
  const { message, code } = error;
  return wordsOfServer(error) === ""
    ? { title: code, text: code, requestedLocale, origin: "code", missing: true }
    : { title: message, text: message, detail: message, requestedLocale, origin: "server", missing: true };
}

const NO_CASES: readonly MessageCase[] = [];

/** The words of a locale that a range asks for, `undefined` where none of them has words for this error. */
function described(
  error: ServiceError,
  range: string,
  requestedLocale: string,
  { locales, advice: adviceOf }: Loaded,
  missing: boolean,
): Description | undefined {
  const code = error.canonicalCode;
  const locale = find(range, code, locales);
  if (locale === undefined) return undefined;
  const texts = locales[locale] as LocaleTexts;
  const cases = texts.cases[code] ?? NO_CASES;
  const sent = wordsOfServer(error);
  const match = sent === "" ? undefined : matchCase(cases, error.message);
  // None of the documented messages is what the server sent: its own words are better than a guess among cases.
  if (!match && sent !== "" && isGuess(cases)) {
    return inServersWords(error, requestedLocale);
  }
  const text = match ? wordsOf(match.documented, match.params) : texts.messages[code];
  if (text === undefined) return undefined;
  const title = match ? match.documented.title : cases.length > 1 ? undefined : texts.titles[code];
  const service = texts.borrowed[code];
  const description: Writable<Description> = {
    title: title === undefined ? text : fill(title, match?.params),
    text,
    locale,
    requestedLocale,
    origin: texts.translated[code] !== undefined ? "translation" : service === undefined ? "docs" : "shared",
    missing,
  };
  // One after the other: what is absent is no member, and an object that is spread takes its time.
  if (sent !== "") description.detail = error.message;
  if (match?.documented.params) description.params = match.params;
  const adviceTexts = adviceOf[locale];
  if (adviceTexts) {
    const index = match ? cases.indexOf(match.documented) : cases.length > 1 ? undefined : 0;
    const advice = adviceFor(adviceTexts, code, index, match?.params);
    if (advice) description.advice = advice;
  }
  if (service !== undefined) description.service = service;
  return description;
}

/** Whether a text would be one of several, or a message of the server without its values. */
function isGuess(cases: readonly MessageCase[]): boolean {
  const [only] = cases;
  if (cases.length > 1) return cases.some(({ message }) => message !== undefined);
  return only?.params !== undefined && only.message === only.description;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function wordsOf({ description, title }: MessageCase, params: Readonly<Record<string, string>>): string | undefined {
  const words = description ?? title;
  return words === undefined ? undefined : fill(words, params);
}
