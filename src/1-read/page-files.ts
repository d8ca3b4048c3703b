import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { codeOf, reasonOf } from "../lib/failure.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Source } from "../model/source.ts";
import { type Problems, WHOLE_FILE } from "../problems/problems.ts";
import { readTexts } from "./read-text.ts";
import { PAGE_EXTENSIONS, pagesIn } from "./list-files.ts";

/** Pages that a manifest tells more of, by their absolute path. */
export type ManifestPages = ReadonlyMap<string, Source>;

/**
 * Pages of files, folders and patterns as somebody typed them, each once; their paths are those typed. What a manifest
 * says of one holds, none needs one. What cannot be read is reported.
 */
export async function readPageFiles(
  paths: readonly string[],
  folder: string,
  problems: Problems,
  known: ManifestPages = new Map(),
): Promise<Source[]> {
  const names = new Map<string, string>();
  for (const path of paths) {
    for (const name of await expandPath(path, folder, problems)) {
      const disk = resolve(folder, name);
      if (!names.has(disk)) names.set(disk, name);
    }
  }
  const files = [...names].map(([disk, name]) => ({ disk, name }));
  const unknown = files.filter(({ disk }) => !known.has(disk));
  const texts = await readTexts(unknown, problems);
  const read = new Map(unknown.map(({ disk }, i) => [disk, texts[i]]));
  return files.flatMap(({ disk, name }) => {
    const source = known.get(disk);
    const text = source?.text ?? read.get(disk);
    return text === undefined ? [] : [{ ...source, path: name, text }];
  });
}

/** Files that paths and patterns mean, relative to a folder; a pattern that means none is reported. */
export async function expandPatterns(paths: readonly string[], folder: string, problems: Problems): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const meant = /[*?{[]/.test(path) ? await expandGlob(path, folder, problems) : [path];
    for (const one of meant) found.add(one);
  }
  return [...found];
}

async function expandPath(path: string, folder: string, problems: Problems): Promise<string[]> {
  const disk = resolve(folder, path);
  const report = problems.on(path);
  try {
    if (!(await stat(disk)).isDirectory()) return [path];
    const pages = await pagesIn(disk);
    if (pages.length === 0) report("folder-without-pages", WHOLE_FILE, { extensions: PAGE_EXTENSIONS.join(" ") });
    return pages.map((page) => (path === "." ? page : `${path.replace(/\/+$/, "")}/${page}`));
  } catch (error) {
    if (codeOf(error) === "ENOENT" && /[*?{[]/.test(path)) return expandGlob(path, folder, problems);
    if (codeOf(error) === "EACCES") report("folder-unreadable", WHOLE_FILE, { reason: reasonOf(error) });
    // Any other trouble is told where the file is read.
    return codeOf(error) === "EACCES" ? [] : [path];
  }
}

async function expandGlob(pattern: string, folder: string, problems: Problems): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const found = await glob(pattern, { cwd: folder, expandDirectories: false, followSymbolicLinks: false });
  if (found.length === 0) problems.on(pattern)("glob-without-files", WHOLE_FILE);
  return found.sort(byCodeUnits);
}
