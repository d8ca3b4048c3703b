import { rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PREPARED_FILE, readTemplates } from "../1-read/read.ts";
import { compiledTemplatesJson } from "../6-emit/emit.ts";
import { bundle } from "./bundle.ts";

// The last steps of `npm run build`: the commands become a few files, and what the compiler makes of the templates is
// kept, so that no run has to load it. That file is written last: a run tells by it whether errsmith has changed.
rmSync(PREPARED_FILE, { force: true });
const prepared = await compiledTemplatesJson(await readTemplates());
const id = await bundle(fileURLToPath(new URL("../cli", import.meta.url)), {
  main: "main.js",
  "page-process": "../execution/sandbox/page-process.js",
  worker: "../execution/worker.js",
});
writeFileSync(fileURLToPath(new URL("../build-id.txt", import.meta.url)), id);
writeFileSync(PREPARED_FILE, prepared);
