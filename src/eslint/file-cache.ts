import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** A value that is read from files and folders. */
export interface ReadValue<Value> {
  /** The paths whose change makes the value another one; missing ones included. */
  inputs(key: string): readonly string[];
  read(key: string): Value;
}

/**
 * A memo of values for the life of a process. A value is read again when the time, size or inode of one of its inputs differs,
 * because an editor runs for days. The state of the inputs is taken before they are read, so that a change in between is seen.
 */
export function fileCache<Value>({ inputs, read }: ReadValue<Value>): (key: string) => Value {
  const entries = new Map<
    string,
    { readonly paths: readonly string[]; readonly state: string; readonly value: Value }
  >();
  return (key) => {
    const known = entries.get(key);
    if (known !== undefined && stateOf(known.paths) === known.state) return known.value;
    const paths = inputs(key);
    const state = stateOf(paths);
    const value = read(key);
    entries.set(key, { paths, state, value });
    return value;
  };
}

/** Whether there is a file or folder at a path. */
export function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The paths of the entries of a folder; none if it cannot be read. */
export function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function stateOf(paths: readonly string[]): string {
  return paths
    .map((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat === undefined ? "" : `${stat.mtimeMs} ${stat.ctimeMs} ${stat.size} ${stat.ino}`;
    })
    .join("\n");
}
