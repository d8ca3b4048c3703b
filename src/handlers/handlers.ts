import { resolve } from "node:path";
import { Failure } from "../lib/failure.ts";
import { displayPath } from "../lib/display-path.ts";
import { withinStack } from "../lib/within-stack.ts";
import type { Problems, Report } from "../problems/problems.ts";
import { checkReplaceable, readTextFile, replaceTextFile } from "./disk-files.ts";
import { type InstalledService, serviceOfHandlersModule } from "./installed-package.ts";
import { type NewFileOptions, scaffold } from "./scaffold.ts";
import { type SyncOptions, type SyncResult, syncTables, type SyncTools } from "./sync.ts";
import { type Coverage, coverageOfTables } from "./table-coverage.ts";
import { tooDeepPlace } from "./too-deep.ts";
import { fileOpener } from "./typescript-files.ts";

export { dependenciesAt, findInstalled, foldersUpFrom } from "./find-installed.ts";
export type { Coverage } from "./table-coverage.ts";

/** A handler file before and after `syncHandlerFiles`. */
export interface HandlerFile extends SyncResult {
  /** The path for messages: relative to the working directory if the file is below it. */
  readonly path: string;
  /** The text on the disk; `undefined` if there is no file yet. */
  readonly before: string | undefined;
  /** The service of a new file. */
  readonly service?: string;
  /** The operation of a new file that is about one. */
  readonly operation?: string;
}

/** Options of `syncHandlerFiles`. */
export interface SyncFilesOptions extends SyncOptions {
  /** The service of files that do not exist or are blank; such files are errors if it is absent. */
  readonly scaffold?: NewFileOptions | undefined;
}

/**
 * Updates handler files. `paths` are relative to `cwd`. Without `write` the disk stays as it is. A file that cannot be
 * understood is reported and stays unchanged. Throws a `Failure`, before it writes, if a file is missing and there is no
 * `scaffold`, is not TypeScript, or must not be replaced.
 */
export function syncHandlerFiles(
  cwd: string,
  paths: readonly string[],
  options: SyncFilesOptions,
  problems: Problems,
): readonly HandlerFile[] {
  const tools = handlerTools();
  const files = uniquePaths(cwd, paths).map(({ path, displayed }) => {
    const before = readTypeScript(path, displayed);
    if (before !== undefined && !(options.scaffold && before.trim() === "")) {
      const mark = before.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
      const text = before.slice(mark.length);
      const report = problems.on(displayed);
      const refused: SyncResult = { text, changes: [], refused: { snippets: [] } };
      const result = withNestingLimit(text, () => syncTables(path, text, options, tools, report), refused, report);
      const { operations } = result;
      const wanted = options.scaffold?.operation;
      if (operations && wanted !== undefined && !operations.includes(wanted))
        throw new Failure(`${displayed}: has no table for ${JSON.stringify(wanted)}; --operation begins a new file`, 2);
      return { file: { path: displayed, before, ...result, text: mark + result.text }, path };
    }
    if (!options.scaffold) throw new Failure(`${displayed}: not found; --service creates a new file`, 2);
    return { file: { path: displayed, before, changes: [], ...scaffold(path, displayed, options.scaffold) }, path };
  });
  if (options.write) {
    const changed = files.filter(({ file }) => file.text !== file.before);
    for (const { file, path } of changed) checkReplaceable(path, file.path);
    for (const { file, path } of changed) replaceTextFile(path, file.path, file.text);
  }
  return files.map(({ file }) => file);
}

/** The coverage of each table in handler files. `paths` are relative to `cwd`. Throws a `Failure` for a missing file. */
export function coverageOfHandlerFiles(
  cwd: string,
  paths: readonly string[],
  problems: Problems,
): readonly (Coverage & { readonly path: string })[] {
  const tools = handlerTools();
  return uniquePaths(cwd, paths).flatMap(({ path, displayed }) => {
    const text = readTypeScript(path, displayed)?.replace(BYTE_ORDER_MARK, "");
    if (text === undefined) throw new Failure(`${displayed}: not found`);
    const report = problems.on(displayed);
    const tables = withNestingLimit(text, () => coverageOfTables(path, text, tools, report), [], report);
    return tables.map((table) => ({ path: displayed, ...table }));
  });
}

/** The tools for one command: each package and each declaration file is read once. */
export function handlerTools(): SyncTools {
  const services = new Map<string, InstalledService | undefined>();
  return {
    open: fileOpener(),
    serviceOf: (file) => {
      if (!services.has(file)) services.set(file, serviceOfHandlersModule(file));
      return services.get(file);
    },
  };
}

const BYTE_ORDER_MARK = "\ufeff";

function uniquePaths(
  cwd: string,
  paths: readonly string[],
): readonly { readonly path: string; readonly displayed: string }[] {
  return [...new Set(paths.map((path) => resolve(cwd, path)))].map((path) => ({
    path,
    displayed: displayPath(cwd, path),
  }));
}

function readTypeScript(path: string, displayed: string): string | undefined {
  if (!/(?<!\.d)\.[cm]?tsx?$/.test(path)) throw new Failure(`${displayed}: not a TypeScript file`, 2);
  return readTextFile(path, displayed);
}

/** The compiler is recursive: a file that is nested too deeply for its stack is reported, and `refused` is returned. */
function withNestingLimit<T extends object>(text: string, read: () => T, refused: T, report: Report): T {
  const result = withinStack(read);
  if (result === undefined) report("handlers-syntax", tooDeepPlace(text), { reason: "nested too deeply" });
  return result ?? refused;
}
