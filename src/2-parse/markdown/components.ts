import { minOf } from "../../lib/collections.ts";
import { countWhile } from "../../lib/count-while.ts";
import { oneLine } from "../../lib/one-line.ts";
import { isKnownTag, readTag, type Tag } from "../html/html-tags.ts";
import { cutStart, dedent, indentWidth, isBlank, type Line } from "../page-lines.ts";
import { MAX_CONTAINER_DEPTH } from "../parse-limits.ts";
import { joinLines } from "../samples.ts";
import { endOfFence, endOfSpan } from "./markdown-comments.ts";

/** A component of MDX with a title in its attributes: `<Accordion title="E1">text</Accordion>`; or `<details>`. */
export interface Component {
  /** The title as Markdown. */
  readonly title: Line;
  /** The texts of further attributes, and the content without its common indent. */
  readonly content: readonly Line[];
  /** The content has headings, tables or components with titles. */
  readonly isSection: boolean;
  /** Number of the line on which the component ends, and the text behind it. */
  readonly lastLine: number;
  readonly rest: Line;
}

/** Components by the place of their start tag, `line:column`. */
export type Components = ReadonlyMap<string, Component>;

/** Components of one line, which is read again from each of them on. */
const MAX_ON_LINE = 100;

/** Characters of the longest start tag. */
const MAX_TAG_LENGTH = 4000;

const TOKEN = /^[ \t]{0,12}(`{3,}(?=[^`\n]*$)|~{3,}(?!~)).*$|`+|<\/?[A-Za-z][\w.:-]*(?=[\s/>])/gm;

interface OpenTag {
  readonly tag: Tag;
  readonly start: number;
  hasInner: boolean;
}

/** Finds the components of a page that have a title and content, in one pass. Tags in code are no components. */
export function findComponents(lines: readonly Line[]): Components {
  const components = new Map<string, Component>();
  if (!lines.some(({ text }) => /<\/?[A-Za-z][^<]*\/>|<\/[A-Za-z]/.test(text))) return components;
  const source = joinLines(lines);
  const sliced = slicedLines(lines);
  const onLine = new Map<number, number>();
  const open: OpenTag[] = [];
  const openNames = new Map<string, number>();

  function close(opened: OpenTag, contentEnd: number, end: number): void {
    const { line, column } = sliced.from(opened.start);
    const count = (onLine.get(line) ?? 0) + 1;
    onLine.set(line, count);
    const isRead = count <= MAX_ON_LINE && open.length < MAX_CONTAINER_DEPTH;
    const component = isRead ? readComponent(opened, contentEnd, end, source, sliced) : undefined;
    if (component) components.set(`${line}:${column}`, component);
    const outer = open.at(-1);
    if (outer && (component || opened.hasInner)) outer.hasInner = true;
  }

  const token = new RegExp(TOKEN);
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [found, fence] = match;
    const after = match.index + found.length;
    if (!found.startsWith("<")) {
      token.lastIndex = fence === undefined ? endOfSpan(source, after, found) : endOfFence(source, after, fence);
      continue;
    }
    const tag = readTag(source.slice(match.index, match.index + MAX_TAG_LENGTH), 0);
    if (!tag || (isKnownTag(tag.name) && !/^<\/?(?:[A-Z]|details)/.test(found))) continue;
    const end = match.index + tag.end;
    token.lastIndex = end;
    const count = openNames.get(tag.name) ?? 0;
    if (tag.selfClosing) close({ tag, start: match.index, hasInner: false }, end, end);
    else if (!tag.closing) {
      open.push({ tag, start: match.index, hasInner: false });
      openNames.set(tag.name, count + 1);
    } else if (count > 0) {
      for (let last = open.pop(); last; last = open.pop()) {
        openNames.set(last.tag.name, (openNames.get(last.tag.name) ?? 1) - 1);
        if (last.tag.name !== tag.name) continue;
        close(last, match.index, end);
        break;
      }
    }
  }
  return components;
}

interface SlicedLines {
  /** The end of the line that holds an offset of the joined lines, from the offset on. */
  readonly from: (offset: number) => Line;
  /** The lines between two offsets of the joined lines. */
  readonly between: (start: number, end: number) => readonly Line[];
}

function slicedLines(lines: readonly Line[]): SlicedLines {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  const startOf = (index: number): number => starts[index] ?? length;

  function indexAt(offset: number): number {
    return Math.max(0, countWhile(starts.length, (index) => startOf(index) <= offset) - 1);
  }

  function from(offset: number): Line {
    const index = indexAt(offset);
    return cutStart(lines[index] as Line, offset - startOf(index));
  }

  return {
    from,
    between(start, end) {
      const first = indexAt(start);
      const last = indexAt(end);
      return lines.slice(first, last + 1).map((line, at): Line => {
        const { text } = first + at === last ? { text: line.text.slice(0, end - startOf(last)) } : line;
        return cutStart({ ...line, text }, at === 0 ? start - startOf(first) : 0);
      });
    },
  };
}

/** Attributes that hold the name of what a component documents, and those that hold a title in words. */
const NAMES = ["code", "errorcode", "error", "name", "path"];
const TITLES = ["title", "label", "heading", "summary", "term"];
/** Attributes that hold a text about it, with the label under which the text is read. */
const TEXTS: readonly (readonly [attribute: string, label: string])[] = [
  ["description", ""],
  ["message", "**Message:** "],
  ["cause", "**Cause:** "],
  ["solution", "**Solution:** "],
];

/** Types of fields of a request or a response, which are no errors. */
const DATA_TYPE =
  /^(?:str|int|num|float|double|decimal|bool|obj|arr|list|map|dict|record|enum|any|null|file|binary|date|time|uuid|ur[il]|func|void|byte|json|long|optional|promise|callback)|[|<>()[\]{}]/i;

const SECTION = /^\s*(?:#{1,6} |\|.*\|\s*$|<(?:table|h[1-6])\b)/i;

/** Reads a component that begins a line, or stands behind another tag; `undefined` if it has no title or no content. */
function readComponent(
  { tag, start, hasInner }: OpenTag,
  contentEnd: number,
  end: number,
  source: string,
  { from, between }: SlicedLines,
): Component | undefined {
  if (!/(?:^|[\n>])[ \t]*$/.test(source.slice(Math.max(0, start - 100), start))) return undefined;
  if (tag.name === "details") return readDetails(start + tag.end, contentEnd, end, source, { from, between });
  const written = tag.selfClosing ? [] : withoutIndent(between(start + tag.end, contentEnd));
  const texts = TEXTS.flatMap(([name, label]): readonly Line[] => {
    const text = stringOf(tag.attributes.get(name));
    const at = Math.max(start + 1, source.indexOf(text, start));
    return text === ""
      ? []
      : [
          { ...from(at), text: label + text },
          { ...from(at), text: "" },
        ];
  });
  const content = [...texts, ...written];
  const title = titleOf(tag, content);
  if (title === undefined) return undefined;
  const place = from(Math.max(start, source.indexOf(title.value, start)));
  const rest = from(end);
  return {
    title: { ...place, text: title.text, column: Math.max(1, place.column - (title.text.startsWith("`") ? 1 : 0)) },
    content,
    isSection: hasInner || content.some(({ text }) => SECTION.test(text)),
    lastLine: rest.line,
    rest,
  };
}

