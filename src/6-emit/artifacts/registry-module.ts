import type { TemplateData } from "../../model/output.ts";
import { joinText, stringLiteral } from "../literal.ts";
import { type ServiceView, spellingsOf } from "../service-view.ts";
import { ONCE } from "../templates/fill-template.ts";

/** `registry.ts`: the class that reads any error of the service, and the class of each code. */
export function registryData({ catalog, families, entries }: ServiceView): TemplateData {
  const { code, message, requestId } = catalog.envelope ?? {};
  const path = (keys: readonly string[] | undefined): readonly TemplateData[] =>
    keys ? [{ values: { path: { text: joinText(keys.map(stringLiteral), ", ") } } }] : [];
  const spellings = entries.flatMap((entry) =>
    spellingsOf(entry).map((spelling) => ({ values: { code: spelling, CodeError: entry.error.name } })),
  );
  // The compiler takes a member `"__proto__"` for the same member as `__proto__: null`.
  const isProto = (name: string): boolean => name === "__proto__";
  const familyData = families.map(({ values }) => ({ values }));
  return {
    values: {},
    regions: {
      spelling: spellings.filter(({ values }) => !isProto(values.code)),
      proto: spellings.filter(({ values }) => isProto(values.code)),
      family: familyData.filter(({ values }) => !isProto(values.family)),
      protoFamily: familyData.filter(({ values }) => isProto(values.family)),
      code: path(code === "http-status" ? undefined : code),
      status: code === "http-status" ? ONCE : [],
      message: path(message),
      requestId: path(requestId),
    },
  };
}
