import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * What the file system tells of a file without reading it; "" where there is none. The time of the last change of its
 * entry is among it, which no program sets: content that changed has another signature.
 */
export type StatKey = string;

/** The signature of a file, links followed. */
export function statKey(path: string): StatKey {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}` : "";
}

/**
 * Whether a later change of the file is sure to show: not where it is so young that the clock of the file system may
 * not have moved since, and not where that clock counts seconds.
 */
export function isReliable(signature: StatKey, now = Date.now()): boolean {
  if (signature === "" || signature === FOLDER) return true;
  const changed = Number(signature.split(" ")[2]);
  return changed % 1000 !== 0 && now - changed > CLOCK_TICK_MS;
}

const FOLDER: StatKey = "folder";

/** Two ticks of the slowest clock that file systems with fractions of a second use. */
export const CLOCK_TICK_MS = 20;

/**
 * Every file in a folder and below with its signature, and the folders themselves, which may be empty; or the file
 * itself. In order, so that two looks can be compared.
 */
export function statKeysBelow(path: string): [path: string, signature: StatKey][] {
  const files: [string, StatKey][] = [];
  const open = [path];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of folderEntries(folder)) {
      const inside = entry === undefined ? folder : join(folder, entry.name);
      if (entry?.isDirectory()) {
        files.push([inside, FOLDER]);
        open.push(inside);
      } else {
        files.push([inside, statKey(inside)]);
      }
    }
  }
  return files.sort(([a], [b]) => (a < b ? -1 : 1));
}

function folderEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [undefined];
  }
}
