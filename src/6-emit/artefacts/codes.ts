import { deprecation, deprecationRegions, documentationWithPlaces } from "../documentation.ts";
import { stringUnion } from "../literal.ts";
import type { Scope } from "../render.ts";
import type { Entry, Service } from "../service.ts";

/** `codes.ts`: the documented codes as types, one a line, each with what its page says. */
export function codes({ families, single, entries, catalog: { locales } }: Service): Scope {
  return {
    fills: {},
    regions: {
      family: families.map((family) => ({ fills: family.fills, regions: members(family.entries, locales) })),
      ...members(single, locales),
      aliasOf: aliasesOf(entries),
      spelling: entries
        .filter(({ aliases }) => aliases.length > 0)
        .map(({ error, aliases }) => ({ fills: { code: error.code, alias: { code: stringUnion(aliases) } } })),
    },
  };
}

function members(entries: readonly Entry[], locales: readonly string[]): Readonly<Record<string, readonly Scope[]>> {
  return {
    code: entries.map(({ error }) => ({
      fills: { code: error.code, doc: documentationWithPlaces(error, locales), reason: deprecation(error) },
      regions: deprecationRegions(error),
    })),
    alias: aliasesOf(entries),
  };
}

function aliasesOf(entries: readonly Entry[]): readonly Scope[] {
  return entries.flatMap(({ error, aliases }) => aliases.map((alias) => ({ fills: { code: error.code, alias } })));
}
