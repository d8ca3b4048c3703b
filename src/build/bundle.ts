import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { groupBy } from "../lib/collections.ts";

/**
 * Bundles programs of `dist/`, with the libraries that a usual run loads and their licences, because finding some hundred
 * modules takes longer than most runs. The bundle replaces `folder`.
 *
 * @param programs name of a program → its main module, relative to `folder`
 * @returns a SHA-256 of the bundled code
 */
export async function bundle(folder: string, programs: Readonly<Record<string, string>>): Promise<string> {
  const input = Object.fromEntries(Object.entries(programs).map(([name, file]) => [name, join(folder, file)]));
  const bundler = await rolldown({ input, platform: "node", external: EXTERNAL });
  const bundled = `${folder}.bundle`;
  rmSync(bundled, { recursive: true, force: true });
  const { output } = await bundler.write({
    dir: bundled,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    minify: { compress: true, mangle: false },
  });
  await bundler.close();
  const modules = output.flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
  writeFileSync(join(bundled, "LICENSES.txt"), licences(modules));
  rmSync(folder, { recursive: true });
  renameSync(bundled, folder);
  const code = output.map((file) => (file.type === "chunk" ? file.code : "")).sort();
  return createHash("sha256").update(code.join("\n")).digest("hex");
}

/**
 * Bundles the program that every generated package has, as text that people can read. It has no library.
 *
 * @param main the main module, whose first line is the one for the shell
 * @param marks what follows that line
 */
export async function bundleProgram(main: string, marks: string): Promise<string> {
  const bundler = await rolldown({ input: main, platform: "node", experimental: { attachDebugInfo: "none" } });
  const { output } = await bundler.generate({ format: "esm", comments: false });
  await bundler.close();
  const [program, ...others] = output;
  if (others.length > 0 || program.moduleIds.some((path) => path.includes("node_modules"))) {
    throw new Error(`${main}: not one file, or it has a library`);
  }
  const indented = program.code.replace(/^\t+/gm, (tabs) => "  ".repeat(tabs.length)).replaceAll("\t", "\\t");
  return indented.replace("\n", `\n${marks}`);
}

/** Libraries that are not bundled: few runs load them, or they read files of their own package. */
const EXTERNAL =
  /^(?:tinypool|ts-morph|jiti|xliff|xml-js|gettext-parser|@formatjs\/icu-messageformat-parser|diff|yaml|cli-progress|chokidar|playwright-core|@crawlee\/memory-storage)(?:\/|$)/;

/** The texts of the licences of all packages that have one of the modules. Packages with one text share it. */
export function licences(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  const packages = [...folders].sort().map((folder) => {
    const { name, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
    const notices = text.match(COPYRIGHT) ?? [];
    return { title: [`${name} (${license})`, ...notices].join("\n"), text: text.replace(COPYRIGHT, "") };
  });
  const words = (text: string): string => text.replace(/\W+/g, " ").trim().toLowerCase();
  return [...groupBy(packages, ({ text }) => words(text)).values()]
    .map((group) => `${group.map(({ title }) => title).join("\n\n")}\n\n${group[0]?.text.trim() ?? ""}\n`)
    .join(`\n${"-".repeat(80)}\n\n`);
}

/** The lines of a licence that differ between packages. */
const COPYRIGHT = /^[ \t]*(?:\(The MIT License\)|(?:The )?MIT License(?: \(MIT\))?|Copyright (?:\(c\)|©|\d).*)$/gim;

interface Package {
  readonly name: string;
  readonly license: string;
}
