import type { Context, Reader } from "./context.ts";
import { MAX_LOOKAHEAD } from "./limits.ts";
import { dedent, indentOf, isBlank, type Line, placeOf } from "./lines.ts";

const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})\s*([^`]*)$/;

/** Whether a fenced code block begins on this line. */
export function isFence(line: Line): boolean {
  return FENCE.test(line.text);
}

/** A fenced code block; without an end it goes to the end of what is around it. */
export const fencedCode: Reader = (lines, at, sink) => {
  const line = lines[at] as Line;
  const [, fence, info = ""] = FENCE.exec(line.text) ?? [];
  if (fence === undefined) return at;
  const closing = new RegExp(`^[ \\t]{0,3}${fence[0] === "~" ? "~" : "`"}{${fence.length},}\\s*$`);
  let end = at + 1;
  while (end < lines.length && !closing.test((lines[end] as Line).text)) end++;
  const indent = indentOf(line.text);
  const value = valueOf(lines.slice(at + 1, end).map((inner) => dedent(inner, indent)));
  const language = /^[\w+#.-]+/.exec(info)?.[0].toLowerCase();
  sink.block({ kind: "code", place: placeOf(line), ...(language && { language }), value });
  return end + 1;
};

/** Whether a line is indented so far that Markdown takes it for code, where no paragraph goes on. */
export function isIndentedCode(line: Line, { dialect, mdx }: Context): boolean {
  return dialect === "markdown" && !mdx && indentOf(line.text) >= 4;
}

/** Lines indented by four columns. */
export const indentedCode: Reader = (lines, at, sink, context) => {
  if (!isIndentedCode(lines[at] as Line, context)) return at;
  let end = at;
  for (let next = at; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (isBlank(line)) continue;
    if (indentOf(line.text) < 4) break;
    end = next + 1;
  }
  const inner = lines.slice(at, end);
  sink.block({ kind: "code", place: placeOf(inner[0] as Line), value: valueOf(inner.map((line) => dedent(line, 4))) });
  return end;
};

/** A JSON or XML example that nobody fenced, blank lines or not. */
export const bareSample: Reader = (lines, at, sink, { dialect }) => {
  const first = (lines[at] as Line).text.trim();
  const json = /^[[{]/.test(first);
  const element = dialect === "text" ? /^<([A-Za-z][\w:.-]*)>$/.exec(first)?.[1] : undefined;
  const end = json ? endOfJson(lines, at) : element ? endOfElement(lines, at, element) : undefined;
  if (end === undefined) return at;
  const value = valueOf(lines.slice(at, end));
  sink.block({ kind: "code", place: placeOf(lines[at] as Line), language: json ? "json" : "xml", value });
  return end;
};

function valueOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join("\n");
}

function endOfJson(lines: readonly Line[], at: number): number | undefined {
  let depth = 0;
  for (let next = at; next < lines.length && next < at + MAX_LOOKAHEAD; next++) {
    const { text } = lines[next] as Line;
    for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
      if (token === "{" || token === "[") depth++;
      else if (token === "}" || token === "]") depth--;
    }
    if (depth > 0) continue;
    return isJson(valueOf(lines.slice(at, next + 1))) ? next + 1 : undefined;
  }
  return undefined;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

function endOfElement(lines: readonly Line[], at: number, name: string): number | undefined {
  for (let next = at + 1; next < lines.length && next < at + MAX_LOOKAHEAD; next++) {
    if ((lines[next] as Line).text.trim() === `</${name}>`) return next + 1;
  }
  return undefined;
}
