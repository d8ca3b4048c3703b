import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Templates } from "../model/output.ts";
import { filesIn } from "./walk.ts";

/** The templates that are part of errsmith: path below `templates/` → TypeScript. */
export async function readTemplates(): Promise<Templates> {
  // The same number of folders up from src/1-read and from dist/1-read.
  const folder = fileURLToPath(new URL("../../templates/", import.meta.url));
  const paths = await filesIn(folder);
  const texts = await Promise.all(paths.map((path) => readFile(folder + path, "utf8")));
  return Object.fromEntries(paths.map((path, i) => [path, texts[i] ?? ""]));
}
