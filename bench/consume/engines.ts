import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Installed } from "./packages.ts";
import type { Row } from "./row.ts";
import { ROOT, run, tool } from "./run.ts";

const COMPILERS = [
  "typescript-5.6",
  "typescript-5.7",
  "typescript-5.8",
  "typescript-5.9",
  "typescript",
  "typescript-7",
];
const NODES = ["node-22", "node-24", "node-26"];
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const PACKAGE = "errsmith-cloud-errors";

/**
 * Compiles an application with each compiler and each set of strict options, then runs it in each installed engine: several
 * versions of Node, and a headless browser. The result lists the engines that are not installed.
 */
export async function engines({ folder }: Installed): Promise<Row[]> {
  await mkdir(join(folder, "app"), { recursive: true });
  await copyFile(join(ROOT, "test/fixtures/consume/program.ts"), join(folder, "app/program.ts"));
  await copyFile(
    join(folder, `node_modules/${PACKAGE}/src/tencentcloud/ocr/handlers.stub.ts`),
    join(folder, "app/handlers.stub.ts"),
  );
  const rows: Row[] = [];
  for (const compiler of COMPILERS) rows.push(await compiled(folder, compiler));
  const program = join(folder, "out/program.js");
  const installed = NODES.map((name) => join(ROOT, "bench/node_modules", name, "bin/node")).filter(existsSync);
  for (const engine of [process.execPath, ...installed]) {
    const version = (await run(engine, ["--version"], folder)).stdout.trim();
    const { failed } = await run(engine, ["--disable-warning=ExperimentalWarning", program], folder);
    rows.push(failures("an application runs", `Node ${version.slice(1)}`, failed));
  }
  const browser = BROWSERS.find((path) => existsSync(path));
  if (browser === undefined) process.stderr.write("no Chromium is installed: left out\n");
  else rows.push(failures("a bundle runs", "Chromium", await inBrowser(folder, browser)));
  return rows;
}

async function compiled(folder: string, compiler: string): Promise<Row> {
  const config = join(folder, `app.${compiler}.json`);
  const isOld = /5\.[67]$/.test(compiler);
  const compilerOptions = {
    target: "ES2022",
    module: "nodenext",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    noPropertyAccessFromIndexSignature: true,
    isolatedDeclarations: true,
    declaration: true,
    // TypeScript 5.8 and newer.
    ...(!isOld && { erasableSyntaxOnly: true }),
    verbatimModuleSyntax: true,
    resolveJsonModule: true,
    skipLibCheck: false,
    types: ["node"],
    typeRoots: [join(ROOT, "node_modules/@types")],
    rootDir: "app",
    outDir: "out",
  };
  await writeFile(config, JSON.stringify({ compilerOptions, include: ["app"] }));
  const { failed } = await run(process.execPath, [tool(`${compiler}/bin/tsc`), "-p", config], folder);
  const version = (await run(process.execPath, [tool(`${compiler}/bin/tsc`), "--version"], folder)).stdout.trim();
  return failures("an application compiles, every strictness", version.replace("Version", "TypeScript"), failed);
}

/** Bundles a program, runs it in a browser page, and reads the result from the title of the page. */
async function inBrowser(folder: string, browser: string): Promise<string | undefined> {
  const entry = join(folder, "page.js");
  await writeFile(entry, await readFile(join(ROOT, "bench/consume/page.js")));
  const bundle = join(folder, "page.out.js");
  const args = [entry, "--bundle", "--minify", "--format=iife", `--outfile=${bundle}`, "--log-level=error"];
  const { failed } = await run(tool("esbuild/bin/esbuild"), args, folder);
  if (failed !== undefined) return failed;
  await writeFile(
    join(folder, "page.html"),
    `<!doctype html><title>not run</title><script src="page.out.js"></script>`,
  );
  const flags = [
    "--headless",
    // Chromium does not start with its sandbox as root.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    `--user-data-dir=${join(folder, "profile")}`,
    "--dump-dom",
  ];
  const { stdout, failed: crashed } = await run(browser, [...flags, `file://${join(folder, "page.html")}`], folder);
  const said = /<title>([\s\S]*?)<\/title>/.exec(stdout)?.[1];
  return said === "all well" ? undefined : (said ?? crashed ?? stdout);
}

function failures(figure: string, of: string, failed: string | undefined): Row {
  return {
    figure,
    of,
    value: failed === undefined ? 0 : 1,
    unit: "failures",
    most: 0,
    ...(failed !== undefined && { detail: failed }),
  };
}
