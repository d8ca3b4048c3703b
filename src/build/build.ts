import { rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PREPARED_FILE, readTemplates } from "../1-read/read.ts";
import { compiledTemplatesJson } from "../6-emit/emit.ts";
import { bundle } from "./bundle.ts";

// The last steps of `npm run build`: bundle the commands, and compile the templates, so that no run loads the compiler.
// `prepared.json` is written last, because it exists only after a complete build.
rmSync(PREPARED_FILE, { force: true });
const prepared = await compiledTemplatesJson(await readTemplates());
const id = await bundle(fileURLToPath(new URL("../cli", import.meta.url)), {
  main: "main.js",
  "page-process": "../execution/sandbox/page-process.js",
  worker: "../execution/worker.js",
});
writeFileSync(fileURLToPath(new URL("../build-id.txt", import.meta.url)), id);
writeFileSync(PREPARED_FILE, prepared);
