import { join } from "node:path";
import { run } from "../run.ts";
import { application } from "./application.ts";
import { type Case, installedTool, runsInNode, write } from "./case.ts";

/** Node itself, with both kinds of modules. Its `require` loads no ES modules here, as before Node 20.19. */
const engines: readonly Case[] = [
  {
    name: "Node, import",
    needs: [],
    run: async (folder) => runsInNode("a.mjs", await write(folder, "esm", { "a.mjs": application("import") })),
  },
  {
    name: "Node, require",
    needs: [],
    run: async (folder) => {
      const at = await write(folder, "cjs", { "a.cjs": application("require") });
      return runsInNode("a.cjs", at, ["--no-experimental-require-module"]);
    },
  },
];

/** Module resolutions of TypeScript that programs in CommonJS use. The program is compiled and run. */
const RESOLUTIONS: readonly (readonly [name: string, compilers: readonly string[], options: object])[] = [
  ["node10", ["5.6", "5.9"], { module: "commonjs", moduleResolution: "node10" }],
  ["node16", ["5.6", "5.9", "7"], { module: "node16" }],
  ["nodenext", ["5.6", "5.9", "7"], { module: "nodenext" }],
  ["node16, lib ES2020", ["5.6", "5.9", "7"], { module: "node16", lib: ["ES2020", "DOM"], target: "ES2020" }],
  ["node10, target ES5", ["5.6", "5.9"], { module: "commonjs", moduleResolution: "node10", target: "ES5" }],
];

const compiled: readonly Case[] = RESOLUTIONS.flatMap(([name, compilers, options]) =>
  compilers.map((version): Case => {
    const needs = [`typescript-${version}/bin/tsc`];
    return {
      name: `TypeScript ${version}, CommonJS, ${name}`,
      needs,
      run: async (folder) => {
        const compilerOptions = {
          target: "ES2022",
          lib: ["ES2022", "DOM"],
          strict: true,
          skipLibCheck: false,
          types: [],
          outDir: "out",
          ...options,
        };
        const at = await write(folder, `ts-${version}-${name.replace(/\W+/g, "-")}`, {
          "package.json": { type: "commonjs" },
          "tsconfig.json": { compilerOptions, include: ["a.ts"] },
          "a.ts": application("import", { isTypeScript: true }),
        });
        const { failed } = await run(process.execPath, [installedTool(needs[0] ?? "") ?? "", "-p", at], at);
        return failed ?? runsInNode(join("out", "a.js"), at);
      },
    };
  }),
);

export const nodeCases: readonly Case[] = [...engines, ...compiled];
