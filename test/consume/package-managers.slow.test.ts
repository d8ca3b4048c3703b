import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { writePackage } from "../6-emit/sample-package.ts";
import { cli } from "../cli/run-in-folder.ts";
import { run } from "./install-package.ts";

/** How a package manager does what the README says. Programs are those of `TOOLS`; npm is that of the machine. */
interface Manager {
  readonly name: string;
  /** The program, relative to the folder of the tools. */
  readonly program?: string;
  /** Installs what the lock file has. */
  readonly reinstall: readonly string[];
  readonly exec: readonly string[];
  /** Adds the generated package. In a workspace it is a dependency from the start. */
  readonly add?: readonly string[];
  readonly workspace?: "*" | "workspace:*";
}

const TOOLS = ["pnpm@9", "yarn@1", "@yarnpkg/cli-dist@4"];
const PNPM = { program: "pnpm/bin/pnpm.cjs", exec: ["exec"], reinstall: ["install", "--frozen-lockfile"] };
const YARN_1 = { program: "yarn/bin/yarn.js", exec: ["-s"], reinstall: ["install", "--frozen-lockfile"] };
const YARN_PNP = { program: "@yarnpkg/cli-dist/bin/yarn.js", exec: [], reinstall: ["install", "--immutable"] };
const NPM = { exec: ["exec", "--"], reinstall: ["ci"] };
const install = ["install"];

const MANAGERS: readonly Manager[] = [
  { name: "npm", ...NPM, add: ["install", "./generated"] },
  { name: "npm, in a workspace", ...NPM, workspace: "*" },
  { name: "pnpm", ...PNPM, add: ["add", "./generated"] },
  { name: "pnpm, in a workspace", ...PNPM, workspace: "workspace:*" },
  { name: "Yarn 1", ...YARN_1, add: ["add", "link:./generated"] },
  { name: "Yarn 1, in a workspace", ...YARN_1, workspace: "*" },
  { name: "Yarn PnP", ...YARN_PNP, add: ["add", "@shop/errors@link:./generated"] },
  { name: "Yarn PnP, in a workspace", ...YARN_PNP, workspace: "workspace:*" },
];

/** The tools come from the npm registry. Without a registry, these tests are skipped. */
const hasRegistry = await run("npm", ["view", "pnpm@9", "name", "--prefer-offline", "--fetch-retries=1"]).then(
  () => true,
  () => false,
);

const COMMON_JS = `import { OrdersError } from "@shop/errors/example/orders";
const body = { Response: { Error: { Code: "Brand.New", Message: "m" }, RequestId: "r" } };
process.stdout.write(\`\${OrdersError.from(body)?.isUnrecognized()}\`);
`;
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    module: "nodenext",
    target: "es2022",
    types: ["node"],
    rootDir: "src",
    outDir: "dist",
  },
  include: ["src"],
};

describe.skipIf(!hasRegistry)("the README is right", () => {
  let tools: string;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    tools = writePackage([{ path: "package.json", content: '{ "private": true }' }], afterAll);
    await run("npm", ["install", "--no-audit", "--no-fund", ...TOOLS], { cwd: tools });
    // The test may run in parallel with the build of the repository, which `prepare` would start.
    await run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", tools]);
    // Caches of their own: Yarn 1 takes an archive of the same name and version for the same archive.
    environment = {
      ...process.env,
      YARN_CACHE_FOLDER: join(tools, "yarn"),
      YARN_ENABLE_IMMUTABLE_INSTALLS: "0",
      YARN_ENABLE_TELEMETRY: "0",
      YARN_NPM_REGISTRY_SERVER: (await run("npm", ["config", "get", "registry"])).stdout.trim().replace(/\/$/, ""),
      YARN_ENABLE_GLOBAL_CACHE: "0",
    };
  }, 600_000);

  test.each(MANAGERS.map((manager) => [manager.name, manager] as const))(
    "with %s",
    async (_name, manager) => {
      const { program, exec, workspace } = manager;
      const isPnp = program === YARN_PNP.program;
      const folder = applicationFolder(tools, workspace, isPnp);
      const call = async (...args: readonly string[]): Promise<string> => {
        const command = program ? [process.execPath, join(tools, "node_modules", program)] : ["npm"];
        const [file = "", ...all] = [...command, ...args];
        const store = program === PNPM.program && { npm_config_store_dir: join(tools, "pnpm-store") };
        return (await run(file, all, { cwd: folder, env: { ...environment, ...store } })).stdout;
      };
      const errsmith = (...args: string[]): Promise<string> => call(...exec, "errsmith", ...args);
      const node = async (file: string): Promise<string> =>
        isPnp ? call("node", file) : (await run(process.execPath, [file], { cwd: folder })).stdout;

      if (workspace === undefined) {
        await call(...install);
        await errsmith("init");
        await errsmith("generate");
        await call(...(manager.add ?? []));
      } else {
        // The first installation needs the folder of the workspace.
        await cli(folder, "init");
        await cli(folder, "generate");
        await call(...install);
      }
      writeSamples(folder);
      await errsmith("handlers", "sync", "src/decisions.ts", "--service", "example/orders");

      // What is not committed, so that a fresh clone does not have it.
      for (const path of ["node_modules", "generated/dist", ".yarn", ".pnp.cjs", ".pnp.loader.mjs"]) {
        rmSync(join(folder, path), { recursive: true, force: true });
      }
      await call(...manager.reinstall);
      expect(await call(...exec, "tsc").catch(({ stdout }: { readonly stdout: string }) => stdout)).toBe("");
      expect(await node("dist/readme/testing.js")).toMatch(/pass 2/);
      expect(await node("dist/common.cjs")).toBe("true");
      expect(await errsmith("handlers", "coverage", "src/decisions.ts")).toContain("4 undecided");
      expect(await errsmith("check")).toBe("");
    },
    600_000,
  );
});

/** An application that has errsmith, and may have the generated package as a workspace. */
function applicationFolder(tools: string, workspace: Manager["workspace"], isPnp: boolean): string {
  const archive = readdirSync(tools).find((name) => name.endsWith(".tgz"));
  const application = {
    name: "shop",
    private: true,
    type: "module",
    ...(workspace && { workspaces: ["generated"], dependencies: { "@shop/errors": workspace } }),
    devDependencies: { errsmith: `file:${join(tools, archive ?? "")}`, typescript: "5.9.3", "@types/node": "^20.19.0" },
  };
  const files = [
    { path: "package.json", content: `${JSON.stringify(application, null, 2)}\n` },
    ...(workspace === "workspace:*" ? [{ path: "pnpm-workspace.yaml", content: "packages:\n  - generated\n" }] : []),
    ...(isPnp ? [{ path: "yarn.lock", content: "__metadata:\n  version: 8\n" }] : []),
  ];
  return writePackage(files, onTestFinished);
}

/** The samples of the generated README, and a program in CommonJS. */
function writeSamples(folder: string): void {
  const readme = readFileSync(join(folder, "generated/README.md"), "utf8");
  const samples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
  mkdirSync(join(folder, "src/readme"), { recursive: true });
  for (const [index, text] of samples.entries()) {
    const name = text.includes("Handlers({") ? "handlers" : text.includes("node:test") ? "testing" : `sample-${index}`;
    writeFileSync(join(folder, `src/readme/${name}.ts`), text);
  }
  writeFileSync(join(folder, "src/common.cts"), COMMON_JS);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
}
