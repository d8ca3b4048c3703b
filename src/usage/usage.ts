import { append } from "../lib/collections.ts";
import { memoByString } from "../lib/memo.ts";
import { nearest } from "../lib/nearest.ts";
import { withinStack } from "../lib/within-stack.ts";
import type { CodeUse } from "../model/code-use.ts";
import { type ApplicationFile, extensionOf } from "./application-file.ts";
import { type CodesOfService, codeIndexOf } from "./code-index.ts";
import type { FoundUses } from "./found-uses.ts";
import { mayUse } from "./may-use.ts";
import { readQuoted } from "./quoted.ts";
import { QUOTED_EXTENSIONS } from "./quoted-texts.ts";

export type { ApplicationFile } from "./application-file.ts";
export type { CodesOfService } from "./code-index.ts";
export { usageJsonOf } from "./formats/usage-json.ts";
export { usageSarifOf } from "./formats/usage-sarif.ts";
export { usageTextOf } from "./formats/usage-text.ts";
export type { FoundUses } from "./found-uses.ts";

/** Extensions of the files that are parsed. */
const PARSED_EXTENSIONS = ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"];

/** Extensions of the files that may use codes. */
export const APPLICATION_EXTENSIONS: readonly string[] = [...PARSED_EXTENSIONS, ...QUOTED_EXTENSIONS];

/** Finds the uses of codes in the files of an application. */
export async function findUses(
  files: Iterable<ApplicationFile>,
  catalogs: readonly CodesOfService[],
): Promise<FoundUses> {
  const index = codeIndexOf(catalogs);
  const mayUseCode = mayUse(index);
  const nearestTo = memoByString((code) => nearest(code, index.codes.keys())[0], 1000);
  const found: CodeUse[] = [];
  const tooDeep: string[] = [];
  let [count, quotedOnly] = [0, 0];
  for (const file of files) {
    count += 1;
    const isQuoted = QUOTED_EXTENSIONS.includes(extensionOf(file.path));
    if (isQuoted) quotedOnly += 1;
    if (!mayUseCode(file.text)) continue;
    if (isQuoted) append(found, readQuoted(file, index));
    else {
      // The compiler is loaded for a file that may use a code only.
      const { readTypeScript } = await import("./typescript/read-typescript.ts");
      const ofFile = withinStack(() => readTypeScript(file, index));
      if (ofFile) append(found, ofFile);
      else tooDeep.push(file.path);
    }
  }
  const uses = found.map((use) => {
    const near = use.services.length > 0 ? undefined : nearestTo(use.code);
    return near === undefined ? use : { ...use, nearest: near };
  });
  return { uses, files: count, quotedOnly, tooDeep };
}
