import { join, stringLiteral } from "../literal.ts";
import { ONCE, type Scope, scopes } from "../render.ts";
import type { Service } from "../service.ts";

/** `registry.ts`: the class that reads any error of the service, and which code has which class. */
export function registry({ catalog, families, entries }: Service): Scope {
  const { code, message, requestId } = catalog.envelope ?? {};
  const path = (keys: readonly string[] | undefined): readonly Scope[] =>
    keys ? [{ fills: { path: { code: join(keys.map(stringLiteral), ", ") } } }] : [];
  const spellings = entries.flatMap(({ error, aliases }) =>
    [error.code, ...aliases].map((spelling) => ({ spelling, name: error.name })),
  );
  const scopeOf = ({ spelling, name }: (typeof spellings)[number]): Scope => ({
    fills: { code: spelling, CodeError: name },
  });
  // Beside `__proto__: null`, the compiler takes a code of that name for the same member.
  const isProto = (name: string): boolean => name === "__proto__";
  return {
    fills: {},
    regions: {
      spelling: scopes(
        spellings.filter(({ spelling }) => !isProto(spelling)),
        scopeOf,
      ),
      proto: spellings.filter(({ spelling }) => isProto(spelling)).map(scopeOf),
      family: families.filter(({ family }) => !isProto(family)).map(({ fills }) => ({ fills })),
      protoFamily: families.filter(({ family }) => isProto(family)).map(({ fills }) => ({ fills })),
      code: path(code === "http-status" ? undefined : code),
      status: code === "http-status" ? ONCE : [],
      message: path(message),
      requestId: path(requestId),
    },
  };
}
