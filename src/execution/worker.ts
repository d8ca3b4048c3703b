import { answerRequests } from "./worker-thread.ts";
import type { Answer, Task } from "./worker-pool.ts";
import type { Compositor } from "../commands/compositor.ts";
import { readWithTimeLimit } from "./sandbox/sandbox.ts";

// The program of a thread of the crew; `crew.ts` starts it.
let compositor: Compositor | undefined;

answerRequests(async (task: Task): Promise<Answer> => {
  if (task.kind === "page") {
    const read = await readWithTimeLimit(task.source, { layouts: [] }, task.milliseconds);
    // One text is copied faster than the many small things that it tells of.
    return read && JSON.stringify({ reading: read.page?.reading, found: read.found });
  }
  compositor ??= (await import("../commands/compositor.ts")).compositor();
  return task.kind === "load" ? undefined : compositor(task);
});
