import { linesAhead, type Lookahead } from "./lookahead.ts";
import type { Line } from "./page-lines.ts";

/** A code sample that no fence marks. */
export interface Sample {
  readonly language: "json" | "xml";
  readonly value: string;
  /** Index of the line after the sample. */
  readonly next: number;
}

/** Reads the JSON value that begins at line `at`, with or without blank lines in it. */
export function readJsonSample(lines: readonly Line[], at: number, lookahead: Lookahead): Sample | undefined {
  if (!JSON_START.test((lines[at] as Line).text)) return undefined;
  let depth = 0;
  for (const [index, { text }] of linesAhead(lines, at, lookahead)) {
    depth += openBrackets(text);
    if (depth > 0) continue;
    const value = joinLines(lines.slice(at, index + 1));
    return isJson(value) ? { language: "json", value, next: index + 1 } : undefined;
  }
  return undefined;
}

/** A bracket, and what may follow it in JSON. The parser needs long for an error, and lines like `[1]: x` are frequent. */
const JSON_START = /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:["{}[\]\d-]|true|false|null|$))/;

/** Reads the XML element that begins at line `at`, whose start tag and end tag have lines of their own. */
export function readXmlSample(lines: readonly Line[], at: number, lookahead: Lookahead): Sample | undefined {
  const [, name] = /^\s*<([A-Za-z][\w:.-]*)>\s*$/.exec((lines[at] as Line).text) ?? [];
  if (name === undefined) return undefined;
  for (const [index, { text }] of linesAhead(lines, at + 1, lookahead))
    if (text.trim() === `</${name}>`)
      return { language: "xml", value: joinLines(lines.slice(at, index + 1)), next: index + 1 };
  return undefined;
}

/** The text of lines. */
export function joinLines(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join("\n");
}

/** Brackets that a line of JSON opens minus those that it closes. A string ends with its line. */
function openBrackets(text: string): number {
  let depth = 0;
  let isString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '"') isString = !isString;
    else if (isString) i += character === "\\" ? 1 : 0;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
  }
  return depth;
}

/** Whether a text is an object or an array of JSON. */
export function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text) || !/[\]}]$/.test(text.trimEnd())) return false;
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
