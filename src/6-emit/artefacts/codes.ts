import { deprecation, deprecationRegions, documentationWithPlaces } from "../documentation.ts";
import { commentLines, stringUnion } from "../literal.ts";
import { ONCE, type Scope, scopes } from "../render.ts";
import type { Entry, Service } from "../service.ts";

/** `codes.ts`: the documented codes as types, one a line, each with what its page says. */
export function codes({ families, single, entries, catalog: { locales } }: Service): Scope {
  return {
    fills: {},
    regions: {
      family: families.map((family) => ({ fills: family.fills, regions: members(family.entries, locales) })),
      ...members(single, locales),
      ...(entries.some(({ aliases }) => aliases.length > 0) ? { spelled: ONCE } : { plain: ONCE }),
      aliasOf: entries.flatMap(({ error, aliases }) =>
        aliases.map((alias) => ({ fills: { code: error.code, alias } })),
      ),
    },
  };
}

function members(entries: readonly Entry[], locales: readonly string[]): Readonly<Record<string, Iterable<Scope>>> {
  return {
    code: scopes(entries, ({ error, aliases }) => ({
      fills: {
        code: error.code,
        doc: { lines: commentLines(documentationWithPlaces(error, locales)) },
        reason: deprecation(error),
        alias: { code: stringUnion(aliases) },
      },
      regions: deprecationRegions(error),
    })),
    alias: entries.flatMap(spellings),
  };
}

function spellings({ error, aliases }: Entry): readonly Scope[] {
  return aliases.map((alias) => {
    const others = [error.code, ...aliases].filter((one) => one !== alias);
    return { fills: { alias, code: { code: stringUnion(others) }, canonical: error.code } };
  });
}
