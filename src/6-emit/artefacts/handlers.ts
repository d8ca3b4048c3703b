import { join, stringLiteral } from "../literal.ts";
import { ONCE, type Scope } from "../render.ts";
import type { Entry, Service } from "../service.ts";

/** `handlers.ts`: tables of handlers that decide on every code. */
export function handlers({ families, entries }: Service): Scope {
  return {
    fills: {},
    regions: {
      ...(entries.every(isPlain) ? { plain: ONCE } : { spelled: ONCE }),
      families: families.length > 0 ? ONCE : [],
      family: families.map(({ fills }) => ({ fills })),
      spelling: entries
        .filter(({ aliases }) => aliases.length > 0)
        .map(({ error, aliases }) => ({
          fills: { code: error.code, alias: { code: join(aliases.map(stringLiteral), ", ") } },
        })),
    },
  };
}

// A name that every object has is under that name in every table, and the keys of families and of the rest end alike.
function isPlain({ error: { code }, aliases }: Entry): boolean {
  return aliases.length === 0 && !(code in Object.prototype) && !code.endsWith("*");
}
