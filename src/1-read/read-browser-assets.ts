import { fileURLToPath } from "node:url";
import { readRegularText } from "../lib/regular-file.ts";

/** The script and the style sheet of a page of `src/browser`, as the build wrote them. */
export function readBrowserAssets(page: string): { readonly script: string; readonly style: string } {
  // The relative path is the same from src/1-read, dist/1-read and dist/cli.
  const path = fileURLToPath(new URL(`../../dist/browser/${page}`, import.meta.url));
  return { script: readRegularText(`${path}.js`), style: readRegularText(`${path}.css`) };
}
