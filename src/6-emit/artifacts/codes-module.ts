import type { TemplateData } from "../../model/output.ts";
import { deprecation, deprecationRegions, docCommentWithPlaces } from "../doc-comments.ts";
import { commentLines, stringUnion } from "../literal.ts";
import { type ErrorView, type ServiceView, spellingsOf } from "../service-view.ts";
import { mapLazily, ONCE } from "../templates/fill-template.ts";

/** `codes.ts`: the documented codes as types, one a line, each with its documentation. */
export function codesData({ families, single, entries, catalog: { locales } }: ServiceView): TemplateData {
  return {
    values: {},
    regions: {
      family: families.map((family) => ({ values: family.values, regions: memberRegions(family.entries, locales) })),
      ...memberRegions(single, locales),
      ...(entries.some(({ aliases }) => aliases.length > 0) ? { spelled: ONCE } : { plain: ONCE }),
      aliasOf: entries.flatMap(({ error, aliases }) =>
        aliases.map((alias) => ({ values: { code: error.code, alias } })),
      ),
    },
  };
}

function memberRegions(entries: readonly ErrorView[], locales: readonly string[]) {
  return {
    code: mapLazily(entries, ({ error, aliases }) => ({
      values: {
        code: error.code,
        doc: { lines: commentLines(docCommentWithPlaces(error, locales)) },
        reason: deprecation(error),
        alias: { text: stringUnion(aliases) },
      },
      regions: deprecationRegions(error),
    })),
    alias: entries.flatMap(aliasMembers),
  };
}

function aliasMembers({ error, aliases }: ErrorView): readonly TemplateData[] {
  return aliases.map((alias) => {
    const others = spellingsOf({ error, aliases }).filter((spelling) => spelling !== alias);
    return { values: { alias, code: { text: stringUnion(others) }, canonical: error.code } };
  });
}
