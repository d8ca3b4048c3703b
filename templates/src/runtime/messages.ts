import type { LocaleAdvice } from "./advice.js";
import { candidates, type Description, describeError, type LocaleTexts } from "./describe.js";
import type { ServiceError } from "./error.js";

export type { Advice, LocaleAdvice } from "./advice.js";
export type { Description, LocaleTexts } from "./describe.js";

/** What a module `messages/<locale>` or `advice/<locale>` exports. */
export type LocaleModule = LocaleTexts | LocaleAdvice;

/** A module `messages/<locale>` or `advice/<locale>`, or a function that imports it when it is first wanted. */
export type LocaleSource = LocaleModule | (() => Promise<LocaleModule>);

/** What to describe errors with. */
export interface MessagesOptions {
  /** Locale → its texts; a list where errors of several services are described, or with advice. */
  readonly locales: Readonly<Record<string, LocaleSource | readonly LocaleSource[]>>;
  /** Locales to try after the wanted ones, in this order. */
  readonly fallback?: readonly string[] | undefined;
  /** Told of each error that has no text in a wanted locale. */
  readonly onMissing?: ((missing: Missing) => void) | undefined;
}

/** An error that has no text in a wanted locale. */
export interface Missing {
  readonly service: string;
  readonly code: string;
  readonly requestedLocale: string;
  /** The locale that was used instead, if any. */
  readonly locale?: string;
  /** `unrecognized`: no page documents the code; `not-loaded`: `load` was not called for the locale. */
  readonly reason: "no-text" | "not-loaded" | "unrecognized";
}

/** Describes errors in the languages that it was given. */
export interface Messages {
  /** The locales that it was given. */
  readonly locales: readonly string[];
  /**
   * Describes an error in a locale, or in the first of several that has a text, else along `fallback`, else in the
   * server's own words. Throws nothing.
   */
  describe(error: ServiceError, locale: string | readonly string[]): Description;
  /** Imports what `describe` needs for these locales and the fallback; rejects when a module cannot be had. */
  load(locale: string | readonly string[]): Promise<void>;
}

/** Describes errors in the languages given. Only those that are loaded, or given as they are, can be read. */
export function createMessages({ locales, fallback = [], onMissing }: MessagesOptions): Messages {
  const shelf = new Shelf(locales);
  return {
    locales: Object.keys(locales),
    describe: (error, locale) => {
      const texts = shelf.of(error.service);
      const description = describeError(error, locale, { fallback }, texts, shelf.adviceOf(error.service));
      if (description.missing && onMissing) {
        const { requestedLocale, locale: used } = description;
        const waiting = [locale].flat().some((range) => shelf.isWaiting(error.service, range));
        onMissing({
          service: error.service,
          code: error.code,
          requestedLocale,
          ...(used !== undefined && { locale: used }),
          reason: error.documentedCode === undefined ? "unrecognized" : waiting ? "not-loaded" : "no-text",
        });
      }
      return description;
    },
    load: (locale) => shelf.load([locale, ...fallback].flat()),
  };
}

/** The texts at hand, by service and locale, and those that can be imported. */
class Shelf {
  readonly #sources: Map<string, readonly LocaleSource[]>;
  readonly #services: Map<string, Record<string, LocaleTexts | undefined>> = new Map();
  readonly #advice: Map<string, Record<string, LocaleAdvice>> = new Map();
  readonly #loading: Map<LocaleSource, Promise<void>> = new Map();
  readonly #loaded: Set<LocaleSource> = new Set();

  constructor(locales: MessagesOptions["locales"]) {
    this.#sources = new Map(Object.entries(locales).map(([locale, sources]) => [locale, [sources].flat()]));
    for (const [locale, sources] of this.#sources) {
      for (const source of sources) if (typeof source !== "function") this.#put(locale, source);
    }
  }

  /** Locale → texts of one service. */
  of(service: string): Readonly<Record<string, LocaleTexts | undefined>> {
    let texts = this.#services.get(service);
    if (texts === undefined) {
      texts = Object.fromEntries(Array.from(this.#sources.keys(), (locale) => [locale, undefined]));
      Object.setPrototypeOf(texts, null);
      this.#services.set(service, texts);
    }
    return texts;
  }

  /** Locale → advice of one service. */
  adviceOf(service: string): Readonly<Record<string, LocaleAdvice>> {
    let advice = this.#advice.get(service);
    if (advice === undefined) this.#advice.set(service, (advice = Object.create(null) as Record<string, LocaleAdvice>));
    return advice;
  }

  /** Whether the texts of a service for a wanted locale may be among those not imported yet. */
  isWaiting(service: string, range: string): boolean {
    return candidates(range, this.of(service))
      .flatMap((locale) => this.#sources.get(locale) ?? [])
      .some((source) => typeof source === "function" && !this.#loaded.has(source));
  }

  async load(ranges: readonly string[]): Promise<void> {
    // All that a reader reads: what the best locale has no text for, or no service, the next one may have.
    const wanted = new Set(ranges.flatMap((range) => candidates(range, this.of(""))));
    await Promise.all(
      Array.from(wanted).flatMap((locale) =>
        (this.#sources.get(locale) ?? []).map((source) => this.#import(locale, source)),
      ),
    );
  }

  #import(locale: string, source: LocaleSource): Promise<void> {
    if (typeof source !== "function" || this.#loaded.has(source)) return Promise.resolve();
    const loading =
      this.#loading.get(source) ??
      source()
        .then((texts) => {
          this.#put(locale, texts);
          this.#loaded.add(source);
        })
        // A module that could not be had is asked for again the next time.
        .finally(() => this.#loading.delete(source));
    this.#loading.set(source, loading);
    return loading;
  }

  #put(locale: string, texts: LocaleModule): void {
    if ("solutions" in texts) (this.adviceOf(texts.service) as Record<string, LocaleAdvice>)[locale] = texts;
    else (this.of(texts.service) as Record<string, LocaleTexts | undefined>)[locale] = texts;
  }
}
