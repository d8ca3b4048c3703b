import type { Violation } from "../6-emit/emit.ts";
import { answerAll } from "../isolation/isolation.ts";
import type { OutputFile } from "../model/output.ts";
import type { Answer, Task } from "./crew.ts";
import { readInTime } from "./read-page.ts";

// The program of a thread of the crew; `crew.ts` starts it.
const known: { violation?: (file: OutputFile) => Violation | undefined } = {};

answerAll(async (task: Task): Promise<Answer> => {
  switch (task.kind) {
    case "page": {
      const read = await readInTime(task.source, { layouts: [] }, task.milliseconds);
      // One text is copied faster than the many small things that it tells of.
      return read && JSON.stringify({ reading: read.page?.reading, found: read.found });
    }
    case "rules": {
      const { violations } = await import("../6-emit/emit.ts");
      known.violation = violations(task.rules);
      return undefined;
    }
    case "file":
      return known.violation?.(task.file);
  }
});
