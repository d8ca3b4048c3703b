import type { TemplateData } from "../../model/output.ts";
import { recordOf } from "../../lib/collections.ts";
import type { ErrorInfo } from "../../model/catalog.ts";
import type { ServiceView } from "../service-view.ts";
import { FACT_KEYS, pickInOrder, PLACE_KEYS } from "./key-order.ts";

/** `facts.ts`: the facts of each code as JSON. The modules of the locales have the texts. */
export function factsData({ entries, catalog: { locales } }: ServiceView): TemplateData {
  const byCode = recordOf(entries.map(({ error }) => [error.code, factsOf(error, locales)] as const));
  return { values: { facts: JSON.stringify(byCode) } };
}

function factsOf({ billable, retry, recovery, httpStatus, cases }: ErrorInfo, locales: readonly string[]): object {
  const links = locales.flatMap((locale) =>
    cases.flatMap(({ texts }) => (texts[locale]?.links ?? []).map(({ text, url }) => ({ locale, text, url }))),
  );
  return {
    ...(billable && { billable: pickInOrder(billable, FACT_KEYS) }),
    ...(retry && { retry: pickInOrder(retry, FACT_KEYS) }),
    ...(recovery && { recovery: pickInOrder(recovery, FACT_KEYS) }),
    ...(httpStatus && { httpStatus: pickInOrder(httpStatus, FACT_KEYS) }),
    ...(links.length > 0 && { links }),
    places: cases.flatMap(({ at, alsoAt = [] }) => [at, ...alsoAt].map((place) => pickInOrder(place, PLACE_KEYS))),
  };
}
