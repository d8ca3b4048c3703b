import type { ErrorInfo } from "../model/catalog.ts";

/** The first text of a code: a description, a title or a message of the server. `undefined` if it has none. */
export function firstText({
  cases,
}: Pick<ErrorInfo, "cases">): { readonly locale: string; readonly text: string } | undefined {
  for (const { texts, message } of cases) {
    for (const [locale, { description, title }] of Object.entries(texts)) {
      const text = description ?? title;
      if (text !== undefined) return { locale, text };
    }
    if (message !== undefined) return { locale: "en", text: message };
  }
  return undefined;
}
