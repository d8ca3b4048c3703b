import { deprecation, deprecationRegions } from "../documentation.ts";
import { stringUnion } from "../literal.ts";
import { type Scope, scopes } from "../render.ts";
import type { Service } from "../service.ts";

/** `errors.ts`: a base class, a class a family, a class a code. */
export function errors({ families, entries, fills }: Service): Scope {
  const classOf = new Map(families.map(({ family, fills: { FamilyError } }) => [family, FamilyError]));
  return {
    fills: {},
    regions: {
      family: families.map((family) => ({ fills: family.fills })),
      code: scopes(entries, ({ error, aliases, doc }) => ({
        fills: {
          doc: { lines: doc },
          CodeError: error.name,
          FamilyError: classOf.get(error.family) ?? fills.ErrorBase ?? "",
          code: { code: stringUnion([error.code, ...aliases]) },
          canonical: error.code,
          reason: deprecation(error),
        },
        regions: {
          ...deprecationRegions(error),
          former: (error.formerNames ?? []).map((FormerError) => ({ fills: { FormerError } })),
        },
      })),
    },
  };
}
