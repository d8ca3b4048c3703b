import { answerRequests } from "./worker-thread.ts";
import type { Answer, Task } from "./worker-pool.ts";
import { readWithTimeLimit } from "./sandbox/sandbox.ts";

// The program of a worker; `worker-pool.ts` starts it.
answerRequests(async ({ source, milliseconds }: Task): Promise<Answer> => {
  const read = await readWithTimeLimit(source, { layouts: [] }, milliseconds);
  // One text is copied faster than the many small values that it contains.
  return read && JSON.stringify({ reading: read.page?.reading, found: read.found });
});
