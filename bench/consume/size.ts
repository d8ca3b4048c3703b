import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Installed, Target } from "./packages.ts";
import type { Row } from "./row.ts";
import { must, node, tool } from "./run.ts";

const TARGETS = ["es2022", "es2020"] as const;
type Lowered = (typeof TARGETS)[number];

/**
 * Size of a bundle, minified and compressed: with one class, and with a whole service without messages. The package is
 * compiled to the target language before bundling, because lowering is what can break tree shaking of classes.
 */
export async function sizes({ folder, five, large }: Installed): Promise<Row[]> {
  const rows: Row[] = [];
  for (const target of [...five, ...large]) {
    for (const lowered of TARGETS) {
      const entry = await write(folder, lowered, `one-${target.prefix}`, oneClass(target));
      const of = `${target.name}, ${target.codes.length} codes`;
      const figure = `one class, minified + gzip, ${lowered.toUpperCase()}`;
      for (const [bundler, bytes] of await bundled(folder, entry)) {
        rows.push({ figure: `${figure}, ${bundler}`, of, value: bytes / 1000, unit: "kB", most: 1.3 });
      }
    }
  }
  for (const target of large) {
    const entry = await write(folder, "es2022", `all-${target.prefix}`, wholeService(target));
    for (const [bundler, bytes] of await bundled(folder, entry)) {
      const most = target.codes.length === 500 ? { most: 12 } : {};
      const of = `${target.name}, ${target.codes.length} codes`;
      rows.push({ figure: `whole service, minified + gzip, ${bundler}`, of, value: bytes / 1000, unit: "kB", ...most });
    }
  }
  return rows;
}

function oneClass({ specifier, example }: Target): string {
  return `import { ${example} } from "${specifier}";\nexport const isIt = (thrown) => thrown instanceof ${example};\n`;
}

function wholeService({ specifier }: Target): string {
  return `export * from "${specifier}";\nexport * from "${specifier}/handlers";\n`;
}

async function write(folder: string, lowered: Lowered, name: string, program: string): Promise<string> {
  if (lowered === "es2022") {
    await writeFile(join(folder, `${name}.js`), program);
    return join(folder, `${name}.js`);
  }
  const below = join(folder, lowered);
  await lower(folder, below);
  await writeFile(join(below, `${name}.js`), program);
  return join(below, `${name}.js`);
}

const done = new Set<string>();

/** A copy of the installed packages, compiled to an older language version. */
async function lower(folder: string, below: string): Promise<void> {
  if (done.has(below)) return;
  done.add(below);
  for (const name of ["acme-errors", "errsmith-cloud-errors"]) {
    const from = join(folder, "node_modules", name);
    const to = join(below, "node_modules", name);
    const modules = (await readdir(join(from, "dist"), { recursive: true })).filter((path) => path.endsWith(".js"));
    const args = [...modules.map((path) => join(from, "dist", path)), `--outbase=${from}`, `--outdir=${to}`];
    await must(tool("esbuild/bin/esbuild"), [...args, "--target=es2020", "--log-level=error"], folder);
    await writeFile(join(to, "package.json"), await readFile(join(from, "package.json")));
  }
}

async function bundled(folder: string, entry: string): Promise<[bundler: string, bytes: number][]> {
  const out = entry.replace(/\.js$/, ".esbuild.out");
  await must(
    tool("esbuild/bin/esbuild"),
    [entry, "--bundle", "--minify", "--format=esm", `--outfile=${out}`, "--log-level=error"],
    folder,
  );
  const rolled = entry.replace(/\.js$/, ".rollup.mjs");
  const resolve = tool("@rollup/plugin-node-resolve/dist/es/index.js");
  await node(tool("rollup/dist/bin/rollup"), [entry, "-f", "es", "-o", rolled, "--silent", "-p", resolve], folder);
  const small = rolled.replace(/\.mjs$/, ".out");
  await node(tool("terser/bin/terser"), [rolled, "--module", "-c", "-m", "-o", small], folder);
  return [
    ["esbuild", await compressed(out)],
    ["rollup + terser", await compressed(small)],
  ];
}

async function compressed(path: string): Promise<number> {
  return gzipSync(await readFile(path), { level: 9 }).length;
}
