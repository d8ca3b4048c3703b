import { dirname, resolve } from "node:path";
import { configPaths, forgetTemplates, readSettings, templatesFolder } from "../1-read/read.ts";
import { type Change, diffCatalogs } from "../diff/diff.ts";
import { groupBy } from "../lib/group-by.ts";
import { memory } from "../lib/remember.ts";
import type { Catalog } from "../model/catalog.ts";
import { type ActiveWatch, watchFolders } from "../watch/watch.ts";
import { type Generated, generate, type GenerateOptions } from "./generate.ts";

/** What a run of the watch did. */
export interface WatchRun {
  /** Absolute paths of the edits that it follows; empty for the first run. */
  readonly editedPaths: readonly string[];
  readonly generated: Generated;
  /** What changed for users of the package since the last run without errors; empty where this one has errors. */
  readonly changes: readonly Change[];
  readonly milliseconds: number;
}

/** Hears of runs, and of what a run throws: wrong configuration, a disk that refuses. */
export interface WatchCallbacks {
  readonly onRun: (run: WatchRun) => void;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Generates, and again after each edit of the sources, the templates or the configuration, one run at a time; pages
 * that did not change are not parsed again. Goes on after errors until it is stopped.
 */
export async function watch(
  options: Pick<GenerateOptions, "cwd" | "config" | "out" | "accept">,
  { onRun, onFailure }: WatchCallbacks,
): Promise<ActiveWatch> {
  const cwd = options.cwd ?? process.cwd();
  const { root, settings } = await readSettings(cwd, options.config);
  const configs = options.config === undefined ? configPaths(root) : [resolve(cwd, options.config)];
  let remember = memory();
  let known: readonly Catalog[] | undefined;
  const run = async (edited: readonly string[]): Promise<void> => {
    const started = performance.now();
    // Layouts and emitters of the configuration are code: nothing that they made holds any longer.
    const isTemplate = edited.some((path) => path.startsWith(templatesFolder()));
    if (isTemplate) forgetTemplates();
    if (isTemplate || edited.some((path) => configs.includes(path))) remember = memory();
    try {
      const generated = await generate({ ...options, cwd, remember });
      const changes = generated.written && known ? diffCatalogs(known, generated.catalogs, settings.diff.rules) : [];
      if (generated.written) known = generated.catalogs;
      onRun({ editedPaths: edited, generated, changes, milliseconds: performance.now() - started });
    } catch (error) {
      onFailure(error);
    }
  };
  let waiting: Promise<void> = run([]);
  await waiting;
  const watching = await watchFolders(
    [
      { folder: resolve(root, settings.sources) },
      { folder: templatesFolder() },
      ...[...groupBy(configs, dirname)].map(([folder, files]) => ({ folder, files })),
    ],
    (edited) => {
      waiting = waiting.then(() => run(edited));
    },
    onFailure,
  );
  return {
    stop: async () => {
      await watching.stop();
      await waiting;
    },
  };
}