const SUMMARY = /^\s*<summary(?:\s[^<>]*)?>([^]{1,300}?)<\/summary>/i;

/** Reads `<details>` with a summary. With headings or tables in it, it is no definition: its summary is then a text. */
function readDetails(
  start: number,
  contentEnd: number,
  end: number,
  source: string,
  { from, between }: SlicedLines,
): Component | undefined {
  const [all = "", summary = ""] = SUMMARY.exec(source.slice(start, start + MAX_TAG_LENGTH)) ?? [];
  const content = withoutIndent(between(start + all.length, contentEnd));
  if (summary.trim() === "" || !hasText(content) || content.some(({ text }) => SECTION.test(text))) return undefined;
  const title = {
    ...from(start + all.indexOf(summary) + summary.search(/\S/)),
    text: oneLine(summary),
  };
  const rest = from(end);
  return { title, content, isSection: false, lastLine: rest.line, rest };
}

/** The title of a component as Markdown, with the attribute as written; `undefined` if it has no title or no content. */
function titleOf({ attributes }: Tag, content: readonly Line[]): { text: string; value: string } | undefined {
  const name = stringOf(NAMES.map((key) => attributes.get(key)).find((value) => stringOf(value) !== ""));
  const words = stringOf(TITLES.map((key) => attributes.get(key)).find((value) => stringOf(value) !== ""));
  if (DATA_TYPE.test(attributes.get("type") ?? "")) return undefined;
  if ((name === "" && words === "") || content.every(isBlank)) return undefined;
  if (!/[\d_]/.test(name + words) && !hasText(content)) return undefined;
  const status = stringOf(attributes.get("status") ?? attributes.get("httpstatus") ?? attributes.get("statuscode"));
  const behind = /^[1-5]\d\d$/.test(status) ? ` (HTTP ${status})` : "";
  if (name === "") return { text: words + behind, value: words };
  const shown = /[\s`]/.test(name) ? name : `\`${name}\``;
  return { text: `${shown}${behind}${words === "" ? "" : `: ${words}`}`, value: name };
}

/** Returns whether a line stands outside of fenced code. */
function hasText(content: readonly Line[]): boolean {
  let isCode = false;
  return content.some((line) => {
    if (/^\s*(?:`{3}|~{3})/.test(line.text)) isCode = !isCode;
    else return !isCode && !isBlank(line);
    return false;
  });
}

/** The value of an attribute, if it is a string, also in braces; empty for other expressions. */
function stringOf(value = ""): string {
  const [, , quoted] = /^\{\s*(["'`])(.*)\1\s*\}$/.exec(value) ?? [];
  return oneLine(quoted ?? (value.startsWith("{") ? "" : value));
}

/** Lines without their common indent and without blank lines at the beginning. */
function withoutIndent(lines: readonly Line[]): readonly Line[] {
  const [first, ...below] = lines;
  const widths = below.flatMap((line) => (isBlank(line) ? [] : [indentWidth(line.text)]));
  const width = minOf(widths, 1000);
  const start = first ? cutStart(first, first.text.length - first.text.trimStart().length) : undefined;
  const all = [...(start ? [start] : []), ...below.map((line) => dedent(line, width))];
  const begin = all.findIndex((line) => !isBlank(line));
  return begin < 0 ? [] : all.slice(begin);
}
