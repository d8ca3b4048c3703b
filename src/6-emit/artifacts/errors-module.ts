import type { TemplateData } from "../../model/output.ts";
import { deprecation, deprecationRegions, docComment } from "../doc-comments.ts";
import { commentLines, joinText, stringLiteral, stringUnion } from "../literal.ts";
import { type ServiceView, spellingsOf } from "../service-view.ts";
import { mapLazily, ONCE } from "../templates/fill-template.ts";

/** `errors.ts`: a class for each family, a class for each code. */
export function errorsData({ families, entries, values, catalog: { locales } }: ServiceView): TemplateData {
  const classOf = new Map(families.map((family) => [family.family, family.values.FamilyError]));
  return {
    values: {},
    regions: {
      families: families.length > 0 ? ONCE : [],
      classes: families.length + entries.length > 0 ? ONCE : [],
      family: families.map((family) => ({ values: family.values })),
      code: mapLazily(entries, (entry) => ({
        values: {
          doc: { lines: commentLines(docComment(entry.error, locales)) },
          CodeError: entry.error.name,
          FamilyError: classOf.get(entry.error.family) ?? values.ErrorBase ?? "",
          code: { text: stringUnion(spellingsOf(entry)) },
          canonical: entry.error.code,
          reason: deprecation(entry.error),
        },
        regions: {
          ...deprecationRegions(entry.error),
          spelled:
            entry.aliases.length > 0
              ? [{ values: { spellings: { text: joinText(entry.aliases.map(stringLiteral), ", ") } } }]
              : [],
          former: (entry.error.formerNames ?? []).map((FormerError) => ({ values: { FormerError } })),
        },
      })),
    },
  };
}
