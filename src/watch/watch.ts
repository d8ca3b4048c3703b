import { basename, dirname, relative } from "node:path";
import { watch } from "chokidar";
import { groupBy } from "../lib/collections.ts";

/**
 * Edits within this number of milliseconds are reported together, because editors save a file in several steps. Above 50,
 * because chokidar drops a change of a file that changed less than 50 ms before: such a change is on disk when `onEdit` is
 * called.
 */
const DEBOUNCE_MS = 60;

/** A running watch. `stop` resolves when all watchers are closed. */
export interface ActiveWatch {
  readonly stop: () => Promise<void>;
}

/**
 * Watches files, and folders with everything below them; none of them needs to exist. Paths are absolute. Calls `onEdit`
 * with the paths that were added, changed or removed. Resolves when all watchers are ready, and calls `onEdit` only
 * afterwards. Errors are passed to `onError`.
 */
export async function watchPaths(
  paths: readonly string[],
  onEdit: (edited: readonly string[]) => void,
  onError: (error: unknown) => void,
): Promise<ActiveWatch> {
  const edited = new Set<string>();
  let isReady = false;
  let timer: NodeJS.Timeout | undefined;
  const schedule = (): void => {
    clearTimeout(timer);
    if (!isReady || edited.size === 0) return;
    timer = setTimeout(() => {
      const batch = [...edited];
      edited.clear();
      onEdit(batch);
    }, DEBOUNCE_MS);
  };
  // The parent folders are watched, because chokidar loses a folder that is removed and comes back. One watcher per parent
  // folder, because chokidar emits `ready` for several paths when the first of them is ready.
  const watchers = await Promise.all(
    [...groupBy(paths, dirname)].map(async ([parent, watched]) => {
      const names = new Set(watched.map((path) => basename(path)));
      const ignored = (path: string): boolean => {
        const below = relative(parent, path);
        return below !== "" && (isTemporaryFile(below) || !names.has(below.split(/[/\\]/, 1)[0] ?? ""));
      };
      const watcher = watch(parent, { ignoreInitial: true, followSymlinks: false, ignored });
      watcher.on("all", (_, path) => {
        edited.add(path);
        schedule();
      });
      watcher.on("error", onError);
      await new Promise<void>((resolve) => watcher.once("ready", resolve));
      return watcher;
    }),
  );
  isReady = true;
  schedule();
  return {
    stop: async () => {
      clearTimeout(timer);
      await Promise.all(watchers.map((watcher) => watcher.close()));
    },
  };
}

/** Temporary files of editors and atomic writes, `.git` and `node_modules`. */
function isTemporaryFile(path: string): boolean {
  return /(?:~|\.sw[a-z]|\.tmp|\.\d{5,})$|(?:^|[/\\])(?:\.#|\.git(?:[/\\]|$)|node_modules(?:[/\\]|$))/.test(path);
}
