import { existsSync, lstatSync, statSync } from "node:fs";
import { extname, join, relative, resolve, sep } from "node:path";
import { codeOf, reasonOf } from "../lib/failure.ts";
import { filesBelow } from "../lib/files-below.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import { MANIFEST } from "../lib/package-manifests.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { type Problems, WHOLE_FILE } from "../problems/problems.ts";
import { decode } from "../lib/decode-bytes.ts";

/** Larger files are made by bundlers. */
const MAX_FILE_BYTES = 2 ** 20;

/** Folders whose files were generated or installed. */
const SKIPPED_FOLDER = /(?:^|\/)(?:\.[^/]*|node_modules|dist|coverage)$/;

/** Which files of an application are read. */
export interface ApplicationFiles {
  /** Extensions without a dot. */
  readonly extensions: readonly string[];
  /** A folder that is left out, as an absolute path. */
  readonly except: string;
}

/**
 * Reads files and folders of an application, one file at a time, sorted by path; paths are relative to `cwd`. Links in a
 * folder, hidden folders, `node_modules`, `dist`, `coverage` and generated packages are left out. A file that is too large or no text is
 * reported and left out, as is a path that does not exist.
 */
export function* readApplicationFiles(
  paths: readonly string[],
  cwd: string,
  { extensions, except }: ApplicationFiles,
  problems: Problems,
): Generator<{ readonly path: string; readonly text: string }> {
  const isWanted = (path: string): boolean => extensions.includes(extname(path).slice(1).toLowerCase());
  const nameOf = (disk: string): string => relative(cwd, disk).split(sep).join("/");
  const found = paths.flatMap((path): readonly string[] => {
    const disk = resolve(cwd, path);
    const stat = statSync(disk, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return filesIn(disk, except).filter(isWanted);
    if (stat && isWanted(disk)) return [disk];
    if (stat)
      problems.on(nameOf(disk))("application-file-skipped", WHOLE_FILE, { reason: "its language is not known" });
    else problems.on(path)("file-not-found", WHOLE_FILE);
    return [];
  });
  const named = new Map(found.map((disk) => [nameOf(disk), disk]));
  for (const [path, disk] of [...named].sort(([a], [b]) => byCodeUnits(a, b))) {
    const text = readApplicationFile(disk, path, problems);
    if (text !== undefined) yield { path, text };
  }
}

/** The files below a folder that were not generated or installed, as absolute paths. */
function filesIn(folder: string, except: string): readonly string[] {
  const isEntered = (below: string): boolean =>
    !SKIPPED_FOLDER.test(below) && join(folder, below) !== except && !existsSync(join(folder, below, MANIFEST));
  return filesBelow(folder, isEntered)
    .map((below) => join(folder, below))
    .filter((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile() === true);
}

function readApplicationFile(disk: string, path: string, problems: Problems): string | undefined {
  const skip = (reason: string): undefined => {
    problems.on(path)("application-file-skipped", WHOLE_FILE, { reason });
  };
  try {
    const decoded = decode(readRegularFile(disk, MAX_FILE_BYTES));
    return "text" in decoded ? decoded.text : skip("its bytes are not UTF-8");
  } catch (error) {
    if (codeOf(error) === "EFBIG") return skip("it is larger than 1 MiB");
    return skip(reasonOf(error));
  }
}
