import { deprecation, deprecationRegions } from "../doc-comments.ts";
import { stringUnion } from "../literal.ts";
import { type TemplateData, mapLazily } from "../templates/fill-template.ts";
import type { ServiceView } from "../service-view.ts";

/** `errors.ts`: a base class, a class a family, a class a code. */
export function errorsData({ families, entries, values: values }: ServiceView): TemplateData {
  const classOf = new Map(families.map(({ family, values: { FamilyError } }) => [family, FamilyError]));
  return {
    values: {},
    regions: {
      family: families.map((family) => ({ values: family.values })),
      code: mapLazily(entries, ({ error, aliases, doc }) => ({
        values: {
          doc: { lines: doc },
          CodeError: error.name,
          FamilyError: classOf.get(error.family) ?? values.ErrorBase ?? "",
          code: { code: stringUnion([error.code, ...aliases]) },
          canonical: error.code,
          reason: deprecation(error),
        },
        regions: {
          ...deprecationRegions(error),
          former: (error.formerNames ?? []).map((FormerError) => ({ values: { FormerError } })),
        },
      })),
    },
  };
}
