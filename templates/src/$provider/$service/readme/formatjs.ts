import { icuMessages } from "../../../runtime/icu.js";
import { locales } from "../messages/lazy.js";

/** The texts of a language for FormatJS. `i18nextMessages` of `messages/i18next` gives them for i18next. */
export async function formatjsMessages(): Promise<Record<string, string>> {
  return icuMessages(await locales["$locale"]());
}
