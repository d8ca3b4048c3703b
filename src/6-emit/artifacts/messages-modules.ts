import type { TemplateData } from "../../model/output.ts";
import type { ServiceView } from "../service-view.ts";

/** `messages/index.ts` and `messages/lazy.ts`: all locales of a service, loaded at once or each on request. */
export function messagesData({ catalog }: ServiceView): TemplateData {
  return {
    values: {},
    regions: { locale: catalog.locales.map((locale) => ({ values: { locale, texts: namespaceOf(locale) } })) },
  };
}

/** The name under which the texts of a locale are imported: `zh-CN` → `zhCNTexts`. */
export function namespaceOf(locale: string): string {
  const [language = "", ...rest] = locale.split("-");
  return `${language}${rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("")}Texts`;
}
