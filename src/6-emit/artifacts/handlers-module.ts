import type { TemplateData } from "../../model/output.ts";
import { joinText, stringLiteral } from "../literal.ts";
import type { ErrorView, ServiceView } from "../service-view.ts";
import { ONCE } from "../templates/fill-template.ts";

/** `handlers.ts`: tables of handlers that decide on every code. */
export function handlersData({ families, entries }: ServiceView): TemplateData {
  return {
    values: {},
    regions: {
      ...(entries.every(isPlain) ? { plain: ONCE } : { spelled: ONCE }),
      families: families.length > 0 ? ONCE : [],
      family: families.map(({ values }) => ({ values })),
      spelling: entries
        .filter(({ aliases }) => aliases.length > 0)
        .map(({ error, aliases }) => ({
          values: { code: error.code, alias: { text: joinText(aliases.map(stringLiteral), ", ") } },
        })),
    },
  };
}

/**
 * Whether a code is its own key in a table of handlers, and only that. A name of `Object.prototype` is in every table,
 * and the keys of families and of all other codes end with `*`.
 */
function isPlain({ error: { code }, aliases }: ErrorView): boolean {
  return aliases.length === 0 && !(code in Object.prototype) && !code.endsWith("*");
}

/** `handlers.stub.ts`: a handler for every documented code, to be copied into an application. */
export function handlersStubData({ id, packageName, entries }: ServiceView): TemplateData {
  return {
    values: { "./index.js": `${packageName}/${id}`, "./handlers.js": `${packageName}/${id}/handlers` },
    regions: {
      // The template has the handler for all other codes, "*".
      code: entries
        .filter(({ error }) => error.code !== "*")
        .map(({ error: { code, symbol } }) => ({
          values: { code },
          regions: { named: symbol === undefined ? [] : [{ values: { symbol } }] },
        })),
    },
  };
}
