import { fileURLToPath } from "node:url";
import { codeOf } from "../lib/failure.ts";
import { readRegularText } from "../lib/regular-file.ts";
import type { Templates } from "../model/output.ts";
import { filesIn } from "./list-files.ts";

/** Path of the templates as the build has compiled them. */
export const PREPARED_FILE = fileURLToPath(new URL("../../dist/prepared.json", import.meta.url));

/** Path of the program of generated packages, which the build has bundled. */
export const PROGRAM_FILE = fileURLToPath(new URL("../../dist/decode-program.js", import.meta.url));

/**
 * Reads the templates of errsmith: path below `templates/` → TypeScript, and `prepared.json` and `decode.js` if the build has
 * run. The result is cached.
 */
export function readTemplates(): Promise<Templates> {
  return Promise.resolve((templatesMemo ??= readTemplateFiles()));
}

/** Clears the cache of `readTemplates`, after a template was edited. */
export function forgetTemplates(): void {
  templatesMemo = undefined;
}

let templatesMemo: Templates | undefined;

function readTemplateFiles(): Templates {
  const folder = templatesFolder();
  const paths = filesIn(folder);
  const prepared = readBuilt(PREPARED_FILE);
  const program = readBuilt(PROGRAM_FILE);
  return {
    ...Object.fromEntries(paths.map((path) => [path, readRegularText(folder + path)])),
    ...(prepared !== undefined && { "prepared.json": prepared }),
    ...(program !== undefined && { "decode.js": program }),
  };
}

function readBuilt(file: string): string | undefined {
  try {
    return readRegularText(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Returns the folder of the templates, with a trailing slash. */
export function templatesFolder(): string {
  // The relative path is the same from src/1-read and from dist/1-read.
  return fileURLToPath(new URL("../../templates/", import.meta.url));
}
