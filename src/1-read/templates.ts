import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Templates } from "../model/output.ts";
import { filesIn } from "./walk.ts";

/** The templates that are part of errsmith: path below `templates/` → TypeScript. */
export async function readTemplates(): Promise<Templates> {
  // The same number of folders up from src/1-read and from dist/1-read.
  const folder = fileURLToPath(new URL("../../templates/", import.meta.url));
  const templates: [path: string, text: string][] = [];
  for (const path of await filesIn(folder)) templates.push([path, await readFile(folder + path, "utf8")]);
  return Object.fromEntries(templates);
}
