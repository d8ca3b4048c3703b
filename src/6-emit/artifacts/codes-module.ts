import { deprecation, deprecationRegions, docCommentWithPlaces } from "../doc-comments.ts";
import { commentLines, stringUnion } from "../literal.ts";
import { ONCE, type TemplateData, mapLazily } from "../templates/fill-template.ts";
import type { ErrorView, ServiceView } from "../service-view.ts";

/** `codes.ts`: the documented codes as types, one a line, each with what its page says. */
export function codesData({ families, single, entries, catalog: { locales } }: ServiceView): TemplateData {
  return {
    values: {},
    regions: {
      family: families.map((family) => ({ values: family.values, regions: members(family.entries, locales) })),
      ...members(single, locales),
      ...(entries.some(({ aliases }) => aliases.length > 0) ? { spelled: ONCE } : { plain: ONCE }),
      aliasOf: entries.flatMap(({ error, aliases }) =>
        aliases.map((alias) => ({ values: { code: error.code, alias } })),
      ),
    },
  };
}

function members(
  entries: readonly ErrorView[],
  locales: readonly string[],
): Readonly<Record<string, Iterable<TemplateData>>> {
  return {
    code: mapLazily(entries, ({ error, aliases }) => ({
      values: {
        code: error.code,
        doc: { lines: commentLines(docCommentWithPlaces(error, locales)) },
        reason: deprecation(error),
        alias: { code: stringUnion(aliases) },
      },
      regions: deprecationRegions(error),
    })),
    alias: entries.flatMap(spellings),
  };
}

function spellings({ error, aliases }: ErrorView): readonly TemplateData[] {
  return aliases.map((alias) => {
    const others = [error.code, ...aliases].filter((one) => one !== alias);
    return { values: { alias, code: { code: stringUnion(others) }, canonical: error.code } };
  });
}
