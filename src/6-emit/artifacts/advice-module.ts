import { placeholdersOf, withNames } from "../../lib/placeholders.ts";
import type { Case, ErrorInfo } from "../../model/catalog.ts";
import type { TemplateData } from "../../model/output.ts";
import { joinText, stringLiteral } from "../literal.ts";
import type { ServiceView } from "../service-view.ts";
import { isCaseIn } from "./locale-module.ts";

type AdviceField = "cause" | "solution";

/** `advice/<locale>.ts`: the causes and solutions of the codes that have one, in one language. */
export function adviceData({ entries }: ServiceView, locale: string): TemplateData {
  const region = (field: AdviceField): readonly TemplateData[] =>
    entries.flatMap(({ error }) => {
      const texts = adviceTexts(error, locale, field);
      if (texts.every((text) => text === "")) return [];
      return [{ values: { code: error.code, texts: { text: joinText(texts.map(stringLiteral), ", ") } } }];
    });
  return { values: { locale }, regions: { cause: region("cause"), solution: region("solution") } };
}

/** The locales of a service in which a page has a cause or a solution. */
export function adviceLocales({ catalog: { locales }, entries }: Pick<ServiceView, "catalog" | "entries">) {
  return locales.filter((locale) =>
    entries.some(({ error }) => error.cases.some(({ texts }) => texts[locale]?.cause ?? texts[locale]?.solution)),
  );
}

/** A text for each case that the module of the locale has; for each case of the error if it has none. */
function adviceTexts({ cases }: ErrorInfo, locale: string, field: AdviceField): readonly string[] {
  const shown = cases.filter((documented) => isCaseIn(documented, locale));
  return (shown.length > 0 ? shown : cases).map((documented) => textOf(documented, locale, field));
}

function textOf({ message = "", texts }: Case, locale: string, field: AdviceField): string {
  return withNames(texts[locale]?.[field] ?? "", placeholdersOf(message));
}
