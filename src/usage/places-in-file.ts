import { withinStack } from "../lib/within-stack.ts";
import { type ApplicationFile, extensionOf } from "./application-file.ts";
import type { CodesOfService } from "./code-index.ts";
import { codeSearchOf } from "./code-search.ts";
import { findOutdated, type Outdated } from "./outdated.ts";
import { PARSED_EXTENSIONS } from "./parsed-extensions.ts";
import { type CodePlace, codePlacesIn } from "./typescript/read-typescript.ts";

export type { CodesOfService } from "./code-index.ts";

/** A place of a file that stands for codes, and what a tool can write there. */
export interface FoundPlace extends CodePlace {
  readonly outdated: Outdated | undefined;
}

/**
 * A search in files of TypeScript and JavaScript, one at a time: what `findUses` finds, with offsets. It loads the compiler,
 * and so it has a door of its own. A file of another language, and a file with too much nesting, have no places.
 */
export function placesInFile(catalogs: readonly CodesOfService[]): (file: ApplicationFile) => readonly FoundPlace[] {
  const { index, mayUse, withNearest } = codeSearchOf(catalogs);
  const outdatedOf = findOutdated(catalogs);
  return (file) => {
    if (!PARSED_EXTENSIONS.includes(extensionOf(file.path)) || !mayUse(file.text)) return [];
    const places = withinStack(() => codePlacesIn(file, index)) ?? [];
    return places.map((place) => ({
      ...place,
      uses: place.uses.map(withNearest),
      outdated: outdatedOf(place.uses),
    }));
  };
}
