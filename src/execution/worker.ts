import type { Source } from "../model/source.ts";
import { readWithTimeLimit } from "./sandbox/sandbox.ts";

/**
 * The program of a worker thread, which `worker-pool.ts` starts: reads a page without layouts of the user. Returns JSON,
 * because a string is copied faster than many small objects; `undefined` if the page must be read in a child process.
 */
export default function readInWorker(source: Source): Promise<string | undefined> {
  const json = previous.then(() => read(source));
  previous = json;
  return json;
}

/** Pages are read one after the other; the next page arrives while one is read. */
let previous: Promise<unknown> = Promise.resolve();

async function read(source: Source): Promise<string | undefined> {
  const result = await readWithTimeLimit(source, { layouts: [] });
  return result && JSON.stringify(result);
}
