import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type InlineConfig, type Plugin, type Rolldown } from "vite";
import { type CompiledTemplates, sourceTemplates } from "../6-emit/emit.ts";
import { licences } from "./bundle.ts";

/**
 * The pages whose script is in `src/browser/<page>/<page>.ts`, each with the format of its script. A page that is opened
 * from the file system may load no module, so its script is a classic one.
 */
const PAGES = { studio: "es", review: "es", "review-file": "es", playground: "iife" } as const;

/** Builds the script and the style sheet of each page: `<page>.js` and `<page>.css` in `folder`, which it replaces. */
export async function buildBrowser(sources: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const [page, format] of Object.entries(PAGES)) {
    await build({
      ...SHARED,
      root: sources,
      build: {
        ...SHARED.build,
        outDir: folder,
        emptyOutDir: false,
        lib: {
          entry: join(sources, page, `${page}.ts`),
          name: page,
          formats: [format],
          fileName: () => `${page}.js`,
          cssFileName: page,
        },
      },
    });
  }
}

/**
 * Builds phases 2 to 6 for the worker of the playground, with the compiled templates (JSON): `playground-worker.js`, which
 * defines a function whose text is the whole worker, because a page that is opened from the file system may start a worker
 * from a text only. The licences of the libraries in it are in `playground-licenses.txt`.
 */
export async function buildPlaygroundWorker(sources: string, folder: string, templates: string): Promise<void> {
  const outputs = await build({
    ...SHARED,
    root: sources,
    plugins: [templatesModule(templates), withoutNode(sources)],
    // A worker has no `document`, which the form of some libraries for pages needs.
    resolve: { conditions: ["worker", "module", "browser"], alias: { "./fs/node": "chardet/lib/fs/browser" } },
    build: {
      ...SHARED.build,
      write: false,
      lib: { entry: join(sources, "playground/worker.ts"), name: "worker", formats: ["iife"] },
    },
  });
  const chunks = ([outputs].flat() as readonly Rolldown.RolldownOutput[]).flatMap(({ output }) => output);
  const [worker, ...others] = chunks.flatMap((chunk) => (chunk.type === "chunk" ? [chunk] : []));
  if (worker === undefined || others.length > 0) throw new Error("the worker of the playground is not one script");
  const foreign = [...worker.imports, ...worker.dynamicImports].filter((name) => name !== worker.fileName);
  if (foreign.length > 0)
    throw new Error(`no browser has ${foreign.join(", ")}, which the worker of the playground needs`);
  writeFileSync(
    join(folder, "playground-worker.js"),
    `globalThis.errsmithWorker = function () {\n${worker.code}\n};\n`,
  );
  writeFileSync(join(folder, "playground-licenses.txt"), licences(worker.moduleIds));
}

const SHARED = {
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  build: {
    target: "es2022",
    // Browsers of 2024, so that `light-dark()` stays.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    rolldownOptions: { output: { minify: true } },
  },
} satisfies InlineConfig;

/** The module `errsmith:templates`: what the TypeScript of a service is made of. */
function templatesModule(prepared: string): Plugin {
  const used = sourceTemplates(JSON.parse(prepared) as CompiledTemplates);
  return {
    name: "errsmith:templates",
    resolveId: (id) => (id === "errsmith:templates" ? `\0${id}` : undefined),
    load: (id) => (id === "\0errsmith:templates" ? `export default ${JSON.stringify(used)};` : undefined),
  };
}

/**
 * Puts `browser/digest.ts` in the place of `lib/digest.ts`. Modules of Node.js and the compiler stay outside: functions that
 * need them are dropped, because the worker does not call them.
 */
function withoutNode(sources: string): Plugin {
  return {
    name: "errsmith:without-node",
    enforce: "pre",
    resolveId: (id) => {
      if (id.endsWith("/digest.ts")) return join(sources, "digest.ts");
      return /^(?:node:|ts-morph$)/.test(id) ? { id, external: true, moduleSideEffects: false } : undefined;
    },
  };
}
