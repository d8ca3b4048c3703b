import type { Extraction } from "../model/draft.ts";
import type { Page } from "../model/page.ts";
import { blocksInOrder } from "./blocks-in-order.ts";

/** Characters of the largest code block that is parsed. */
const maxExampleLength = 20_000;

/** The parsed JSON objects in the code blocks of a page, with the positions of the blocks. */
export function jsonExamples(page: Page): Extraction["examples"] {
  return blocksInOrder(page).flatMap(({ block }) => {
    if (block.kind !== "code") return [];
    const value = objectIn(block.value);
    return value === undefined ? [] : [{ place: block.place, value }];
  });
}

/** The JSON object in a text, which may follow the headers of an HTTP response; `undefined` if there is none. */
export function objectIn(code: string): unknown {
  if (code.length > maxExampleLength) return undefined;
  const start = code.indexOf("{");
  const end = code.lastIndexOf("}");
  if (start < 0 || end < start) return undefined;
  try {
    return JSON.parse(code.slice(start, end + 1));
  } catch {
    return undefined;
  }
}
