import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { processorSeconds, ROOT } from "../consume/run.ts";

// `npm run bench:scale`: a service of 2,000 codes and 1,000 operations. Ratios of times of the processor, each
// the median of several pairs of runs: an application that handles ten operations against an empty program, and `generate` against
// the same rows without operations. The bundle has one operation.

const OPERATIONS = 1000;
const CODES = 2000;
const CODES_OF_OPERATION = 20;
const HANDLED = 10;
const ROUNDS = 15;
const BOUND = { typescript: 1.5, "typescript-7": 2.5, generate: 2, bundle: 1500 };

const MAIN = join(ROOT, "dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "errsmith-bench-operations-"));
let isKept = true;
try {
  const [plain, whole] = [writeProject("plain", false), writeProject("whole", true)];
  const generated = await ratio(
    () => generate(plain),
    () => generate(whole),
    3,
  );
  say("generate, with operations against without", generated, BOUND.generate);
  const application = writeApplication(whole);
  for (const compiler of ["typescript", "typescript-7"] as const) {
    const compile = (config: string) => (): Promise<number> =>
      processorSeconds([process.execPath, join(ROOT, `node_modules/${compiler}/bin/tsc`), "-p", config], application);
    const compiled = await ratio(compile("empty.json"), compile("handlers.json"), ROUNDS);
    say(`ten operations against an empty program, ${compiler}`, compiled, BOUND[compiler]);
  }
  say("bytes of one operation in a bundle, minified and gzip", await bundled(application), BOUND.bundle);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isKept ? 0 : 1;

function say(figure: string, value: number, most: number): void {
  isKept &&= value <= most;
  const load = loadavg()[0]?.toFixed(1) ?? "";
  process.stdout.write(
    `${value <= most ? "  " : "✗ "}${figure}: ${value.toFixed(2)} (at most ${most}; load ${load})\n`,
  );
}

function codeAt(index: number): string {
  return `Family${index % 40}.Code${index % CODES}`;
}

/** A project with one page for each operation. Without operations, the same rows are on pages of other titles. */
function writeProject(name: string, hasOperations: boolean): string {
  const project = join(folder, name);
  const pages = Array.from({ length: OPERATIONS }, (_, operation) => {
    const rows = Array.from({ length: CODES_OF_OPERATION }, (_none, row) => {
      const index = operation * 2 + row * 97;
      const own =
        row < 2 ? `In call ${operation}, the value ${index} is not accepted.` : `The value ${index % CODES} is wrong.`;
      return `| ${codeAt(index)} | ${own} | 400 |\n`;
    });
    const title = hasOperations ? `DescribeThing${operation}` : "Errors of the product";
    const content = `# ${title}\n\n## Error codes\n\n| Error code | Description | HTTP status |\n|---|---|---|\n${rows.join("")}`;
    write(join(project, `sources/shop/pages/p${operation}.md`), content);
    return { file: `pages/p${operation}.md`, locale: "en" };
  });
  write(join(project, "sources/shop/source.json"), JSON.stringify({ services: { compute: { pages } } }));
  return project;
}

async function generate(project: string): Promise<number> {
  for (const made of ["generated", ".errsmith"]) rmSync(join(project, made), { recursive: true, force: true });
  return processorSeconds([process.execPath, MAIN, "generate"], project);
}

/** An application beside an empty program, which imports the module of each operation that it handles. */
function writeApplication(project: string): string {
  const application = join(folder, "application");
  mkdirSync(join(application, "node_modules"), { recursive: true });
  symlinkSync(join(project, "generated"), join(application, "node_modules/typed-errors"), "junction");
  const catalog = readFileSync(join(project, "generated/catalog/shop/compute.json"), "utf8");
  const { operations } = JSON.parse(catalog) as {
    readonly operations: readonly { readonly name: string; readonly codes: readonly { readonly code: string }[] }[];
  };
  const handled = operations.filter((_, index) => index % (OPERATIONS / HANDLED) === 0);
  const specifier = (name: string): string => `"typed-errors/shop/compute/operations/${name}"`;
  const handlers = handled.map(({ name, codes }, index) => {
    const members = codes.map(({ code }) => `  "${code}": (each) => each.message,\n`).join("");
    return `export const answer${index} = (error: ComputeError): string =>
  handleComputeOperationError("${name}", error, {\n${members}  "*": (each) => each.message,\n});\n`;
  });
  const imports = handled.map(
    ({ name }) => `import { type ComputeError, handleComputeOperationError } from ${specifier(name)};`,
  );
  const [first = "", ...others] = imports;
  const loaded = others.map((line) => line.replace(/\{.*\}/, "type {}"));
  write(join(application, "handlers.ts"), [first, ...loaded, ...handlers].join("\n"));
  write(join(application, "empty.ts"), "export {};\n");
  const [one] = handled;
  const table = one?.codes.map(({ code }) => `"${code}": () => 1`).join(", ") ?? "";
  write(
    join(application, "one.js"),
    `import { handleComputeOperationError } from ${specifier(one?.name ?? "")};\nexport const answer = (error) => handleComputeOperationError("${one?.name ?? ""}", error, { ${table}, "*": () => 2 });\n`,
  );
  for (const name of ["empty", "handlers"]) {
    const compilerOptions = {
      strict: true,
      module: "nodenext",
      target: "ES2022",
      noEmit: true,
      types: [],
      skipLibCheck: true,
    };
    write(join(application, `${name}.json`), JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
  }
  write(join(application, "package.json"), JSON.stringify({ type: "module" }));
  return application;
}

async function bundled(application: string): Promise<number> {
  const bundle = await rolldown({ input: join(application, "one.js"), cwd: application, logLevel: "silent" });
  const { output } = await bundle.generate({ minify: true });
  return gzipSync(output[0].code).length;
}

/** The median of the ratios of pairs of runs, one right after the other: a machine may get slower from pair to pair. */
async function ratio(base: () => Promise<number>, other: () => Promise<number>, rounds: number): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const time = await base();
    ratios.push((await other()) / time);
  }
  return ratios.sort((one, two) => one - two)[Math.floor(rounds / 2)] ?? Number.NaN;
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
