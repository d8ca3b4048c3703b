import { resolve } from "node:path";
import { Failure } from "../lib/failure.ts";
import { shownPath } from "../lib/shown-path.ts";
import type { Problems } from "../problems/report.ts";
import { type Coverage, coverageOfText } from "./coverage.ts";
import { checkReplaceable, replaceFile, textOf } from "./disk.ts";
import { type Service, serviceOfModule } from "./package.ts";
import { session } from "./program.ts";
import { scaffold, type Wanted } from "./scaffold.ts";
import { type Synced, type SyncOptions, syncText, type Tools } from "./sync.ts";

export type { Coverage } from "./coverage.ts";

/** A handler file, as it is and as it should be. */
export interface HandlerFile extends Synced {
  /** As people write it: relative to the working directory where it is below. */
  readonly path: string;
  /** What the file holds; `undefined` where there is none yet. */
  readonly before: string | undefined;
  /** The service that a new file is for. */
  readonly service?: string;
}

/** How `syncFiles` works; `scaffold` says which service a file is for that is not there yet. */
export interface Options extends SyncOptions {
  readonly scaffold?: Wanted | undefined;
}

/**
 * Works out what handler files (paths from a working directory) need and, with `write`, replaces those that change,
 * each in one step. What is not understood is reported and left alone; a file that is neither there nor asked for, is
 * no TypeScript or not to be written is a `Failure` before anything is written.
 */
export function syncFiles(
  cwd: string,
  paths: readonly string[],
  options: Options,
  problems: Problems,
): readonly HandlerFile[] {
  const tools = handlerTools();
  const files = everyPath(cwd, paths).map(({ path, shown }) => {
    const before = typeScriptOf(path, shown);
    if (before !== undefined && !(options.scaffold && isBlank(before))) {
      const sync = (text: string): Synced => syncText(path, text, options, tools, problems.on(shown));
      return { file: { path: shown, before, ...withoutMark(before, sync) }, path };
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
export function coverageOfFiles(
  cwd: string,
  paths: readonly string[],
  problems: Problems,
): readonly (Coverage & { readonly path: string })[] {
  const tools = handlerTools();
  return everyPath(cwd, paths).flatMap(({ path, shown }) => {
    const text = typeScriptOf(path, shown);
    if (text === undefined) throw new Failure(`${shown}: not found`);
    const tables = coverageOfText(path, text.replace(/^\ufeff/, ""), tools, problems.on(shown));
    return tables.map((table) => ({ path: shown, ...table }));
  });
}

/** What reading takes, for one session: each package and each declaration is read once. */
export function handlerTools(): Tools {
  const services = new Map<string, Service | undefined>();
  return {
    parse: session(),
    serviceOf: (file) => {
      if (!services.has(file)) services.set(file, serviceOfModule(file));
      return services.get(file);
    },
  };
}

function everyPath(
  cwd: string,
  paths: readonly string[],
): readonly { readonly path: string; readonly shown: string }[] {
  return [...new Set(paths.map((path) => resolve(cwd, path)))].map((path) => ({ path, shown: shownPath(cwd, path) }));
}

/** What an editor leaves that made a file is no file yet. */
function isBlank(text: string): boolean {
  return text.trim() === "";
}

function typeScriptOf(path: string, shown: string): string | undefined {
  if (!/(?<!\.d)\.[cm]?tsx?$/.test(path)) throw new Failure(`${shown}: not a TypeScript file`, 2);
  return textOf(path, shown);
}

/** A byte order mark is no part of what the compiler counts. */
function withoutMark(text: string, sync: (text: string) => Synced): Synced {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const synced = sync(text.slice(mark.length));
  return { ...synced, text: mark + synced.text };
}
