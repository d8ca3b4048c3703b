import { fileURLToPath } from "node:url";
import { codeOf } from "../lib/failure.ts";
import { readRegularText } from "../lib/regular-file.ts";
import type { Templates } from "../model/output.ts";
import { filesIn } from "./list-files.ts";

/** Path of the templates as the build has compiled them. */
export const PREPARED_FILE = fileURLToPath(new URL("../../dist/prepared.json", import.meta.url));

/**
 * Reads the templates of errsmith: path below `templates/` → TypeScript, and `prepared.json` if the build has run. The
 * result is cached.
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
  const prepared = readPreparedTemplates();
  return {
    ...Object.fromEntries(paths.map((path) => [path, readRegularText(folder + path)])),
    ...(prepared !== undefined && { "prepared.json": prepared }),
  };
}

function readPreparedTemplates(): string | undefined {
  try {
    return readRegularText(PREPARED_FILE);
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
