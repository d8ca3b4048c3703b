import type { TemplateData } from "../../model/output.ts";
import type { ServiceView } from "../service-view.ts";
import { adviceLocales } from "./advice-module.ts";

/** `messages/index.ts` and `messages/lazy.ts`: all locales of a service, loaded at once or each on request. */
export function messagesData(service: ServiceView): TemplateData {
  return {
    values: {},
    regions: {
      locale: service.catalog.locales.map((locale) => ({ values: { locale, texts: namespaceOf(locale) } })),
      advised: adviceLocales(service).map((locale) => ({ values: { locale, advice: adviceNamespaceOf(locale) } })),
    },
  };
}

/** The name under which the texts of a locale are imported: `zh-CN` → `zhCNTexts`. */
export function namespaceOf(locale: string): string {
  return `${nameOf(locale)}Texts`;
}

/** The name under which the advice of a locale is imported: `zh-CN` → `zhCNAdvice`. */
export function adviceNamespaceOf(locale: string): string {
  return `${nameOf(locale)}Advice`;
}

function nameOf(locale: string): string {
  const [language = "", ...rest] = locale.split("-");
  return `${language}${rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("")}`;
}
