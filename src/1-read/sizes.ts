import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Sizes of the files in a folder and below, in bytes, as far as they are asked for; what cannot be read has none. */
export function* sizesBelow(folder: string): Generator<number> {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sizesBelow(path);
    else if (entry.isFile()) yield statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
