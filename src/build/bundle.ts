import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

/**
 * Makes a few files of the many modules below a program in `dist/`, and of the libraries that a usual run loads, with
 * their licences beside them: finding some hundred modules takes longer than most runs. They take the place of the folder
 * of the program, so that whatever looks for files beside itself finds them. Returns a hash of all that code.
 */
export async function bundle(folder: string, programs: Readonly<Record<string, string>>): Promise<string> {
  const input = Object.fromEntries(Object.entries(programs).map(([name, file]) => [name, join(folder, file)]));
  const bundler = await rolldown({ input, platform: "node", external: APART });
  const made = `${folder}.bundle`;
  rmSync(made, { recursive: true, force: true });
  const { output } = await bundler.write({
    dir: made,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    minify: { compress: true, mangle: false },
  });
  await bundler.close();
  const modules = output.flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
  writeFileSync(join(made, "LICENSES.txt"), licences(modules));
  rmSync(folder, { recursive: true });
  renameSync(made, folder);
  const code = output.map((file) => (file.type === "chunk" ? file.code : "")).sort();
  return createHash("sha256").update(code.join("\n")).digest("hex");
}

/** Libraries that few runs load, or that look for their own file: they stay where they are installed. */
const APART =
  /^(?:ts-morph|@ts-morph\/common|write-file-atomic|jiti|xliff|xml-js|gettext-parser|@formatjs\/icu-messageformat-parser|diff|cli-progress|chokidar)(?:\/|$)/;

/** The licences of the packages that modules are from. */
function licences(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
      return `${name} (${license})\n\n${file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim()}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

interface Package {
  readonly name: string;
  readonly license: string;
}
