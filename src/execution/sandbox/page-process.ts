import { dirname } from "node:path";
import { readSettings } from "../../1-read/read.ts";
import { answerRequest } from "./isolation.ts";
import { Failure, reasonOf } from "../../lib/failure.ts";
import { readPage } from "../../pipeline.ts";
import { entryBatches } from "./entry-batches.ts";
import { type PageReply, type PageRequest, withoutPageText } from "./sandbox.ts";

// The program that reads one page, and nothing else; `read-page.ts` starts it.
answerRequest<PageRequest, string, PageReply>(async ({ source, layoutsFrom, whole }, tell) => {
  try {
    const { layouts } = layoutsFrom
      ? (await readSettings(dirname(layoutsFrom), layoutsFrom)).settings
      : { layouts: [] };
    const read = await readPage(source, { layouts });
    if (whole || !read.page) return { kind: "read", read };
    const { reading } = read.page;
    for (const part of entryBatches(reading.entries)) await tell(part);
    return {
      kind: "read",
      read: { page: withoutPageText({ reading: { ...reading, entries: [] } }), found: read.found },
    };
  } catch (error) {
    if (error instanceof Failure) return { kind: "failure", message: error.message, exit: error.exit };
    return { kind: "fault", reason: reasonOf(error) };
  }
});
