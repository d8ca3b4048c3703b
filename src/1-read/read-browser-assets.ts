import { fileURLToPath } from "node:url";
import { readRegularText } from "../lib/regular-file.ts";
import type { OutputFile } from "../model/output.ts";

/** The script and the style sheet of a page of `src/browser`, as the build wrote them. */
export function readBrowserAssets(page: string): { readonly script: string; readonly style: string } {
  return { script: readBuilt(`${page}.js`), style: readBuilt(`${page}.css`) };
}

/** The files of the playground, as the build wrote them. */
export function readPlayground(): readonly OutputFile[] {
  return PLAYGROUND_FILES.map((path) => ({ path, content: readBuilt(path) }));
}

const PLAYGROUND_FILES = ["playground.js", "playground.css", "playground-worker.js", "playground-licenses.txt"];

function readBuilt(name: string): string {
  // The relative path is the same from src/1-read, dist/1-read and dist/cli.
  return readRegularText(fileURLToPath(new URL(`../../dist/browser/${name}`, import.meta.url)));
}
