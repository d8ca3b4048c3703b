import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Templates } from "../../src/model/output.ts";

const FOLDER = fileURLToPath(new URL("../../templates/", import.meta.url));

/** The templates of this repository. */
export const TEMPLATES: Templates = Object.fromEntries(
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(FOLDER.length).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
);
