import type { TemplateData } from "../../model/output.ts";
import { groupBy } from "../../lib/collections.ts";
import { deprecation, deprecationRegions, docCommentWithPages, seeTags } from "../doc-comments.ts";
import { commentLines, stringUnion } from "../literal.ts";
import { type ErrorView, type ServiceView, spellingsOf } from "../service-view.ts";
import { mapLazily, ONCE } from "../templates/fill-template.ts";

/** `codes.ts`: the documented codes as types, one a line, each with its documentation. */
export function codesData({ families, single, entries, catalog }: ServiceView): TemplateData {
  const aliasOf = entries.flatMap(({ error, aliases, former }) =>
    [...aliases, ...former].map((alias) => ({ values: { code: error.code, alias } })),
  );
  return {
    values: {},
    regions: {
      family: families.map((family) => ({ values: family.values, regions: memberRegions(family.entries, catalog) })),
      ...memberRegions(single, catalog),
      ...(aliasOf.length > 0 ? { spelled: ONCE } : { plain: ONCE }),
      aliasOf,
    },
  };
}

/** `code-list.ts`: the documented codes as values, and symbolic names of numbers. */
export function codeListData({ entries }: ServiceView): TemplateData {
  const named = [...groupBy(entries, ({ error }) => error.symbol)].flatMap(([symbol, [first, ...others]]) =>
    symbol === undefined || !first || others.length > 0 ? [] : [{ values: { symbol, code: first.error.code } }],
  );
  return {
    values: {},
    regions: {
      code: entries.map(({ error }) => ({ values: { code: error.code } })),
      symbols: named.length > 0 ? [{ values: {}, regions: { symbol: named } }] : [],
    },
  };
}

function memberRegions(entries: readonly ErrorView[], { locales, pageUrls }: ServiceView["catalog"]) {
  return {
    code: mapLazily(entries, ({ error, aliases }) => ({
      values: {
        code: error.code,
        doc: { lines: [...commentLines(docCommentWithPages(error, locales)), ...seeTags(error, pageUrls)] },
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
