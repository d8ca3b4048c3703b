import type { CodeBlock, Text } from "./page.ts";

/** The lines of a code block as the page has them, each with its place. */
export function codeLines({ value, place, indent = 0 }: CodeBlock): readonly Text[] {
  return value.split("\n").map((text, at) => {
    return { text, place: at === 0 ? place : { line: place.line + at, column: 1 + indent } };
  });
}
