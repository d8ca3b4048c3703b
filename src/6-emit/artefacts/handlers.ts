import { join, stringLiteral } from "../literal.ts";
import type { Scope } from "../render.ts";
import type { Service } from "../service.ts";

/** `handlers.ts`: tables of handlers that decide on every code. */
export function handlers({ families, entries }: Service): Scope {
  return {
    fills: {},
    regions: {
      family: families.map(({ fills }) => ({ fills })),
      spelling: entries
        .filter(({ aliases }) => aliases.length > 0)
        .map(({ error, aliases }) => ({
          fills: { code: error.code, alias: { code: join(aliases.map(stringLiteral), ", ") } },
        })),
    },
  };
}
