import { codeLines } from "../model/code-lines.ts";
import type { CodeBlock, Text } from "../model/page.ts";
import { slice } from "./text-slices.ts";

/** The characters before a name in a tree that is drawn with characters: `|   +-- `, `│   └── `. */
const BRANCHES = /^[\s|│┃]*(?:[+|`\\]-{1,3}|[├└┣┗╰][─━]*)[ >]\s*/u;

/** The lines of a code block that are not empty. Lines of a drawn tree are returned without the branches. */
export function linesOfCode(block: CodeBlock): readonly Text[] {
  return codeLines(block)
    .filter(({ text }) => text.trim() !== "")
    .map((line) => slice(line, BRANCHES.exec(line.text)?.[0].length ?? 0));
}
