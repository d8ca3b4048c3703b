import { execFile } from "node:child_process";
import { lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildProject } from "../build-project.ts";
import { withDefaults } from "../../src/lib/default-settings.ts";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import { reconcile } from "../../src/5-reconcile/reconcile.ts";
import { emitWhole } from "../6-emit/emit-whole.ts";
import { write } from "../../src/7-write/write.ts";
import type { Catalog } from "../../src/model/catalog.ts";
import type { CodeEntry } from "../../src/model/page-entries.ts";
import type { OutputFile } from "../../src/model/output.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { anyPage } from "../fuzz/pages.ts";
import { random } from "../fuzz/random.ts";
import { projectOf } from "../fuzz/targets.ts";
import { IS_SLOW, runs } from "../runs.ts";

const RUNS = runs(1000, 40);
const SERVICES = IS_SLOW ? 25 : 2;
const run = promisify(execFile);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "errsmith-properties-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Compiling one package per page would take minutes, so all pages are in one package with few services.
async function pagesPackage(): Promise<readonly OutputFile[]> {
  const pages = fc.sample(fc.nat(), RUNS).map((seed, index) => ({
    source: { path: `p${index}.md`, text: anyPage(random(seed)) },
    locale: index % 3 === 0 ? "zh-CN" : "en",
  }));
  const project = projectOf("", await readTemplates());
  const services = Array.from({ length: SERVICES }, (_, index) => ({
    ...{ provider: "docs", service: `s${index}`, family: "docs" },
    pages: pages.slice((index * RUNS.numRuns) / SERVICES, ((index + 1) * RUNS.numRuns) / SERVICES),
  }));
  const providers = project.providers.map((provider) => ({ ...provider, services }));
  return (await buildProject({ ...project, providers }, collectProblems())).files;
}

/** A service that documents each code with its text. */
function catalogOf(texts: readonly (readonly [code: string, text: string])[]): readonly Catalog[] {
  const entries = texts.map(([code, description], index): CodeEntry => ({
    ...{ code, text: { description }, facts: {}, trail: [] },
    place: { line: index + 1, column: 1 },
  }));
  const accounting = { seen: 0, read: 0, header: 0, reported: 0, refused: 0 };
  const project = projectOf("", {});
  const [provider] = project.providers;
  if (!provider) throw new Error("a project has a provider");
  const result = { entries: { path: "page.md", entries, accounting, possibleTypos: [] }, problems: [] };
  const pages = [{ source: { path: "page.md", text: "" }, locale: "en" }];
  const services = provider.services.map((service) => ({ ...service, pages }));
  const providers = [{ ...provider, services }];
  return reconcile({ ...project, providers }, new Map([["page.md", result]]), collectProblems()).catalogs;
}

function put(at: string, files: readonly OutputFile[]): void {
  for (const { path, content } of files) {
    mkdirSync(join(at, path, ".."), { recursive: true });
    writeFileSync(join(at, path), content);
  }
}

async function compile(at: string, include: readonly string[]): Promise<string> {
  const compilerOptions = {
    ...{ strict: true, noEmit: true, target: "ES2022", module: "nodenext", types: [], isolatedModules: true },
    ...{ verbatimModuleSyntax: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  };
  writeFileSync(join(at, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
  const bin = "node_modules/typescript-7/bin/tsc";
  return run(process.execPath, [bin, "-p", at], { maxBuffer: 1e9 }).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { stdout: string }).stdout,
  );
}

test("the package of random pages passes verification, compiles, has no side effects on import, and is not rewritten", async () => {
  const at = join(folder, "pages");
  const files = await pagesPackage();
  expect((await write(at, files, { inputs: [] })).counts).toMatchObject({ written: files.length, unchanged: 0 });
  const times = files.map(({ path }) => lstatSync(join(at, path), { bigint: true }).mtimeNs);
  expect((await write(at, files, { inputs: [] })).counts).toEqual({
    written: 0,
    deleted: 0,
    unchanged: files.length,
  });
  expect(files.map(({ path }) => lstatSync(join(at, path), { bigint: true }).mtimeNs)).toEqual(times);
  expect(await compile(at, ["src/**/*.ts"])).toBe("");
  const modules = files.filter(({ path }) => path.startsWith("dist/") && path.endsWith(".js"));
  const script = `${modules.map(({ path }) => `await import(${JSON.stringify(pathToFileURL(join(at, path)).href)});`).join("\n")}
    if (Object.keys(Object.prototype).length || process.getActiveResourcesInfo().length > 1) throw new Error("an effect");`;
  writeFileSync(join(folder, "import.mjs"), script);
  const sealed = ["--disallow-code-generation-from-strings", "--frozen-intrinsics", "--no-warnings"];
  const done = await run(process.execPath, [...sealed, join(folder, "import.mjs")]);
  expect(done).toEqual({ stdout: "", stderr: "" });
}, 600_000);

test("messages[code] is the documented text for any code and any text", async () => {
  const anyText = fc.string({ unit: "binary", minLength: 1 });
  const texts = [...new Map(fc.sample(fc.tuple(anyText, anyText), { ...RUNS, numRuns: RUNS.numRuns + 100 }))].slice(
    0,
    RUNS.numRuns,
  );
  const at = join(folder, "texts");
  put(at, await emitWhole(catalogOf(texts), withDefaults({}).package, await readTemplates()));
  const { messages } = (await import(pathToFileURL(join(at, "dist/docs/page/messages/en.js")).href)) as {
    messages: Readonly<Record<string, string>>;
  };
  expect(Object.keys(messages).length).toBe(texts.length);
  for (const [code, text] of texts) expect(messages[code]).toBe(text);
}, 600_000);

test("a table without a handler for one of its codes never compiles", async () => {
  const codes = fc.sample(
    fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 20, maxLength: 20 }),
    { ...RUNS, numRuns: RUNS.numRuns / 20 },
  );
  const at = join(folder, "handlers");
  const programs: string[] = [];
  for (const [index, documented] of codes.entries()) {
    const catalogs = catalogOf(documented.map((code) => [code, "Failed."] as const));
    const files = await emitWhole(
      catalogs.map((catalog) => ({ ...catalog, service: `s${index}` })),
      withDefaults({}).package,
      await readTemplates(),
    );
    put(at, files);
    const handled = catalogs[0]?.errors.map(({ code }) => code).filter((code) => code !== "*") ?? [];
    for (const [position, missing] of handled.entries()) {
      const table = handled.filter((code) => code !== missing).map((code) => `[${JSON.stringify(code)}]: () => 1,`);
      const program = `import { defineHandlers } from "./src/docs/s${index}/handlers.js";\ndefineHandlers({ ${table.join(" ")} "*": () => 1 });\n`;
      const path = `program-${index}-${position}.ts`;
      put(at, [{ path, content: program.replaceAll("defineHandlers", "definePageHandlers") }]);
      programs.push(path);
    }
  }
  const output = await compile(at, ["program-*.ts"]);
  const failed = new Set([...output.matchAll(/(program-\d+-\d+\.ts)\(/g)].map(([, path]) => path));
  expect(programs.length).toBeGreaterThan(RUNS.numRuns * 0.95);
  expect(programs.filter((path) => !failed.has(path))).toEqual([]);
}, 600_000);
