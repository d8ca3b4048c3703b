import { run } from "../run.ts";
import { applicationTest } from "./application.ts";
import { type Case, installedTool, write } from "./case.ts";

const JEST = "jest/bin/jest.js";

/** Jest as people have it: no word about modules in its configuration. */
const CASES: readonly (readonly [
  name: string,
  needs: readonly string[],
  options: {
    readonly isTypeScript?: true;
    readonly transform?: object;
    readonly more?: object;
    readonly babel?: object;
  },
])[] = [
  ["no transform", [], { transform: {} }],
  ["ts-jest", ["ts-jest/package.json"], { isTypeScript: true, transform: { "\\.ts$": "ts-jest" } }],
  ["@swc/jest", ["@swc/jest/package.json"], { isTypeScript: true, transform: { "\\.ts$": "@swc/jest" } }],
  ["babel-jest", ["babel-jest/package.json"], { transform: { "\\.js$": "babel-jest" } }],
  [
    "babel-jest, which compiles packages to ES5",
    ["babel-jest/package.json", "@babel/preset-env/package.json"],
    { transform: { "\\.js$": "babel-jest" }, more: { transformIgnorePatterns: [] }, babel: {} },
  ],
];

export const jestCases: readonly Case[] = CASES.map(([name, needs, { isTypeScript, transform = {}, more, babel }]) => ({
  name: `Jest, ${name}`,
  needs: [JEST, ...needs],
  run: async (folder) => {
    const path = (tool: string): string => installedTool(`${tool}/package.json`)?.replace(/\/package\.json$/, "") ?? "";
    const transforms = Object.entries(transform).map(([pattern, tool]) => [pattern, path(tool as string)]);
    const preset = babel && { presets: [path("@babel/preset-env")] };
    const at = await write(folder, `jest-${name.replace(/\W+/g, "-")}`, {
      "package.json": { type: "commonjs", jest: { transform: Object.fromEntries(transforms) as object, ...more } },
      ...(preset && { "babel.config.json": preset }),
      [isTypeScript ? "a.test.ts" : "a.test.js"]:
        `${isTypeScript ? "declare const test: any;\n" : ""}${applicationTest(isTypeScript ? "import" : "require", isTypeScript)}`,
    });
    return (await run(process.execPath, [installedTool(JEST) ?? "", "--rootDir", at, "--no-cache"], at)).failed;
  },
}));
