import { joinText, stringLiteral } from "../literal.ts";
import { ONCE, type TemplateData } from "../templates/fill-template.ts";
import type { ErrorView, ServiceView } from "../service-view.ts";

/** `handlers.ts`: tables of handlers that decide on every code. */
export function handlersData({ families, entries }: ServiceView): TemplateData {
  return {
    values: {},
    regions: {
      ...(entries.every(isPlain) ? { plain: ONCE } : { spelled: ONCE }),
      families: families.length > 0 ? ONCE : [],
      family: families.map(({ values: values }) => ({ values })),
      spelling: entries
        .filter(({ aliases }) => aliases.length > 0)
        .map(({ error, aliases }) => ({
          values: { code: error.code, alias: { code: joinText(aliases.map(stringLiteral), ", ") } },
        })),
    },
  };
}

// A name that every object has is under that name in every table, and the keys of families and of the rest end alike.
function isPlain({ error: { code }, aliases }: ErrorView): boolean {
  return aliases.length === 0 && !(code in Object.prototype) && !code.endsWith("*");
}
