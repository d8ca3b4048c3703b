import { join } from "node:path";
import { run } from "../run.ts";
import { application, applicationTest } from "./application.ts";
import { type Case, installedTool, notWell, runsInNode, write } from "./case.ts";

const RESOLVE = installedTool("@rollup/plugin-node-resolve/dist/es/index.js") ?? "";

/** Bundlers: arguments with which they make the minified out.js (a script of Node) of a.js. */
const BUNDLERS: readonly (readonly [
  name: string,
  program: string,
  args: readonly string[],
  config?: Readonly<Record<string, string>>,
])[] = [
  [
    "esbuild",
    "esbuild/bin/esbuild",
    ["a.js", "--bundle", "--minify", "--format=cjs", "--platform=node", "--outfile=out.js"],
  ],
  [
    "rollup",
    "rollup/dist/bin/rollup",
    ["a.js", "-f", "cjs", "-o", "out.js", "--silent", "--inlineDynamicImports", "-p", RESOLVE],
  ],
  [
    "webpack",
    "webpack/bin/webpack.js",
    ["--config", "webpack.config.cjs"],
    {
      "build.cjs": `const webpack = require(process.argv[2]);
webpack({ mode: "production", context: __dirname, entry: "./a.js", target: "node", output: { path: __dirname, filename: "out.js", chunkFilename: "[id].chunk.js" } }, (error, stats) => {
  if (error || stats.hasErrors()) { console.error(String(error || stats.toString())); process.exitCode = 1; }
});
`,
    },
  ],
  [
    "vite",
    "vite/bin/vite.js",
    ["build", "--ssr", "a.js", "--minify", "--logLevel", "error"],
    { "vite.config.mjs": `export default { ssr: { noExternal: true }, build: { outDir: "out" } };\n` },
  ],
];

const bundled: readonly Case[] = BUNDLERS.map(([name, program, args, config = {}]): Case => ({
  name: `bundled, ${name}`,
  needs: [program],
  run: async (folder) => {
    const at = await write(folder, `bundled-${name}`, {
      "package.json": name === "vite" ? { type: "module" } : {},
      "a.js": application("import", { isMinified: true }),
      ...config,
    });
    const path = installedTool(program) ?? "";
    const { failed } =
      name === "webpack"
        ? await run(process.execPath, ["build.cjs", path.replace(/\/bin\/.*$/, "")], at)
        : await run(name === "esbuild" ? path : process.execPath, name === "esbuild" ? args : [path, ...args], at);
    return failed ?? runsInNode(name === "vite" ? join("out", "a.js") : "out.js", at);
  },
}));

const BUN = "bun/bin/bun.exe";
const DENO = "deno/deno";
const WORKERD = "workerd/bin/workerd";

const runtimes: readonly Case[] = [
  {
    name: "Bun",
    needs: [BUN],
    run: async (folder) => {
      const at = await write(folder, "bun", { "a.mjs": application("import") });
      return notWell(await run(installedTool(BUN) ?? "", ["a.mjs"], at));
    },
  },
  {
    name: "Bun, minified bundle",
    needs: [BUN],
    run: async (folder) => {
      const at = await write(folder, "bun-bundle", { "a.mjs": application("import", { isMinified: true }) });
      const { failed } = await run(installedTool(BUN) ?? "", ["build", "a.mjs", "--minify", "--outfile=out.mjs"], at);
      return failed ?? notWell(await run(installedTool(BUN) ?? "", ["out.mjs"], at));
    },
  },
  {
    name: "Bun, test",
    needs: [BUN],
    run: async (folder) => {
      const at = await write(folder, "bun-test", {
        "a.test.js": `import { test } from "bun:test";\n${applicationTest("import")}`,
      });
      return (await run(installedTool(BUN) ?? "", ["test"], at)).failed;
    },
  },
  {
    name: "Deno",
    needs: [DENO],
    run: async (folder) => {
      const at = await write(folder, "deno", { "a.mjs": application("import") });
      return notWell(
        await run(installedTool(DENO) ?? "", ["run", "--no-remote", "--allow-read", "--allow-env", "a.mjs"], at),
      );
    },
  },
  {
    name: "workerd",
    needs: [WORKERD, "esbuild/bin/esbuild"],
    run: async (folder) => {
      const program = application("import");
      const at = await write(folder, "workerd", {
        "a.js": `${program}\nexport default { async test() {} };\n`,
        "a.capnp": `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = (modules = [(name = "a", esModule = embed "out.js")], compatibilityDate = "2025-01-01"))]);
`,
      });
      const args = [
        "a.js",
        "--bundle",
        "--format=esm",
        "--conditions=workerd",
        "--outfile=out.js",
        "--log-level=error",
      ];
      const { failed } = await run(installedTool("esbuild/bin/esbuild") ?? "", args, at);
      return failed ?? (await run(installedTool(WORKERD) ?? "", ["test", "a.capnp"], at)).failed;
    },
  },
];

export const bundledCases: readonly Case[] = [...bundled, ...runtimes];
