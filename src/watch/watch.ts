import { watch } from "chokidar";

/** Edits within this number of milliseconds are reported together, because editors save a file in several steps. */
const DEBOUNCE_MS = 30;

/** A running watch. `stop` resolves when all watchers are closed. */
export interface ActiveWatch {
  readonly stop: () => Promise<void>;
}

/** A folder to watch: everything below it, or only `files` in it, which need not exist. All paths are absolute. */
export interface WatchedFolder {
  readonly folder: string;
  readonly files?: readonly string[];
}

/**
 * Watches folders and calls `onEdit` with the paths that were added, changed or removed. Resolves when all watchers are
 * ready. Later errors are passed to `onError`.
 */
export async function watchFolders(
  folders: readonly WatchedFolder[],
  onEdit: (paths: readonly string[]) => void,
  onError: (error: unknown) => void,
): Promise<ActiveWatch> {
  const edited = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const onPath = (path: string): void => {
    edited.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const batch = [...edited];
      edited.clear();
      onEdit(batch);
    }, DEBOUNCE_MS);
  };
  // One watcher per folder, because chokidar emits `ready` for several paths when the first of them is ready.
  const watchers = await Promise.all(
    folders.map(async ({ folder, files }) => {
      const isOther = (path: string): boolean =>
        isTemporaryFile(path) || (files !== undefined && path !== folder && !files.includes(path));
      const depth = files ? { depth: 0 } : {};
      const watcher = watch(folder, { ignoreInitial: true, followSymlinks: false, ignored: isOther, ...depth });
      watcher.on("all", (_, path) => onPath(path));
      watcher.on("error", onError);
      await new Promise<void>((resolve) => watcher.once("ready", resolve));
      return watcher;
    }),
  );
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
