import { type DescribeOptions, type Description, describeError, type LocaleTexts } from "../../../runtime/describe.js";
import { table } from "../../../runtime/table.js";
import type { OcrError } from "../registry.js";
import * as enTexts from "./en.js";

import * as zhCNTexts from "./zh-CN.js";


export type { DescribeOptions, Description, LocaleTexts } from "../../../runtime/describe.js";
export type { TextsOf } from "../../../runtime/table.js";

/** Locale → code → text. Each locale is a module of its own as well: `messages/<locale>`. */
export const messages: {
  readonly "en": typeof enTexts.messages;
  readonly "zh-CN": typeof zhCNTexts.messages;
} = /* @__PURE__ */ table({
  "en": enTexts.messages,
  "zh-CN": zhCNTexts.messages,
});

const locales: Readonly<Record<string, LocaleTexts>> = /* @__PURE__ */ table({
  "en": enTexts,
  "zh-CN": zhCNTexts,
});

/** The locales that have texts. */
export type OcrLocale = keyof typeof messages;

/**
 * Describes an error in a locale, or in the first of several that has a text, else along `fallback`, else in the
 * server's own words. Of a code that is documented several times it takes the case whose message the server sent.
 */
export function describe(
  error: OcrError,
  locale: OcrLocale | (string & {}) | readonly string[],
  options: DescribeOptions = {},
): Description {
  return describeError(error, locale, options, locales);
}
