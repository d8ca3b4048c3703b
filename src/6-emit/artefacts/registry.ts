import { join, stringLiteral } from "../literal.ts";
import type { Scope } from "../render.ts";
import type { Service } from "../service.ts";

/** `registry.ts`: the class that reads any error of the service, and which code has which class. */
export function registry({ catalog, families, entries }: Service): Scope {
  const { code, message, requestId } = catalog.envelope ?? {};
  const path = (keys: readonly string[] | undefined): readonly Scope[] =>
    keys ? [{ fills: { path: { code: join(keys.map(stringLiteral), ", ") } } }] : [];
  return {
    fills: {},
    regions: {
      spelling: entries.flatMap(({ error, aliases }) =>
        [error.code, ...aliases].map((spelling) => ({ fills: { code: spelling, CodeError: error.name } })),
      ),
      family: families.map((family) => ({ fills: family.fills })),
      code: path(code === "http-status" ? undefined : code),
      status: code === "http-status" ? [{ fills: {} }] : [],
      message: path(message),
      requestId: path(requestId),
    },
  };
}
