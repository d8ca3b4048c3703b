import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Size, mtime, ctime and inode of a file as one text; "" if there is no such file. A program cannot set the ctime, so a
 * file whose content changed has another stat key if `isReliable` holds.
 */
export type StatKey = string;

/** The stat key of a file; follows links. */
export function statKey(path: string): StatKey {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}` : "";
}

/**
 * Whether any change after `now` (milliseconds since 1970) gives the file another stat key. A file younger than one clock
 * tick can change without a new ctime, and so can a file on a disk whose clock counts whole seconds.
 */
export function isReliable(stat: StatKey, now = Date.now()): boolean {
  if (stat === "" || stat === FOLDER) return true;
  const changed = changeTime(stat);
  return changed % 1000 !== 0 && now - changed > CLOCK_TICK_MS;
}

/** The time of the last change of a file, in milliseconds since 1970. */
export function changeTime(stat: StatKey): number {
  return Number(stat.split(" ")[2]);
}

/** The stat key of a folder. */
export const FOLDER: StatKey = "folder";

/** Two ticks of the slowest clock that file systems with fractions of a second use. */
export const CLOCK_TICK_MS = 20;

/**
 * Every file below a folder with its stat key, and every folder, because an empty folder counts too. For a path that is
 * no folder, that path only. In the order of paths. `isEntered` gets the path of each folder.
 */
export function statKeysBelow(
  path: string,
  isEntered: (folder: string) => boolean = () => true,
): [path: string, stat: StatKey][] {
  const files: [string, StatKey][] = [];
  const pending = [path];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of folderEntries(folder)) {
      const inside = entry === undefined ? folder : join(folder, entry.name);
      if (entry?.isDirectory()) {
        if (!isEntered(inside)) continue;
        files.push([inside, FOLDER]);
        pending.push(inside);
      } else {
        files.push([inside, statKey(inside)]);
      }
    }
  }
  return files.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The entries of a folder; one `undefined` if the path is no folder. */
function folderEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [undefined];
  }
}
