import { readSettings } from "../1-read/read.ts";
import { createFiles } from "../7-write/write.ts";
import { Failure } from "../lib/failure.ts";
import { initFiles } from "./init-files.ts";

/**
 * Creates a configuration and an example provider in a folder. Returns the paths of the files. Throws a `Failure` if the
 * folder has a configuration or one of the files already.
 */
export async function init(cwd: string): Promise<readonly string[]> {
  const { file } = await readSettings(cwd);
  if (file !== undefined) throw new Failure(`${file}: errsmith is already configured here; nothing was written`);
  createFiles(cwd, initFiles);
  return initFiles.map(({ path }) => path);
}
