import { partition } from "../../lib/collections.ts";
import type { Block, Item, Mark, Text } from "../../model/page.ts";
import { readNested, skipBlank } from "../markup-context.ts";
import { cutStart, isBlank, type Line, lineSlice, placeOfLine, trimLine } from "../page-lines.ts";
import { type BlockSink, listItemFrom } from "../section-builder.ts";
import { joinTexts } from "../text-builder.ts";
import { dedentAll, indentedBelow, type RstContext, type RstReader } from "./rst-context.ts";

const BULLET = /^[*+\-•‣⁃](?:[ \t]+|$)/;
const ENUMERATOR = /^(?:\(?(?:\d{1,9}|[a-zA-Z]|#)\)|(?:\d{1,9}|[a-zA-Z]|#)\.)(?:[ \t]+|$)/;
const FIELD = /^:(?![: \t])(?:[^:\\]|\\.|:(?![\s`]|$)){1,300}:(?:[ \t]+|$)/;
const ARGUMENT = String.raw`(?:[ =][\w<>[\]]{1,80})?`;
const OPTION = new RegExp(
  String.raw`^(?:-{1,2}[\w?][\w-]{0,80}|/[A-Za-z?])${ARGUMENT}(?:, ?-{1,2}[\w?][\w-]{0,80}${ARGUMENT}){0,9}(?: {2,}|$)`,
);

/** An item as written. */
interface RawItem {
  readonly marker: Line;
  /** The lines without the marker and the indentation. */
  readonly content: readonly Line[];
}

/** The items from line `at` on whose first lines match `pattern`, and the index of the line after them. */
function rawItems(lines: readonly Line[], at: number, pattern: RegExp): { items: readonly RawItem[]; next: number } {
  const items: RawItem[] = [];
  let next = at;
  for (let start = at; start < lines.length;) {
    const line = lines[start] as Line;
    const [marker] = pattern.exec(line.text) ?? [];
    if (marker === undefined) break;
    const below = indentedBelow(lines, start + 1);
    const most = pattern === BULLET || pattern === ENUMERATOR ? marker.length : Infinity;
    const content = [cutStart(line, marker.length), ...dedentAll(below.content, most)];
    items.push({ marker: lineSlice(line, 0, marker.length), content });
    next = below.next;
    start = skipBlank(lines, next);
  }
  return { items, next };
}

/** The lines of each item of a bullet list. Lines above and below the list are left out. */
export function bulletItems(lines: readonly Line[]): readonly (readonly Line[])[] {
  return rawItems(lines, skipBlank(lines, 0), BULLET).items.map(({ content }) => content);
}

/** Reads a bullet list, or an enumerated list. */
export const readList: RstReader = (lines, at, sink, context) => {
  const first = lines[at] as Line;
  const ordered = !BULLET.test(first.text);
  if (ordered && !(ENUMERATOR.test(first.text) && continuesEnumeration(lines[at + 1]))) return undefined;
  const { items, next } = rawItems(lines, at, ordered ? ENUMERATOR : BULLET);
  const read = items.map(({ marker, content }): Item => ({
    ...listItemFrom(readNested(content, context), placeOfLine(content[0] ?? marker)),
    ...(ordered && { marker: marker.text }),
  }));
  sink.block({ kind: "list", place: placeOfLine(first), ordered, items: read });
  return next;
};

/** Returns whether an item may end above this line, which keeps a paragraph that begins with a number whole. */
function continuesEnumeration(below: Line | undefined): boolean {
  return !below || isBlank(below) || /^\s/.test(below.text) || ENUMERATOR.test(below.text);
}

/**
 * Reads a field list as definitions: `:name: text`. The statuses of an answer, `:status 404: text`, stand below the label
 * that Sphinx gives them.
 */
export const readFields: RstReader = (lines, at, sink, context) => {
  const { items, next } = rawItems(lines, at, FIELD);
  const [statuses, fields] = partition(items, ({ marker }) => STATUS_FIELD.test(marker.text));
  addDefinitions(
    fields.map(({ marker, content }) => ({ terms: [lineSlice(marker, 1, marker.text.length - 1)], content })),
    sink,
    context,
  );
  const [first] = statuses;
  if (first) {
    const text: Text = { text: "Status Codes", place: placeOfLine(first.marker) };
    const strong: Mark = { kind: "strong", start: 0, end: text.text.length };
    sink.block({ kind: "paragraph", place: text.place, text: { ...text, marks: [strong] } });
  }
  addDefinitions(
    statuses.map(({ marker, content }) => {
      const start = STATUS_FIELD.exec(marker.text)?.[0].length ?? 1;
      return { terms: [lineSlice(marker, start, marker.text.length - 1)], content };
    }),
    sink,
    context,
  );
  return items.length > 0 ? next : undefined;
};

/** The status of an answer in the HTTP domain of Sphinx. */
const STATUS_FIELD = /^:(?:code|status|statuscode|status-code)\s{1,4}(?=[1-5]\d\d(?:\s[^:]{0,40})?:)/i;

/** Reads an option list as definitions: `-a, --all  text`. */
export const readOptions: RstReader = (lines, at, sink, context) => {
  const { items, next } = rawItems(lines, at, OPTION);
  addDefinitions(
    items.map(({ marker, content }) => ({ terms: [marker], content })),
    sink,
    context,
  );
  return items.length > 0 ? next : undefined;
};

/** A definition as written. */
export interface RawDefinition {
  readonly terms: readonly Line[];
  readonly content: readonly Line[];
  /** The terms are code. */
  readonly literal?: true;
}

/** Adds definitions to a sink as one block. */
export function addDefinitions(items: readonly RawDefinition[], sink: BlockSink, context: RstContext): void {
  const [place] = items.flatMap(({ terms }) => terms.map(placeOfLine));
  if (!place) return;
  const read = items.map(({ terms, content, literal }) => ({
    terms: terms.map((term) => (literal ? codeText(term) : context.readText([term]))),
    blocks: readNested(content, context),
  }));
  sink.block({ kind: "definitions", place, items: read });
}

/** The text of a line as code. */
export function codeText(line: Line): Text {
  const { text } = line;
  return { text, place: placeOfLine(line), marks: [{ kind: "code", start: 0, end: text.length }] };
}

/** Reads a definition list: terms with indented lines below them. A classifier begins the definition: `term : type`. */
export const readDefinitions: RstReader = (lines, at, sink, context) => {
  const items: RawDefinition[] = [];
  let next = at;
  for (let start = at; start + 1 < lines.length; start = skipBlank(lines, next)) {
    const term = lines[start] as Line;
    const below = lines[start + 1] as Line;
    if (isBlank(below) || /^\s/.test(term.text) || !/^\s/.test(below.text) || /^\.\. |::\s*$/.test(term.text)) break;
    const { content, next: end } = indentedBelow(lines, start + 1);
    const at = term.text.indexOf(" : ");
    const classifier = at < 0 ? [] : [lineSlice(term, at + 3, term.text.length), { ...term, text: "" }];
    const shown = at < 0 ? trimLine(term) : lineSlice(term, 0, at);
    items.push({ terms: [shown], content: [...classifier, ...dedentAll(content)] });
    next = end;
  }
  addDefinitions(items, sink, context);
  return items.length > 0 ? next : undefined;
};

/** Reads a line block: each line after a `|` is a line of the text, and continues on indented lines. */
export const readLineBlock: RstReader = (lines, at, sink, context) => {
  const texts: Text[] = [];
  let next = at;
  for (let line = lines[next]; line && /^\|(?:[ \t]|$)/.test(line.text); line = lines[next]) {
    const start = next++;
    while (next < lines.length && /^[ \t]+\S/.test((lines[next] as Line).text)) next++;
    texts.push(context.readText([cutStart(line, 1), ...lines.slice(start + 1, next)]));
  }
  const place = placeOfLine(lines[at] as Line);
  const block: Block = { kind: "paragraph", place, text: joinTexts(texts, place) };
  if (block.text.text !== "") sink.block(block);
  return texts.length > 0 ? next : undefined;
};
