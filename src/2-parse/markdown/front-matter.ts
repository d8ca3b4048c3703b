import { isBlank, type Line } from "../page-lines.ts";

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
  return { matter: parseKeyValues(inner), lines: lines.slice(end + 1) };
}

const KEY = /^([A-Za-z_][\w.-]*)\s*:(?:\s+(.*))?$/;

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
