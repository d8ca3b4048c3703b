import { append } from "../lib/collections.ts";
import { dedent, indentWidth, isBlank, type Line } from "./page-lines.ts";
import { isPipeTable } from "./tables/pipe-table.ts";

/**
 * Separates the front matter (`key: value` lines between two `---` at the beginning of a page) from the lines below it.
 * Values are read line by line and not as YAML, because pages have front matter that no YAML parser accepts.
 */
export function takeFrontMatter(lines: readonly Line[]): { matter: Record<string, string>; lines: readonly Line[] } {
  const begin = lines.findIndex((line) => !isBlank(line));
  if (lines[begin]?.text.trimEnd() !== "---") return { matter: {}, lines };
  const end = lines.findIndex((line, index) => index > begin && /^(?:---|\.\.\.)\s*$/.test(line.text));
  const inner = lines.slice(begin + 1, end);
  if (end < 0 || !inner.some((line) => KEY.test(line.text)) || inner.some(isProse)) return { matter: {}, lines };
  return { matter: parseKeyValues(inner), lines: [...textsWithTables(inner), ...lines.slice(end + 1)] };
}

const BLOCK_SCALAR = /^\s*(?:- +)*[\w"'.-]+\s*:\s*[|>][+-]?\d?\s*$/;

/** The lines of the values over several lines (`key: >-`) that hold a pipe table. Such values are Markdown. */
function textsWithTables(lines: readonly Line[]): readonly Line[] {
  const texts: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const key = lines[at] as Line;
    if (!BLOCK_SCALAR.test(key.text)) continue;
    const indent = /^(?:[ \t]|- )*/.exec(key.text)?.[0].length ?? 0;
    const begin = at + 1;
    while (at + 1 < lines.length && (isBlank(lines[at + 1] as Line) || indentWidth(lines[at + 1]?.text ?? "") > indent))
      at++;
    const width = indentWidth(lines.slice(begin, at + 1).find((line) => !isBlank(line))?.text ?? "");
    const text = lines.slice(begin, at + 1).map((line) => dedent(line, width));
    if (text.some((_, index) => isPipeTable(text, index))) append(texts, [{ ...key, text: "" }, ...text]);
  }
  return texts.length > 0 ? [...texts, { text: "", line: texts.at(-1)?.line ?? 1, column: 1 }] : texts;
}

const KEY = /^([A-Za-z_][\w.-]*)\s*:(?:\s+(?!\s)(.*))?$/;

/** Returns whether a line is text, so that the `---` above it is a thematic break. */
function isProse(line: Line): boolean {
  return !isBlank(line) && !/^\s/.test(line.text) && !/^(?:["']?[\w.-]+["']?\s*:|#|-(?:\s|$)|[}\]])/.test(line.text);
}

function parseKeyValues(lines: readonly Line[]): Record<string, string> {
  const values = new Map<string, string>();
  let key: string | undefined;
  for (const { text } of lines) {
    const [, name, value = ""] = KEY.exec(text) ?? [];
    if (name !== undefined) {
      key = name;
      values.set(key, /^[>|][+-]?$/.test(value.trim()) ? "" : unquoted(value.trim()));
    } else if (key !== undefined && /^\s+\S/.test(text)) {
      values.set(key, `${values.get(key)} ${unquoted(text.trim())}`.trim());
    }
  }
  return Object.fromEntries(values);
}

function unquoted(text: string): string {
  const [, quote, inner = ""] = /^(["'])(.*)\1$/.exec(text) ?? [];
  if (quote === '"') return inner.replace(/\\(["\\])/g, "$1");
  return quote ? inner.replaceAll("''", "'") : text;
}
