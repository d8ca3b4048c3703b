import type { MarkupContext } from "../markup-context.ts";
import { isBlank, type Line } from "../page-lines.ts";
import type { BlockSink } from "../section-builder.ts";

/** What is written above a block: attributes in brackets, and a title. */
export interface BlockSettings {
  /** The attributes without brackets, with a comma between those of several lines. */
  readonly attributes: string;
  readonly title?: Line;
}

/** Reads the block that begins at line `at`; returns the index of the line after it, or `undefined` for another kind. */
export type AsciidocReader = (
  lines: readonly Line[],
  at: number,
  sink: BlockSink,
  context: MarkupContext,
  settings: BlockSettings,
) => number | undefined;

const ATTRIBUTES = /^\[(?:\[[^\]]*\]|(?=[\w#.%,"'\s!-]|\])(.*))\]\s*$/;
const TITLE = /^\.(?![. \t\d])\S/;
const DELIMITER = /^(?:-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|--|`{3}[\w,-]*|[|!,:]={3,})\s*$/;

/** Reads the attributes and the title above a block; returns the index of the block. */
export function readSettings(lines: readonly Line[], at: number): { settings: BlockSettings; next: number } {
  const attributes: string[] = [];
  let title: Line | undefined;
  let next = at;
  for (let line = lines[next]; line && !isBlank(line); line = lines[++next]) {
    const match = ATTRIBUTES.exec(line.text);
    if (match) attributes.push(match[1] ?? "");
    else if (TITLE.test(line.text) && !DELIMITER.test(line.text))
      title = { text: line.text.slice(1), line: line.line, column: line.column + 1 };
    else break;
  }
  return { settings: { attributes: attributes.join(","), ...(title && { title }) }, next };
}

/** Returns whether the line begins or ends a delimited block. */
export function isDelimiter(line: Line): boolean {
  return DELIMITER.test(line.text);
}

/** Returns whether the line holds attributes of the block below it. */
export function isAttributeLine(line: Line): boolean {
  return ATTRIBUTES.test(line.text);
}

/**
 * Index of the line with the same text as the delimiter at `at`, which ends its block; `undefined` if there is none. A
 * table without an end extends to the next heading.
 */
export function endOfDelimited(lines: readonly Line[], at: number): number | undefined {
  const delimiter = (lines[at] as Line).text.trimEnd();
  const end = delimiter.startsWith("```") ? "```" : delimiter;
  let heading: number | undefined;
  for (let next = at + 1; next < lines.length; next++) {
    const { text } = lines[next] as Line;
    if (text.trimEnd() === end) return next;
    if (heading === undefined && /^={1,6} \S/.test(text)) heading = next;
  }
  return /^[|!,:]/.test(end) ? (heading ?? lines.length) : undefined;
}

/** Returns whether the line is a comment. */
export function isComment({ text }: Line): boolean {
  return /^\/\/(?!\/)/.test(text);
}
