import type { LocaleAdvice } from "../../../runtime/advice.js";
import { type DescribeOptions, type Description, describeError, type LocaleTexts } from "../../../runtime/describe.js";
import { table } from "../../../runtime/table.js";
import type { $ServiceError } from "../registry.js";
//#region locale
import * as $texts from "./$locale.js";
//#endregion
//#region advised
import * as $advice from "../advice/$locale.js";
//#endregion

export type { Advice, LocaleAdvice } from "../../../runtime/advice.js";
export type { DescribeOptions, Description, LocaleTexts } from "../../../runtime/describe.js";
export type { TextsOf } from "../../../runtime/table.js";

/** Locale → code → text. Each locale is a module of its own as well: `messages/<locale>`. */
export const messages: {
  //#region locale
  readonly $locale: typeof $texts.messages;
  //#endregion
} = /* @__PURE__ */ table({
  //#region locale
  $locale: $texts.messages,
  //#endregion
});

const locales: Readonly<Record<string, LocaleTexts>> = /* @__PURE__ */ table({
  //#region locale
  $locale: $texts,
  //#endregion
});

const advice: Readonly<Record<string, LocaleAdvice>> = /* @__PURE__ */ table({
  //#region advised
  $locale: $advice,
  //#endregion
});

/** The locales that have texts. */
export type $Locale = keyof typeof messages;

/**
 * Describes an error in a locale, or in the first of several that has a text, else along `fallback`, else in the
 * server's own words. Of a code that is documented several times it takes the case whose message the server sent.
 * `advice` is the documented cause and solution.
 */
export function describe(
  error: $ServiceError,
  locale: $Locale | (string & {}) | readonly string[],
  options: DescribeOptions = {},
): Description {
  return describeError(error, locale, options, locales, advice);
}
