import { answerAll } from "../isolation/isolation.ts";
import type { Answer, Task } from "./crew.ts";
import type { Compositor } from "./compositor.ts";
import { readInTime } from "./read-page.ts";

// The program of a thread of the crew; `crew.ts` starts it.
let compositor: Compositor | undefined;

answerAll(async (task: Task): Promise<Answer> => {
  if (task.kind === "page") {
    const read = await readInTime(task.source, { layouts: [] }, task.milliseconds);
    // One text is copied faster than the many small things that it tells of.
    return read && JSON.stringify({ reading: read.page?.reading, found: read.found });
  }
  compositor ??= (await import("./compositor.ts")).compositor();
  return task.kind === "load" ? undefined : compositor(task);
});
