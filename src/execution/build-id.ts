import { fileURLToPath } from "node:url";
import { readRegularText } from "../lib/regular-file.ts";

let id: string | undefined;

/**
 * The digest of the code of errsmith, which `npm run build` writes. `undefined` if errsmith runs from its sources, which
 * may change between two runs.
 */
export function buildId(): string | undefined {
  if (import.meta.url.endsWith(".ts")) return undefined;
  try {
    return (id ??= readRegularText(fileURLToPath(new URL("../build-id.txt", import.meta.url))));
  } catch {
    return undefined;
  }
}
