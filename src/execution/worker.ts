import type { Source } from "../model/source.ts";
import { readWithTimeLimit } from "./sandbox/sandbox.ts";

/**
 * The program of a worker thread, which `worker-pool.ts` starts: reads a page without layouts of the user. Returns JSON,
 * because a string is copied faster than many small objects; `undefined` if the page must be read in a child process.
 */
export default async function readInWorker(source: Source): Promise<string | undefined> {
  const read = await readWithTimeLimit(source, { layouts: [] });
  return read && JSON.stringify(read);
}
