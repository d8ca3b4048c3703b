import type { BlockContext, BlockReader } from "./block-reader.ts";
import { dedent, indentWidth, isBlank, type Line, placeOfLine } from "./page-lines.ts";
import { linesAhead, type Lookahead } from "./lookahead.ts";

const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})\s*([^`]*)$/;

const CLOSING = /^[ \t]{0,3}(`+|~+)\s*$/;

/** Whether a fenced code block begins on this line. */
export function isFence(line: Line): boolean {
  return FENCE.test(line.text);
}

/** A fenced code block; without an end it goes to the end of what is around it. */
export const fencedCode: BlockReader = (lines, at, sink) => {
  const line = lines[at] as Line;
  const [, fence, info = ""] = FENCE.exec(line.text) ?? [];
  if (fence === undefined) return at;
  let end = at + 1;
  while (end < lines.length && !CLOSING.exec((lines[end] as Line).text)?.[1]?.startsWith(fence)) end++;
  const indent = indentWidth(line.text);
  const value = joined(lines.slice(at + 1, end).map((inner) => dedent(inner, indent)));
  const language = /^[\w+#.-]+/.exec(info)?.[0].toLowerCase();
  sink.block({ kind: "code", place: placeOfLine(line), ...(language && { language }), value });
  return end + 1;
};

/** Whether a line is indented so far that Markdown takes it for code, where no paragraph goes on. */
export function isIndentedCode(line: Line, { dialect, mdx }: BlockContext): boolean {
  return dialect === "markdown" && !mdx && indentWidth(line.text) >= 4;
}

/** Lines indented by four columns. */
export const indentedCode: BlockReader = (lines, at, sink, context) => {
  if (!isIndentedCode(lines[at] as Line, context)) return at;
  let end = at;
  for (let next = at; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (isBlank(line)) continue;
    if (indentWidth(line.text) < 4) break;
    end = next + 1;
  }
  const inner = lines.slice(at, end);
  sink.block({
    kind: "code",
    place: placeOfLine(inner[0] as Line),
    value: joined(inner.map((line) => dedent(line, 4))),
  });
  return end;
};

/** A JSON or XML example that nobody fenced, blank lines or not. */
export const bareSample: BlockReader = (lines, at, sink, context) => {
  const end = endOfSample(lines, at, context);
  if (end === undefined) return at;
  const value = joined(lines.slice(at, end));
  const language = value.trimStart().startsWith("<") ? "xml" : "json";
  sink.block({ kind: "code", place: placeOfLine(lines[at] as Line), language, value });
  return end;
};

/** Index of the line after the example that begins at this line; `undefined` when there is none. */
export function endOfSample(
  lines: readonly Line[],
  at: number,
  { dialect, lookahead }: BlockContext,
): number | undefined {
  const first = (lines[at] as Line).text.trim();
  if (/^[[{]/.test(first)) return endOfJson(lines, at, lookahead);
  const element = dialect === "text" ? /^<([A-Za-z][\w:.-]*)>$/.exec(first)?.[1] : undefined;
  if (element === undefined) return undefined;
  for (const [index, { text }] of linesAhead(lines, at + 1, lookahead))
    if (text.trim() === `</${element}>`) return index + 1;
  return undefined;
}

function joined(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join("\n");
}

function endOfJson(lines: readonly Line[], at: number, lookahead: Lookahead): number | undefined {
  let depth = 0;
  for (const [index, { text }] of linesAhead(lines, at, lookahead)) {
    depth += depthOf(text);
    if (depth > 0) continue;
    return isJson(joined(lines.slice(at, index + 1))) ? index + 1 : undefined;
  }
  return undefined;
}

/** Brackets that a line of JSON opens and does not close; a string ends with its line. */
function depthOf(text: string): number {
  let depth = 0;
  let string = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '"') string = !string;
    else if (string) i += character === "\\" ? 1 : 0;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
  }
  return depth;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
