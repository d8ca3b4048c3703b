import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { temporaryName } from "../lib/replace-file.ts";
import { writeOrFail } from "./file-compare.ts";
import { makeIgnoredWorkFolder, workPath } from "./work-folder.ts";

/** A file to which a run adds one line of JSON for each page, so that the next run knows them if this run is killed. */
export interface ProgressLog {
  add(line: object): void;
  close(): void;
}

/** The path of the log of `fetch`, which exists while it runs and after a killed run. */
export function progressPath(sources: string): string {
  return workPath(sources, "fetch.jsonl");
}

/**
 * Starts the log of a run with its first lines, in place of an earlier log. The new log is complete before it replaces the
 * earlier one. The caller must hold the lock of the folder of sources.
 */
export function startProgressLog(sources: string, lines: readonly object[], path = progressPath(sources)): ProgressLog {
  const temporary = temporaryName(path);
  let file = -1;
  const add = (line: object): void => writeOrFail(path, () => writeSync(file, `${JSON.stringify(line)}\n`));
  writeOrFail(path, () => {
    makeIgnoredWorkFolder(sources);
    file = openSync(temporary, "wx");
    for (const line of lines) add(line);
    renameSync(temporary, path);
  });
  return { add, close: () => closeSync(file) };
}

/** Removes the log, because its run has written everything. */
export function removeProgressLog(sources: string): void {
  rmSync(progressPath(sources), { force: true });
}
