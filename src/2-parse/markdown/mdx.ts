import { readTag } from "../html/html-tags.ts";

const FENCE = /^[ \t]*(`{3,}(?!`)|~{3,}(?!~))([^\n]*)$/;
const MODULE = /^(?:import\s.*\sfrom\s+["']|export\s+(?:const|default)\s)/m;
const COMPONENT_TAG = /^[ \t]*<([A-Z][\dA-Z_]*[a-z]\w*(?:\.\w+)?)(?:[ \t][^<>\n]*)?>[ \t]*$/gm;

/**
 * Returns whether a Markdown page is MDX: it has an import, an export, or a component around text.
 *
 * @example
 * isMdx("import A from 'a'\n\n# B") // true
 * isMdx("<Tabs>\n# A\n</Tabs>") // true
 * isMdx("# A\n<InstanceId>\n") // false
 */
export function isMdx(source: string): boolean {
  // Most pages fail this check, which is the cheapest.
  if (!/^(?:im|ex)port\s|<\/[A-Z]/m.test(source)) return false;
  const text = withoutFences(source);
  if (MODULE.test(text)) return true;
  const ended = new Set(Array.from(text.matchAll(/<\/([A-Z][\w.]*)>/g), ([, name]) => name));
  return ended.size > 0 && Array.from(text.matchAll(COMPONENT_TAG), ([, name]) => name).some((name) => ended.has(name));
}

// Line by line, because a pattern for a whole fenced block takes quadratic time.
function withoutFences(source: string): string {
  if (!/```|~~~/.test(source)) return source;
  let open: string | undefined;
  const shown = source.split("\n").filter((line) => {
    const [, marks = "", info = ""] = FENCE.exec(line) ?? [];
    const inside = open !== undefined;
    if (open === undefined && marks !== "" && !info.includes("`")) open = marks;
    else if (open !== undefined && marks.startsWith(open)) open = undefined;
    return !inside && open === undefined;
  });
  return shown.join("\n");
}

/**
 * A text of an MDX page without components that have expressions, and with expressions of strings as text.
 *
 * @example
 * withoutExpressions("<A b={[1]}>c{' '}d</A> {e}") // "c d</A> {e}"
 */
export function withoutExpressions(source: string): string {
  if (!source.includes("{")) return source;
  let shown = "";
  let at = 0;
  for (const { 0: found, 1: quoted, index } of source.matchAll(
    /`[^`]*`|\{\s*["'`]([^"'`{}\n]*)["'`]\s*\}|<(?=[A-Za-z])/g,
  )) {
    if (index < at || found.startsWith("`")) continue;
    const tag = found === "<" ? readTag(source, index) : undefined;
    if (quoted === undefined && !(tag && source.slice(index, tag.end).includes("{"))) continue;
    shown += source.slice(at, index) + (quoted ?? "");
    at = tag?.end ?? index + found.length;
  }
  return shown + source.slice(at);
}

const EXPRESSION = /=\{(?:[^{}\n]|\{[^{}\n]*\})*\}|\{\s*(["'`])([^"'`{}\n]*)\1\s*\}/g;

/**
 * A line of HTML in an MDX page with spaces in place of expressions. Text keeps its column.
 *
 * @example
 * withoutValues("<td a={1}>b{'c'}</td>") // "<td a    >b  c  </td>"
 */
export function withoutValues(line: string): string {
  if (!line.includes("{")) return line;
  return line.replace(EXPRESSION, (found, _quote, words?: string) => {
    const before = words ? found.indexOf(words) : 0;
    return " ".repeat(before) + (words ?? "") + " ".repeat(found.length - before - (words?.length ?? 0));
  });
}
