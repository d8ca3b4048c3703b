import type { Extraction } from "../model/draft.ts";
import type { Page } from "../model/page.ts";
import { blocksInOrder } from "./blocks-in-order.ts";

/** Larger code blocks are no examples of a response. */
const maxExampleLength = 20_000;

/** The JSON values that code blocks of the page hold, parsed. */
export function jsonExamples(page: Page): Extraction["examples"] {
  return blocksInOrder(page).flatMap(({ block }) => {
    if (block.kind !== "code" || block.value.length > maxExampleLength) return [];
    const value = parseObject(block.value);
    return value === undefined ? [] : [{ place: block.place, value }];
  });
}

/** The JSON object in a text, possibly behind the lines of an HTTP response. */
function parseObject(code: string): unknown {
  const start = code.indexOf("{");
  const end = code.lastIndexOf("}");
  if (start < 0 || end < start) return undefined;
  try {
    return JSON.parse(code.slice(start, end + 1));
  } catch {
    return undefined;
  }
}
