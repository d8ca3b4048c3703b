import { append } from "../lib/append.ts";
import type { Block, Item, Text } from "../model/page.ts";
import {
  deepText,
  type HtmlElement,
  type HtmlNode,
  isShown,
  isText,
  placeOfNode,
  type Reading,
  rawText,
} from "./html-node.ts";
import { layoutCells, readTable, rowsOf } from "./html-table.ts";
import { closeMark, openMark, wordsOf, writeSimple, writeText } from "./html-words.ts";
import { MAX_HTML_DEPTH } from "./limits.ts";
import { inside, itemOf, type Sink } from "./outline.ts";
import { BREAKING_TAGS } from "./tags.ts";
import { type Words, words } from "./words.ts";

interface Flow {
  readonly sink: Sink;
  readonly reading: Reading;
  readonly depth: number;
  /** The paragraph being written. */
  run: Words;
}

/** Reads nodes into blocks: words between blocks are paragraphs. */
export function readFlow(nodes: readonly HtmlNode[], sink: Sink, reading: Reading, depth = 0): void {
  const flow: Flow = { sink, reading, depth, run: words() };
  readNodes(nodes, flow, depth);
  endParagraph(flow);
}

function readNodes(nodes: readonly HtmlNode[], flow: Flow, depth: number): void {
  for (const node of nodes) {
    if (isText(node)) writeText(node, flow.run, flow.reading);
    else if (isShown(node)) readElement(node, flow, depth);
  }
}

function readElement(element: HtmlElement, flow: Flow, depth: number): void {
  const { sink, reading, run } = flow;
  const block = BLOCKS[element.name];
  if (depth >= MAX_HTML_DEPTH) {
    run.write(deepText(element, reading));
    return;
  }
  if (block) {
    endParagraph(flow);
    block(element, sink, reading, depth + 1);
    return;
  }
  if (writeSimple(element, run)) return;
  const breaking = BREAKING_TAGS.has(element.name);
  if (breaking) endParagraph(flow);
  else openMark(element, run);
  readNodes(element.children, flow, depth + 1);
  if (breaking) endParagraph(flow);
  else closeMark(element, flow.run);
}

function endParagraph(flow: Flow): void {
  const text = flow.run.done({ line: 1, column: 1 });
  if (text.text === "") return;
  flow.sink.block({ kind: "paragraph", place: text.place, text });
  flow.run = words();
}

type ElementReader = (element: HtmlElement, sink: Sink, reading: Reading, depth: number) => void;

const readHeading: ElementReader = (element, sink, reading) => {
  const tables: HtmlElement[] = [];
  sink.heading(Number(element.name.slice(1)), wordsOf(element, reading, tables));
  for (const table of tables) readTableBlock(table, sink, reading, 0);
};

const readTableBlock: ElementReader = (element, sink, reading, depth) => {
  const raw = rowsOf(element, reading);
  const arranged = layoutCells(raw);
  if (arranged) {
    for (const cell of arranged) readFlow(cell.children, sink, reading, depth + 1);
    return;
  }
  for (const block of readTable(element, raw, reading)) sink.block(block);
};

const readList: ElementReader = (element, sink, reading, depth) => {
  const items: Item[] = [];
  const first =
    element.name === "ol" && /^\d{1,9}$/.test(element.attribs.start ?? "") ? Number(element.attribs.start) : undefined;
  for (const node of element.children) {
    if (!isShown(node) && !(isText(node) && node.data.trim() !== "")) continue;
    const into = inside();
    const isItem = "attribs" in node && node.name === "li";
    readFlow(isItem ? node.children : [node], into, reading, depth + 1);
    const last = items.at(-1);
    const marker = isItem && first !== undefined ? { marker: `${first + items.length}.` } : {};
    if (isItem || !last) items.push({ ...itemOf(into.blocks, placeOfNode(node, reading)), ...marker });
    else items[items.length - 1] = { ...last, blocks: [...last.blocks, ...into.blocks] };
  }
  if (items.length === 0) return;
  sink.block({ kind: "list", place: placeOfNode(element, reading), ordered: element.name === "ol", items });
};

const readDefinitions: ElementReader = (element, sink, reading, depth) => {
  const items: { terms: Text[]; blocks: Block[] }[] = [];
  let defined = true;

  function visit(nodes: readonly HtmlNode[], level: number): void {
    for (const node of nodes) {
      if (!isShown(node)) continue;
      if (node.name === "dt") {
        if (defined) items.push({ terms: [], blocks: [] });
        defined = false;
        items.at(-1)?.terms.push(wordsOf(node, reading, []));
      } else if (node.name === "div" && level < MAX_HTML_DEPTH) visit(node.children, level + 1);
      else {
        if (items.length === 0) items.push({ terms: [], blocks: [] });
        defined = true;
        const into = inside();
        readFlow(node.name === "dd" ? node.children : [node], into, reading, level + 1);
        append(items.at(-1)?.blocks ?? [], into.blocks);
      }
    }
  }

  visit(element.children, depth);
  if (items.length > 0) sink.block({ kind: "definitions", place: placeOfNode(element, reading), items });
};

const readPre: ElementReader = (element, sink, reading) => {
  const value = rawText(element).replace(/^\n/, "").trimEnd();
  if (value.trim() === "") return;
  const child = element.children.find((node): node is HtmlElement => "attribs" in node && node.name === "code");
  const classes = `${element.attribs.class ?? ""} ${child?.attribs.class ?? ""}`;
  const [, language] = /(?:^|\s)(?:language|lang|highlight-source|brush:)-?\s*([\w+#.-]+)/.exec(classes) ?? [];
  sink.block({ kind: "code", place: placeOfNode(element, reading), ...(language && { language }), value });
};

const BLOCKS: Readonly<Record<string, ElementReader | undefined>> = {
  __proto__: null as never,
  h1: readHeading,
  h2: readHeading,
  h3: readHeading,
  h4: readHeading,
  h5: readHeading,
  h6: readHeading,
  table: readTableBlock,
  ul: readList,
  ol: readList,
  menu: readList,
  dl: readDefinitions,
  pre: readPre,
};
