import { rmSync, writeFileSync } from "node:fs";
import { PREPARED_FILE, readTemplates } from "../1-read/read.ts";
import { preparedJson } from "../6-emit/emit.ts";

// The last step of `npm run build`: what the compiler makes of the templates is kept, so that no run has to load it.
rmSync(PREPARED_FILE, { force: true });
writeFileSync(PREPARED_FILE, await preparedJson(await readTemplates()));
