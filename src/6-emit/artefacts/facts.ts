import { recordOf } from "../../lib/record.ts";
import type { ErrorInfo } from "../../model/catalog.ts";
import type { Scope } from "../render.ts";
import type { Service } from "../service.ts";
import { FACT, inOrder, PLACE } from "./in-order.ts";

/** `facts.ts`: the facts of each code as JSON; the words stand in the modules of the locales. */
export function facts({ entries, catalog: { locales } }: Service): Scope {
  const byCode = recordOf(entries.map(({ error }) => [error.code, factsOf(error, locales)] as const));
  return { fills: { facts: JSON.stringify(byCode) } };
}

function factsOf({ billable, retry, httpStatus, cases }: ErrorInfo, locales: readonly string[]): object {
  const links = locales.flatMap((locale) =>
    cases.flatMap(({ texts }) => (texts[locale]?.links ?? []).map(({ text, url }) => ({ locale, text, url }))),
  );
  return {
    ...(billable && { billable: inOrder(billable, FACT) }),
    ...(retry && { retry: inOrder(retry, FACT) }),
    ...(httpStatus && { httpStatus: inOrder(httpStatus, FACT) }),
    ...(links.length > 0 && { links }),
    places: cases.flatMap(({ at, alsoAt = [] }) => [at, ...alsoAt].map((place) => inOrder(place, PLACE))),
  };
}
