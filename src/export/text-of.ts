import type { ErrorInfo } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";

/** One text of an error: that of its first case in English, or else in the first language that has one; "" if none has. */
export function textOf({ cases }: ErrorInfo, locales: readonly Locale[]): string {
  const [first] = cases;
  const preferred = [...locales].sort((a, b) => Number(b.startsWith("en")) - Number(a.startsWith("en")));
  const [text] = preferred.flatMap((locale) => first?.texts[locale] ?? []);
  return text?.description ?? text?.title ?? first?.message ?? "";
}
