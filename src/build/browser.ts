import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/** The pages whose script is in `src/browser/<page>/<page>.ts`. */
const PAGES = ["studio", "review", "review-file"];

/** Builds the script and the style sheet of each page: `<page>.js` and `<page>.css` in `folder`, which it replaces. */
export async function buildBrowser(sources: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const page of PAGES) {
    await build({
      root: sources,
      configFile: false,
      publicDir: false,
      logLevel: "warn",
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: "es2022",
        // Browsers of 2024, so that `light-dark()` stays.
        cssTarget: ["chrome123", "firefox120", "safari17.5"],
        lib: { entry: join(sources, page, `${page}.ts`), formats: ["es"], fileName: page, cssFileName: page },
        rolldownOptions: { output: { minify: true } },
      },
    });
  }
}
