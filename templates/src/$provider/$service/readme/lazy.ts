import { createMessages } from "../../../runtime/messages.js";
import type { $ServiceError } from "../index.js";
import { locales } from "../messages/lazy.js";

const messages = createMessages({
  // Each is imported when it is loaded. `{ "$locale": texts }`, the module itself, is there at once; of several services
  // a locale has a list of them.
  locales,
  fallback: ["$locale"],
  onMissing: ({ code, requestedLocale, reason }) => console.warn(`${code} in ${requestedLocale}: ${reason}`),
});

/** What to show to a reader of these languages, such as `navigator.languages`; the server's own words are `detail`. */
export async function notice(error: $ServiceError, languages: readonly string[]): Promise<string> {
  await messages.load(languages);
  const { title, detail, origin } = messages.describe(error, languages);
  return origin === "server" || detail === undefined ? title : `${title} (${detail})`;
}
