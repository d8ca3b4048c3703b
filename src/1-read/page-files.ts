import { statSync } from "node:fs";
import { resolve } from "node:path";
import { codeOf, reasonOf } from "../lib/failure.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Source } from "../model/source.ts";
import { type Problems, WHOLE_FILE } from "../problems/problems.ts";
import { type FileToRead, readPageTexts } from "./read-text.ts";
import { PAGE_EXTENSIONS, pagesIn } from "./list-files.ts";

/** Absolute path → page as its `source.json` describes it. */
export type ManifestPages = ReadonlyMap<string, Source>;

/** The pages of files, folders and glob patterns, each page once. Names of the pages begin as the paths were typed. */
export async function listPageFiles(
  paths: readonly string[],
  folder: string,
  problems: Problems,
): Promise<FileToRead[]> {
  const names = new Map<string, string>();
  for (const path of paths) {
    for (const name of await expandPath(path, folder, problems)) {
      const disk = resolve(folder, name);
      if (!names.has(disk)) names.set(disk, name);
    }
  }
  return [...names].map(([disk, name]) => ({ disk, name }));
}

/**
 * Reads pages. A page of `manifestPages` keeps its settings from `source.json`. A page that cannot be read is reported.
 */
export function readPageFiles(
  files: readonly FileToRead[],
  problems: Problems,
  manifestPages: ManifestPages = new Map(),
): Source[] {
  const unlisted = files.filter(({ disk }) => !manifestPages.has(disk));
  const texts = readPageTexts(unlisted, problems);
  const read = new Map(unlisted.map(({ disk }, i) => [disk, texts[i]]));
  return files.flatMap(({ disk, name }) => {
    const source = manifestPages.get(disk);
    const text = source?.text ?? read.get(disk);
    return text === undefined ? [] : [{ ...source, path: name, text }];
  });
}

/** Expands glob patterns relative to a folder, and keeps other paths. A pattern without a match is reported. */
export async function expandPatterns(paths: readonly string[], folder: string, problems: Problems): Promise<string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    const matches = /[*?{[]/.test(path) ? await expandGlob(path, folder, problems) : [path];
    for (const match of matches) files.add(match);
  }
  return [...files];
}

async function expandPath(path: string, folder: string, problems: Problems): Promise<string[]> {
  const disk = resolve(folder, path);
  const report = problems.on(path);
  try {
    if (!statSync(disk).isDirectory()) return [path];
    const pages = pagesIn(disk);
    if (pages.length === 0) report("folder-without-pages", WHOLE_FILE, { extensions: PAGE_EXTENSIONS.join(" ") });
    return pages.map((page) => (path === "." ? page : `${path.replace(/(?<!\/)\/+$/, "")}/${page}`));
  } catch (error) {
    if (codeOf(error) === "ENOENT" && /[*?{[]/.test(path)) return expandGlob(path, folder, problems);
    if (codeOf(error) === "EACCES") report("folder-unreadable", WHOLE_FILE, { reason: reasonOf(error) });
    // Any other error is reported when the file is read.
    return codeOf(error) === "EACCES" ? [] : [path];
  }
}

async function expandGlob(pattern: string, folder: string, problems: Problems): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const matches = await glob(pattern, { cwd: folder, expandDirectories: false, followSymbolicLinks: false });
  if (matches.length === 0) problems.on(pattern)("glob-without-files", WHOLE_FILE);
  return matches.sort(byCodeUnits);
}
