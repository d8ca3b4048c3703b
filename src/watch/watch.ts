import { watch } from "chokidar";

/** Edits that come this close together are one: an editor writes a file in several steps. */
const DEBOUNCE_MS = 30;

/** A watch that goes on until it is stopped. */
export interface ActiveWatch {
  readonly stop: () => Promise<void>;
}

/** What to watch: everything below a folder, or only some files right in it, which need not be there yet. */
export interface WatchedFolder {
  readonly folder: string;
  readonly files?: readonly string[];
}

/**
 * Calls `onEdit` with the paths that were added, changed or removed in some places, once for edits that come together;
 * resolves when it looks. Throws nothing later: what cannot be watched is told to `onTrouble`.
 */
export async function watchFolders(
  places: readonly WatchedFolder[],
  onEdit: (paths: readonly string[]) => void,
  onTrouble: (error: unknown) => void,
): Promise<ActiveWatch> {
  const edited = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const hear = (path: string): void => {
    edited.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const some = [...edited];
      edited.clear();
      onEdit(some);
    }, DEBOUNCE_MS);
  };
  // One watcher a place: with several paths chokidar says that it is ready when the first of them is.
  const watchers = await Promise.all(
    places.map(async ({ folder, files }) => {
      const isOther = (path: string): boolean =>
        isTemporaryFile(path) || (files !== undefined && path !== folder && !files.includes(path));
      const depth = files ? { depth: 0 } : {};
      const watcher = watch(folder, { ignoreInitial: true, followSymlinks: false, ignored: isOther, ...depth });
      watcher.on("all", (_, path) => hear(path));
      watcher.on("error", onTrouble);
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

/** What editors and atomic writes leave beside a file for a moment. */
function isTemporaryFile(path: string): boolean {
  return /(?:~|\.sw[a-z]|\.tmp|\.\d{5,})$|(?:^|[/\\])(?:\.#|\.git(?:[/\\]|$)|node_modules(?:[/\\]|$))/.test(path);
}
