import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { Failure } from "../lib/failure.ts";

/** Throws a `Failure` if the output folder is inside one of the inputs, or contains one of them. */
export function assertDisjoint(out: string, inputs: readonly string[]): void {
  const target = realPath(out);
  for (const input of inputs.map(realPath)) {
    if (isInside(target, input)) throw new Failure(`${out}: the output folder is inside ${input}, which is read`);
    if (isInside(input, target)) throw new Failure(`${out}: the output folder holds ${input}, which is read`);
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The path with symbolic links resolved. The last parts of the path may not exist yet. */
function realPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
  }
}
