import { dirname } from "node:path";
import { readSettings } from "../1-read/read.ts";
import { answer } from "../isolation/isolation.ts";
import { Failure, reasonOf } from "../lib/failure.ts";
import { readPage } from "../pipeline.ts";
import { type PageReply, type PageRequest, withoutWords } from "./read-page.ts";

// The program that reads one page, and nothing else; `read-page.ts` starts it.
answer(async ({ source, layoutsFrom, whole }: PageRequest): Promise<PageReply> => {
  try {
    const { layouts } = layoutsFrom
      ? (await readSettings(dirname(layoutsFrom), layoutsFrom)).settings
      : { layouts: [] };
    const { page, found } = await readPage(source, { layouts });
    return { kind: "read", read: { page: page && !whole ? withoutWords(page) : page, found } };
  } catch (error) {
    if (error instanceof Failure) return { kind: "failure", message: error.message, exit: error.exit };
    return { kind: "fault", reason: reasonOf(error) };
  }
});
