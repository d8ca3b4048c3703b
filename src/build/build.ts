import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PREPARED_FILE, PROGRAM_FILE, readTemplates } from "../1-read/read.ts";
import { compiledTemplatesJson, GENERATED } from "../6-emit/emit.ts";
import { buildBrowser, buildPlaygroundWorker } from "./browser.ts";
import { bundle, bundleProgram } from "./bundle.ts";
import { jsonSchemas } from "./json-schemas.ts";

// The last steps of `npm run build`: write the JSON Schemas, build the pages of browsers, bundle the commands, compile the
// templates, so that no run loads the compiler, and bundle the program of generated packages.
// `prepared.json` is written last, because it exists only after a complete build.
rmSync(PREPARED_FILE, { force: true });
rmSync(PROGRAM_FILE, { force: true });
const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
mkdirSync(pathOf("../schemas"), { recursive: true });
for (const [name, schema] of jsonSchemas()) {
  writeFileSync(pathOf(`../schemas/${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
copyFileSync(pathOf("../../src/diff/diff.schema.json"), pathOf("../schemas/diff.schema.json"));
await buildBrowser(pathOf("../../src/browser"), pathOf("../browser"));
const prepared = await compiledTemplatesJson(await readTemplates());
await buildPlaygroundWorker(pathOf("../../src/browser"), pathOf("../browser"), prepared);
const id = await bundle(pathOf("../cli"), {
  main: "main.js",
  "page-process": "../execution/sandbox/page-process.js",
  worker: "../execution/worker.js",
});
writeFileSync(pathOf("../build-id.txt"), id);
writeFileSync(PROGRAM_FILE, await bundleProgram(pathOf("../decode/main.js"), GENERATED));
writeFileSync(PREPARED_FILE, prepared);
