import { isFence } from "./code.ts";
import { labelOf } from "./label.ts";
import { cutStart, type Line } from "./page-lines.ts";

/** What a page says once for all its texts: targets of links, and footnotes. */
export interface References {
  /** The lines without link definitions; a footnote's words stay where they are written. */
  readonly body: readonly Line[];
  readonly definitions: ReadonlyMap<string, string>;
  /** A text without the marks (`[^1]`) of the page's footnotes. */
  readonly withoutNotes: (text: string) => string;
}

const DEFINITION =
  /^[ \t]{0,3}\[(?!\^)([^[\]]{1,200})\]:[ \t]*(?:<([^<>]*)>|([^\s<>]+))(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;
const NOTE = /^[ \t]{0,3}\[\^([^\][\s]{1,100})\]:[ \t]*/;

/** Takes link definitions and the marks of footnotes out of the lines. */
export function takeReferences(lines: readonly Line[]): References {
  const definitions = new Map<string, string>();
  const notes = new Set<string>();
  let fence = "";
  const body = lines.map((line): Line => {
    const mark = isFence(line) || fence !== "" ? /^\s*(`{3,}|~{3,})/.exec(line.text)?.[1] : undefined;
    if (mark) fence = fence === "" ? mark : mark.startsWith(fence) ? "" : fence;
    if (fence !== "" || !/^\s*\[/.test(line.text)) return line;
    const note = NOTE.exec(line.text);
    if (note) {
      notes.add(note[1] ?? "");
      return cutStart(line, note[0].length);
    }
    const [, label, quoted, bare = ""] = DEFINITION.exec(line.text) ?? [];
    if (label === undefined) return line;
    const url = quoted ?? bare;
    if (!definitions.has(labelOf(label))) definitions.set(labelOf(label), url);
    return { ...line, text: "" };
  });
  const withoutNotes = (text: string): string =>
    notes.size > 0 && text.includes("[^")
      ? text.replace(/\[\^([^\][\s]{1,100})\]/g, (mark, name: string) => (notes.has(name) ? "" : mark))
      : text;
  return { body, definitions, withoutNotes };
}
