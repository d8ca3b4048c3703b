import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Templates } from "../model/output.ts";
import { filesIn } from "./walk.ts";

/** The templates that are part of errsmith: path below `templates/` → TypeScript; read once. */
export function readTemplates(): Promise<Templates> {
  return (templates ??= read());
}

let templates: Promise<Templates> | undefined;

async function read(): Promise<Templates> {
  // The same number of folders up from src/1-read and from dist/1-read.
  const folder = fileURLToPath(new URL("../../templates/", import.meta.url));
  const found: [path: string, text: string][] = [];
  for (const path of await filesIn(folder)) found.push([path, await readFile(folder + path, "utf8")]);
  return Object.fromEntries(found);
}
