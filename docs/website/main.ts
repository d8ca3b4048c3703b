import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { stagePages } from "./stage-pages.ts";

// `npm run docs`: builds the documentation site from the documents of the repository, with the playground as its front
// page, into `docs/website/dist`.
const website = import.meta.dirname;
stagePages(resolve(website, "../.."), resolve(website, ".pages"));
const vitepress = resolve(website, "node_modules/vitepress/bin/vitepress.js");
execFileSync(process.execPath, [vitepress, "build", website], { stdio: "inherit" });
