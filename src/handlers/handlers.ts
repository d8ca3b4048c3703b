import { resolve } from "node:path";
import { Failure } from "../lib/failure.ts";
import { displayPath } from "../lib/display-path.ts";
import type { Problems } from "../problems/problems.ts";
import { type Coverage, coverageOfTables } from "./table-coverage.ts";
import { checkReplaceable, replaceFile, readTextFile } from "./disk-files.ts";
import { type InstalledService, serviceOfHandlersModule } from "./installed-package.ts";
import { session } from "./program.ts";
import { scaffold, type NewFileOptions } from "./scaffold.ts";
import { type SyncResult, type SyncOptions, syncTables, type SyncTools } from "./sync.ts";

export type { Coverage } from "./table-coverage.ts";

/** A handler file, as it is and as it should be. */
export interface HandlerFile extends SyncResult {
  /** As people write it: relative to the working directory where it is below. */
  readonly path: string;
  /** What the file holds; `undefined` where there is none yet. */
  readonly before: string | undefined;
  /** The service that a new file is for. */
  readonly service?: string;
}

/** How `syncFiles` works; `scaffold` says which service a file is for that is not there yet. */
export interface SyncFilesOptions extends SyncOptions {
  readonly scaffold?: NewFileOptions | undefined;
}

/**
 * Works out what handler files (paths from a working directory) need and, with `write`, replaces those that change,
 * each in one step. What is not understood is reported and left alone; a file that is neither there nor asked for, is
 * no TypeScript or not to be written is a `Failure` before anything is written.
 */
export function syncHandlerFiles(
  cwd: string,
  paths: readonly string[],
  options: SyncFilesOptions,
  problems: Problems,
): readonly HandlerFile[] {
  const tools = handlerTools();
  const files = uniquePaths(cwd, paths).map(({ path, shown }) => {
    const before = readTypeScript(path, shown);
    if (before !== undefined && !(options.scaffold && isBlank(before))) {
      const sync = (text: string): SyncResult => syncTables(path, text, options, tools, problems.on(shown));
      return { file: { path: shown, before, ...withoutByteOrderMark(before, sync) }, path };
    }
    if (!options.scaffold) throw new Failure(`${shown}: not found; --service begins a new file`, 2);
    return { file: { path: shown, before, changes: [], ...scaffold(path, shown, options.scaffold) }, path };
  });
  if (options.write) {
    const changed = files.filter(({ file }) => file.text !== file.before);
    for (const { file, path } of changed) checkReplaceable(path, file.path);
    for (const { file, path } of changed) replaceFile(path, file.path, file.text);
  }
  return files.map(({ file }) => file);
}

/** How the tables of handler files (paths from a working directory) cover the codes of their services. */
export function coverageOfHandlerFiles(
  cwd: string,
  paths: readonly string[],
  problems: Problems,
): readonly (Coverage & { readonly path: string })[] {
  const tools = handlerTools();
  return uniquePaths(cwd, paths).flatMap(({ path, shown }) => {
    const text = readTypeScript(path, shown);
    if (text === undefined) throw new Failure(`${shown}: not found`);
    const tables = coverageOfTables(path, text.replace(/^\ufeff/, ""), tools, problems.on(shown));
    return tables.map((table) => ({ path: shown, ...table }));
  });
}

/** What reading takes, for one session: each package and each declaration is read once. */
export function handlerTools(): SyncTools {
  const services = new Map<string, InstalledService | undefined>();
  return {
    parse: session(),
    serviceOf: (file) => {
      if (!services.has(file)) services.set(file, serviceOfHandlersModule(file));
      return services.get(file);
    },
  };
}

function uniquePaths(
  cwd: string,
  paths: readonly string[],
): readonly { readonly path: string; readonly shown: string }[] {
  return [...new Set(paths.map((path) => resolve(cwd, path)))].map((path) => ({ path, shown: displayPath(cwd, path) }));
}

/** What an editor leaves that made a file is no file yet. */
function isBlank(text: string): boolean {
  return text.trim() === "";
}

function readTypeScript(path: string, shown: string): string | undefined {
  if (!/(?<!\.d)\.[cm]?tsx?$/.test(path)) throw new Failure(`${shown}: not a TypeScript file`, 2);
  return readTextFile(path, shown);
}

/** A byte order mark is no part of what the compiler counts. */
function withoutByteOrderMark(text: string, sync: (text: string) => SyncResult): SyncResult {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const synced = sync(text.slice(mark.length));
  return { ...synced, text: mark + synced.text };
}
