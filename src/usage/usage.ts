import { append } from "../lib/collections.ts";
import { withinStack } from "../lib/within-stack.ts";
import type { CodeUse } from "../model/code-use.ts";
import { type ApplicationFile, extensionOf } from "./application-file.ts";
import type { CodesOfService } from "./code-index.ts";
import { codeSearchOf } from "./code-search.ts";
import type { FoundUses } from "./found-uses.ts";
import { PARSED_EXTENSIONS } from "./parsed-extensions.ts";
import { readQuoted } from "./quoted.ts";
import { QUOTED_EXTENSIONS } from "./quoted-texts.ts";

export type { ApplicationFile } from "./application-file.ts";
export type { CodesOfService } from "./code-index.ts";
export { usageJsonOf } from "./formats/usage-json.ts";
export { usageSarifOf } from "./formats/usage-sarif.ts";
export { usageTextOf } from "./formats/usage-text.ts";
export type { FoundUses } from "./found-uses.ts";

/** Extensions of the files that may use codes. */
export const APPLICATION_EXTENSIONS: readonly string[] = [...PARSED_EXTENSIONS, ...QUOTED_EXTENSIONS];

/** Finds the uses of codes in the files of an application. */
export async function findUses(
  files: Iterable<ApplicationFile>,
  catalogs: readonly CodesOfService[],
): Promise<FoundUses> {
  const search = codeSearchOf(catalogs);
  const found: CodeUse[] = [];
  const tooDeep: string[] = [];
  let [count, quotedOnly] = [0, 0];
  for (const file of files) {
    count += 1;
    const isQuoted = QUOTED_EXTENSIONS.includes(extensionOf(file.path));
    if (isQuoted) quotedOnly += 1;
    if (!search.mayUse(file.text)) continue;
    if (isQuoted) append(found, readQuoted(file, search.index));
    else {
      // The compiler is loaded for a file that may use a code only.
      const { readTypeScript } = await import("./typescript/read-typescript.ts");
      const ofFile = withinStack(() => readTypeScript(file, search.index));
      if (ofFile) append(found, ofFile);
      else tooDeep.push(file.path);
    }
  }
  return { uses: found.map(search.withNearest), files: count, quotedOnly, tooDeep };
}
