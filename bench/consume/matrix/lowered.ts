import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../run.ts";
import { application } from "./application.ts";
import { type Case, installedTool, notWell, runsInNode, write } from "./case.ts";

const ESBUILD = "esbuild/bin/esbuild";

/** A program that compiles a.js to b.js: classes become functions. */
const COMPILERS: readonly (readonly [name: string, needs: readonly string[], script: (path: Path) => string])[] = [
  [
    "Babel preset-env without targets",
    ["@babel/core", "@babel/preset-env"],
    (path) => babel(path, ["@babel/preset-env"]),
  ],
  [
    "Babel preset-env, loose",
    ["@babel/core", "@babel/preset-env"],
    (path) => babel(path, ["@babel/preset-env", { loose: true }]),
  ],
  [
    "swc, ES5",
    ["@swc/core"],
    (path) => transform(`require("${path("@swc/core")}").transformSync(code, { jsc: { target: "es5" } }).code`),
  ],
  [
    "TypeScript, ES5",
    ["typescript-5.9"],
    (path) => {
      const options = `{ compilerOptions: { target: "ES5", allowJs: true, downlevelIteration: true } }`;
      return transform(`require("${path("typescript-5.9")}").transpileModule(code, ${options}).outputText`);
    },
  ],
  ...["hermes-stable", "hermes-canary", "default"].map(
    (profile) =>
      [
        `React Native preset, ${profile}`,
        ["@babel/core", "@react-native/babel-preset"],
        (path: Path) =>
          babel(path, [
            "@react-native/babel-preset",
            { unstable_transformProfile: profile, enableBabelRuntime: false },
          ]),
      ] as const,
  ),
];

type Path = (tool: string) => string;

function transform(code: string): string {
  return `const { readFileSync, writeFileSync } = require("node:fs");
const code = readFileSync("a.js", "utf8");
writeFileSync("b.js", ${code});
`;
}

function babel(path: Path, [preset, options = {}]: readonly [string, object?]): string {
  const presets = JSON.stringify([[path(preset), options]]);
  return transform(
    `require("${path("@babel/core")}").transformSync(code, { configFile: false, filename: "/a.js", presets: ${presets} }).code`,
  );
}

/** The bundled application, compiled by one of them. Returns its folder, or what failed. */
async function lower(
  folder: string,
  [name, , script]: (typeof COMPILERS)[number],
): Promise<[at: string, failed: string | undefined]> {
  const path: Path = (tool) => installedTool(`${tool}/package.json`)?.replace(/\/package\.json$/, "") ?? "";
  const at = await write(folder, `lowered-${name.replace(/\W+/g, "-")}`, {
    "package.json": { type: "commonjs" },
    "program.js": application("import"),
    "lower.js": script(path),
  });
  const args = ["program.js", "--bundle", "--format=iife", "--outfile=a.js", "--log-level=error", "--charset=utf8"];
  const { failed } = await run(installedTool(ESBUILD) ?? "", args, at);
  return failed === undefined ? [at, (await run(process.execPath, ["lower.js"], at)).failed] : [at, failed];
}

const HERMES = "hermes-engine-cli/linux64-bin/hermes";

export const loweredCases: readonly Case[] = [
  ...COMPILERS.map((compiler): Case => ({
    name: `lowered, ${compiler[0]}`,
    needs: [ESBUILD, ...compiler[1].map((tool) => `${tool}/package.json`)],
    run: async (folder) => {
      const [at, failed] = await lower(folder, compiler);
      return failed ?? runsInNode("b.js", at);
    },
  })),
  {
    // This engine ignores `Symbol.hasInstance`, and has neither `Intl.Locale` nor `\\p` in patterns.
    name: "Hermes 0.12 (React Native 0.70), React Native preset",
    needs: [ESBUILD, HERMES, "@babel/core/package.json", "@react-native/babel-preset/package.json"],
    run: async (folder) => {
      const compiler = COMPILERS.find(([name]) => name.endsWith("hermes-stable")) ?? COMPILERS[0];
      if (compiler === undefined) return "no preset";
      const [at, failed] = await lower(folder, compiler);
      if (failed !== undefined) return failed;
      const code = await readFile(join(at, "b.js"), "utf8");
      await writeFile(join(at, "hermes.js"), `globalThis.ignoresHasInstance = true;\n${code}`);
      return notWell(await run(installedTool(HERMES) ?? "", ["hermes.js"], at));
    },
  },
];
