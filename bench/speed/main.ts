import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Size, writeProject, writeSpecs } from "./inputs.ts";
import { type Measured, measure, type Program } from "./measure.ts";

const { values: options } = parseArgs({
  options: {
    json: { type: "string" },
    rounds: { type: "string", default: "5" },
    large: { type: "boolean", default: false },
  },
});
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ERRSMITH = join(ROOT, "dist/cli/main.js");
const scratch = mkdtempSync(join(tmpdir(), "errsmith-bench-"));
const rounds = Number(options.rounds);
const results: Record<string, unknown> = { node: process.version, cpus: availableParallelism(), load: loadavg()[0] };
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

try {
  say(
    `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, medians of ${rounds} runs in turns`,
  );
  const five = fiveServices();
  compared(`the five documents (${five.codes} codes)`, five.folder, five.codes);
  compared("1,000 codes on 10 pages", project("1k", { codes: 1000, pages: 10, services: 1 }), 1000);
  compared("10,000 codes on 100 pages", project("10k", { codes: 10_000, pages: 100, services: 10 }), 10_000);
  unchanged("the five documents", five.folder);
  unchanged("10,000 codes", join(scratch, "10k"));
  phases("10,000 codes on 100 pages", join(scratch, "10k"));
  changed(
    "10,000 codes on 1,000 pages",
    project("pages", { codes: 10_000, pages: 1000, services: 100 }),
    "page-0000.en.md",
  );
  if (options.large) large();
  if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The project of this repository: a copy of its sources and settings. */
function fiveServices(): { readonly folder: string; readonly codes: number } {
  const folder = join(scratch, "five");
  mkdirSync(folder);
  cpSync(join(ROOT, "sources"), join(folder, "sources"), { recursive: true });
  cpSync(join(ROOT, "package.json"), join(folder, "package.json"));
  const catalogs = readdirSync(join(ROOT, "generated/catalog"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".json"),
  );
  const codes = catalogs.reduce((sum, file) => sum + codesIn(join(ROOT, "generated/catalog", file)), 0);
  return { folder, codes };
}

function project(name: string, size: Size): string {
  const folder = join(scratch, name);
  writeProject(folder, size);
  return folder;
}

function errsmith(folder: string, args: readonly string[], cold = false): Program {
  return {
    name: `errsmith ${args.join(" ")}`,
    args: [ERRSMITH, ...args],
    cwd: folder,
    ...(cold && { cold: join(folder, "generated") }),
  };
}

/** Compares errsmith, without caches and from prose, with generators that start from a specification. */
function compared(title: string, folder: string, codes: number): void {
  writeSpecs(folder, codes);
  const peer = (name: string, bin: string, ...args: string[]): Program => ({
    name,
    args: [peerBin(bin), ...args],
    cwd: folder,
  });
  const rows = measure(
    [
      peer("openapi-typescript", "openapi-typescript/bin/cli.js", "openapi.json", "-o", "a.ts"),
      errsmith(folder, ["generate"], true),
      peer("json-schema-to-typescript", "json-schema-to-typescript/dist/src/cli.js", "-i", "schema.json", "-o", "b.ts"),
      peer(
        "json-schema-to-typescript --no-format",
        "json-schema-to-typescript/dist/src/cli.js",
        "-i",
        "schema.json",
        "-o",
        "c.ts",
        "--no-format",
      ),
      // It needs almost a minute for 10,000 codes.
      ...(codes < 10_000
        ? [peer("@hey-api/openapi-ts", "@hey-api/openapi-ts/dist/run.mjs", "-i", "openapi.json", "-o", "d")]
        : []),
    ],
    rounds,
    scratch,
  );
  table(title, rows);
}

function unchanged(title: string, folder: string): void {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  // The first run writes the package; the second one finds it up to date and saves that.
  measure([errsmith(folder, ["generate"])], 2, scratch);
  table(
    `nothing changed: ${title}`,
    measure(
      [
        { name: "node -e 0", args: ["-e", "0"], cwd: folder },
        errsmith(folder, ["generate"]),
        errsmith(folder, ["check"]),
        errsmith(folder, ["--help"]),
      ],
      rounds * 2,
      scratch,
    ),
  );
}

function phases(title: string, folder: string): void {
  // The same options as in src/cli/start.ts.
  const flags = process.versions.v8.startsWith("11.") ? ["--interrupt-budget=600000", "--no-regexp-tier-up"] : [];
  const program = fileURLToPath(new URL("phases.js", import.meta.url));
  const run = spawnSync(process.execPath, [...flags, program, folder], { cwd: ROOT, encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  const seconds = JSON.parse(run.stdout) as Readonly<Record<string, number>>;
  say(
    `\nCPU a phase, ${title}: ${Object.entries(seconds)
      .map(([phase, time]) => `${phase} ${time.toFixed(2)} s`)
      .join(", ")}`,
  );
  results[`phases: ${title}`] = seconds;
}

/** One page of many changes; the other pages come from the cache. */
function changed(title: string, folder: string, page: string): void {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  let edits = 0;
  const edit = (): void => {
    edits += 1;
    const row = `| FailedOperation.Edit${edits} | The page was edited. | Look again. |\n`;
    appendFileSync(join(folder, "sources/acme/pages", page), row);
  };
  measure([errsmith(folder, ["generate"])], 1, scratch);
  const all = { ...errsmith(folder, ["generate"], true), name: "every page, everything written" };
  const one = { ...errsmith(folder, ["generate"]), name: "one page changed", before: edit };
  table(`one page changed: ${title}`, measure([{ ...all, before: () => forget(folder) }, one], rounds, scratch));
}

function forget(folder: string): void {
  rmSync(join(folder, "node_modules/.cache"), { recursive: true, force: true });
}

/** Growth from 10,000 to 100,000 codes, and one page with 100,000 rows. */
function large(): void {
  const growth = measure(
    [
      errsmith(join(scratch, "10k"), ["generate"], true),
      errsmith(project("100k", { codes: 100_000, pages: 1000, services: 100 }), ["generate"], true),
    ],
    1,
    scratch,
  );
  table("growth: 10,000 codes on 100 pages, 100,000 on 1,000", growth);
  for (const format of ["markdown", "html", "text"] as const) {
    const folder = project(`one-${format}`, { codes: 100_000, pages: 1, services: 1, format });
    table(`one page of 100,000 rows: ${format}`, measure([errsmith(folder, ["generate"], true)], 1, scratch));
  }
}

function table(title: string, rows: readonly Measured[]): void {
  results[title] = rows;
  const first = rows[0];
  say(`\n${title}\n${"".padEnd(40)} ${["time", "×", "CPU", "×", "memory"].map((word) => word.padStart(9)).join("")}`);
  for (const { name, wall, cpu, mib } of rows) {
    const cells = [
      `${wall.toFixed(2)} s`,
      (wall / (first?.wall ?? 1)).toFixed(2),
      `${cpu.toFixed(2)} s`,
      (cpu / (first?.cpu ?? 1)).toFixed(2),
      `${mib.toFixed(0)} MiB`,
    ];
    say(`${name.padEnd(40)} ${cells.map((cell) => cell.padStart(9)).join("")}`);
  }
}

function peerBin(path: string): string {
  return fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));
}

function codesIn(catalog: string): number {
  return (JSON.parse(readFileSync(catalog, "utf8")) as { readonly errors: readonly unknown[] }).errors.length;
}
