import { resolve } from "node:path";
import { configPaths, forgetTemplates, readSettings, templatesFolder } from "../1-read/read.ts";
import { type Change, diffCatalogs } from "../diff/diff.ts";
import type { Catalog } from "../model/catalog.ts";
import { memoryFile, memoryStore } from "../execution/cache-store.ts";
import { type ActiveWatch, watchPaths } from "../watch/watch.ts";
import { type Generated, type GenerateOptions, runGenerate } from "./generate.ts";

/** One run of `watch`. */
export interface WatchRun {
  /** Absolute paths of the edited files; empty for the first run. */
  readonly editedPaths: readonly string[];
  readonly generated: Generated;
  /** The changes since the last run without errors; empty if this run has errors. */
  readonly changes: readonly Change[];
  readonly milliseconds: number;
}

/** Called after each run, or with the error that a run threw: an invalid configuration or a disk error. */
export interface WatchCallbacks {
  readonly onRun: (run: WatchRun) => void;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Generates the package, and again after each edit of the sources, the templates or the configuration. Runs do not
 * overlap, and pages that did not change are not parsed again. An error does not end the watch.
 */
export async function watch(
  options: Pick<GenerateOptions, "cwd" | "config" | "out" | "accept" | "onNotice">,
  { onRun, onFailure }: WatchCallbacks,
): Promise<ActiveWatch> {
  const cwd = options.cwd ?? process.cwd();
  const { root, settings } = await readSettings(cwd, options.config);
  const configs = options.config === undefined ? configPaths(root) : [resolve(cwd, options.config)];
  const caches = { pages: memoryStore(), outputs: memoryFile() };
  let lastCatalogs: readonly Catalog[] | undefined;
  const run = async (editedPaths: readonly string[]): Promise<void> => {
    const started = performance.now();
    if (editedPaths.some((path) => path.startsWith(templatesFolder()))) forgetTemplates();
    try {
      const { generated } = await runGenerate({ ...options, cwd }, caches);
      const changes =
        generated.written && lastCatalogs ? diffCatalogs(lastCatalogs, generated.catalogs, settings.diff.rules) : [];
      if (generated.written) lastCatalogs = generated.catalogs;
      onRun({ editedPaths, generated, changes, milliseconds: performance.now() - started });
    } catch (error) {
      onFailure(error);
    }
  };
  let waiting: Promise<void>;
  const watching = await watchPaths(
    [resolve(root, settings.sources), templatesFolder(), ...configs],
    (edited) => {
      waiting = waiting.then(() => run(edited));
    },
    onFailure,
  );
  // The first run starts when the watchers are ready, so that an edit during the run is not lost.
  waiting = run([]);
  await waiting;
  return {
    stop: async () => {
      await watching.stop();
      await waiting;
    },
  };
}
