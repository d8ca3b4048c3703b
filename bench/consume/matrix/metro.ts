import { dirname } from "node:path";
import { run } from "../run.ts";
import { application } from "./application.ts";
import { type Case, installedTool, runsInNode, write } from "./case.ts";

const METRO = "metro/package.json";
const TRANSFORMER = "@react-native/metro-babel-transformer/package.json";
const RUNTIME = "metro-runtime/package.json";

/** Bundles index.js for Android as React Native does. Its main fields are those of the configuration of React Native. */
const BUILD = `const [metro, transformer, runtime, root, hasExports] = process.argv.slice(2);
const Metro = require(metro);
Metro.loadConfig({ cwd: __dirname }, {
  projectRoot: __dirname,
  watchFolders: [root, runtime],
  maxWorkers: 1,
  cacheStores: [],
  reporter: { update() {} },
  resolver: {
    resolverMainFields: ["react-native", "browser", "main"],
    unstable_enablePackageExports: hasExports === "true",
    extraNodeModules: { "metro-runtime": runtime },
    useWatchman: false,
  },
  transformer: { babelTransformerPath: transformer, enableBabelRuntime: false },
}).then((config) => Metro.runBuild(config, { entry: "index.js", out: __dirname + "/out.js", platform: "android", minify: false }))
  .catch((problem) => { console.error(String(problem.message)); process.exitCode = 1; });
`;

/** The bundler of React Native. Before React Native 0.79, it does not use `exports` unless it is told to. */
export const metroCases: readonly Case[] = [true, false].map((hasExports) => ({
  name: hasExports ? "Metro" : "Metro without exports (React Native 0.78 and older)",
  needs: [METRO, TRANSFORMER, RUNTIME],
  run: async (folder) => {
    const at = await write(folder, `metro-${hasExports}`, {
      "package.json": { type: "commonjs" },
      "index.js": application("import"),
      "build.js": BUILD,
    });
    const [metro = "", transformer = "", runtime = ""] = [METRO, TRANSFORMER, RUNTIME].map((path) =>
      dirname(installedTool(path) ?? ""),
    );
    const args = ["build.js", metro, transformer, runtime, folder, String(hasExports)];
    return (await run(process.execPath, args, at)).failed ?? runsInNode("out.js", at);
  },
}));
