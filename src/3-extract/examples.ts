import type { Extraction } from "../model/draft.ts";
import type { Page } from "../model/page.ts";
import { spots } from "./spots.ts";

/** Larger code blocks are no examples of a response. */
const maxLength = 20_000;

/** The JSON values that code blocks of the page hold, parsed. */
export function examples(page: Page): Extraction["examples"] {
  return spots(page).flatMap(({ block }) => {
    if (block.kind !== "code" || block.value.length > maxLength) return [];
    const value = parse(block.value);
    return value === undefined ? [] : [{ place: block.place, value }];
  });
}

/** The JSON object in a text, possibly behind the lines of an HTTP response. */
function parse(code: string): unknown {
  const start = code.indexOf("{");
  const end = code.lastIndexOf("}");
  if (start < 0 || end < start) return undefined;
  try {
    return JSON.parse(code.slice(start, end + 1));
  } catch {
    return undefined;
  }
}
