import { joinText, stringLiteral } from "../literal.ts";
import { ONCE, type TemplateData, mapLazily } from "../templates/fill-template.ts";
import type { ServiceView } from "../service-view.ts";

/** `registry.ts`: the class that reads any error of the service, and which code has which class. */
export function registryData({ catalog, families, entries }: ServiceView): TemplateData {
  const { code, message, requestId } = catalog.envelope ?? {};
  const path = (keys: readonly string[] | undefined): readonly TemplateData[] =>
    keys ? [{ values: { path: { code: joinText(keys.map(stringLiteral), ", ") } } }] : [];
  const spellings = entries.flatMap(({ error, aliases }) =>
    [error.code, ...aliases].map((spelling) => ({ spelling, name: error.name })),
  );
  const scopeOf = ({ spelling, name }: (typeof spellings)[number]): TemplateData => ({
    values: { code: spelling, CodeError: name },
  });
  // Beside `__proto__: null`, the compiler takes a code of that name for the same member.
  const isProto = (name: string): boolean => name === "__proto__";
  return {
    values: {},
    regions: {
      spelling: mapLazily(
        spellings.filter(({ spelling }) => !isProto(spelling)),
        scopeOf,
      ),
      proto: spellings.filter(({ spelling }) => isProto(spelling)).map(scopeOf),
      family: families.filter(({ family }) => !isProto(family)).map(({ values: values }) => ({ values })),
      protoFamily: families.filter(({ family }) => isProto(family)).map(({ values: values }) => ({ values })),
      code: path(code === "http-status" ? undefined : code),
      status: code === "http-status" ? ONCE : [],
      message: path(message),
      requestId: path(requestId),
    },
  };
}
