import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import * as repositories from "../../test/usage/repositories/all.ts";
import { seeded } from "../../test/usage/seeded.ts";

/** Maximum of seconds for 1,000 files, and of how many files use codes. */
const BOUND = 1.5;
const FILES = 1000;
const USING = 100;
const RUNS = 7;

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "errsmith-bench-usage-"));
try {
  for (const name of ["sources", "package.json"]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  // The page cache of a project is in its folder `node_modules`.
  mkdirSync(join(folder, "node_modules"));
  const bytes = writeApplication();
  const run = (): number => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, "dist/cli/main.js"), "usage", "app"], {
      cwd: folder,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    return (performance.now() - start) / 1000;
  };
  run();
  const times = Array.from({ length: RUNS }, run).sort((a, b) => a - b);
  const median = times[Math.floor(RUNS / 2)] ?? 0;
  process.stdout.write(
    `Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}: ${FILES} files, ${(bytes / 2 ** 20).toFixed(1)} MiB, ` +
      `${USING} of them with codes: ${median.toFixed(2)} s (${times[0]?.toFixed(2)} to ${times.at(-1)?.toFixed(2)})\n`,
  );
  process.exitCode = median > BOUND ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes an application: files of the seeded repositories, and files of ESLint and its plugins, which use no codes. */
function writeApplication(): number {
  const using = Object.values(repositories).flatMap((files) => seeded(files).files);
  const others = globSync(["eslint/lib/**/*.js", "@typescript-eslint/*/dist/**/*.js"], {
    cwd: join(ROOT, "node_modules"),
  })
    .sort()
    .filter((path) => statSync(join(ROOT, "node_modules", path)).size < 2 ** 16)
    .slice(0, FILES - USING);
  if (others.length < FILES - USING) throw new Error(`only ${others.length} files`);
  let bytes = 0;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    bytes += text.length;
  };
  for (let i = 0; i < USING; i += 1) {
    const { path, text } = using[i % using.length] ?? { path: "", text: "" };
    write(`app/${i}/${path}`, text);
  }
  for (const path of others)
    write(`app/other/${path.replaceAll("dist/", "out/")}`, readFileSync(join(ROOT, "node_modules", path), "utf8"));
  return bytes;
}
