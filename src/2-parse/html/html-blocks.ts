import { append } from "../../lib/collections.ts";
import type { Block, Item, Place, Text } from "../../model/page.ts";
import { listing } from "../listing.ts";
import {
  tooDeepText,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isRowGroup,
  isText,
  nodePlace,
  shortText,
  type HtmlContext,
  type TableNode,
  textContent,
} from "./html-node.ts";
import { cellsOfLayoutTable, readTable, collectRows } from "./html-table.ts";
import { closeMark, openMark, elementText, writeVoidElement, writeTextNode } from "./html-text.ts";
import { MAX_HTML_DEPTH } from "../parse-limits.ts";
import { nestedBlocks, listItemFrom, type BlockSink } from "../section-builder.ts";
import { BREAKING_TAGS } from "./html-tags.ts";
import { type TextBuilder, textBuilder } from "../text-builder.ts";

interface FlowState {
  readonly sink: BlockSink;
  readonly context: HtmlContext;
  readonly depth: number;
  /** The open paragraph. */
  run: TextBuilder;
}

/** Reads nodes into blocks. Text between blocks becomes paragraphs. */
export function readFlow(nodes: readonly HtmlNode[], sink: BlockSink, context: HtmlContext, depth = 0): void {
  const flow: FlowState = { sink, context, depth, run: textBuilder() };
  readNodes(nodes, flow, depth);
  endParagraph(flow);
}

function readNodes(nodes: readonly HtmlNode[], flow: FlowState, depth: number): void {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as HtmlNode;
    if (isText(node)) writeTextNode(node, flow.run, flow.context);
    else if (isElement(node) && isLooseRow(node)) {
      const rows = looseRows(nodes, index);
      index += rows.length - 1;
      endParagraph(flow);
      readTableBlock({ name: "table", children: rows, startIndex: node.startIndex }, flow.sink, flow.context, depth);
    } else if (isElement(node)) readElement(node, flow, depth);
  }
}

/** The longest text of a label, in characters. */
const MAX_LABEL = 40;

/**
 * The children of a container. A label above the heading that begins it, `<span>409</span><h4>order_exists</h4>`, stands
 * below that heading, because it belongs to its section, and not to the section before it.
 */
function labelApart(nodes: readonly HtmlNode[]): readonly (readonly HtmlNode[])[] {
  const at = nodes.findIndex((node) => isElement(node) && BLOCK_READERS[node.name] === readHeading);
  const label = nodes.slice(0, Math.max(at, 0));
  const length = label.reduce((sum, node) => sum + labelLength(node), 0);
  return length > 0 && length <= MAX_LABEL ? [[...nodes.slice(at, at + 1), ...label], nodes.slice(at + 1)] : [nodes];
}

function labelLength(node: HtmlNode): number {
  if (!isElement(node)) return isText(node) ? node.data.trim().length : 0;
  return BLOCK_READERS[node.name] ? Infinity : (shortText(node)?.trim().length ?? Infinity);
}

/** Returns whether an element that stands in no table, such as those that Readability leaves, is a row or holds rows. */
function isLooseRow(element: HtmlElement): boolean {
  return element.name === "tr" || isRowGroup(element);
}

/** The rows from index `at` on that follow each other, as the children of the table that was lost. */
function looseRows(nodes: readonly HtmlNode[], at: number): HtmlNode[] {
  let end = at + 1;
  for (let next = end; next < nodes.length; next++) {
    const node = nodes[next] as HtmlNode;
    if (isElement(node) ? !isLooseRow(node) : isText(node) && node.data.trim() !== "") break;
    if (isElement(node)) end = next + 1;
  }
  return nodes.slice(at, end);
}

function readElement(element: HtmlElement, flow: FlowState, depth: number): void {
  const { sink, context, run } = flow;
  const block = BLOCK_READERS[element.name];
  if (depth >= MAX_HTML_DEPTH) {
    run.write(tooDeepText(element, context));
    return;
  }
  if (block) {
    endParagraph(flow);
    block(element, sink, context, depth + 1);
    return;
  }
  if (writeVoidElement(element, run)) return;
  if (!BREAKING_TAGS.has(element.name)) {
    openMark(element, run);
    readNodes(element.children, flow, depth + 1);
    closeMark(element, flow.run);
    return;
  }
  endParagraph(flow);
  for (const nodes of labelApart(element.children)) {
    readNodes(nodes, flow, depth + 1);
    endParagraph(flow);
  }
}

function endParagraph(flow: FlowState): void {
  const text = flow.run.build({ line: 1, column: 1 });
  if (text.text === "") return;
  flow.sink.block({ kind: "paragraph", place: text.place, text });
  flow.run = textBuilder();
}

type ElementReader<Element = HtmlElement> = (
  element: Element,
  sink: BlockSink,
  context: HtmlContext,
  depth: number,
) => void;

const readHeading: ElementReader = (element, sink, context) => {
  const tables: HtmlElement[] = [];
  sink.heading(Number(element.name.slice(1)), elementText(element, context, tables));
  for (const table of tables) readTableBlock(table, sink, context, 0);
};

const readTableBlock: ElementReader<TableNode> = (element, sink, context, depth) => {
  const raw = collectRows(element, context);
  const arranged = cellsOfLayoutTable(raw);
  if (arranged) {
    for (const cell of arranged) readFlow(cell.children, sink, context, depth + 1);
    return;
  }
  for (const block of readTable(element, raw, context)) sink.block(block);
};

const readList: ElementReader = (element, sink, context, depth) => {
  const items: Item[] = [];
  const first =
    element.name === "ol" && /^\d{1,9}$/.test(element.attribs.start ?? "") ? Number(element.attribs.start) : undefined;
  for (const node of element.children) {
    if (!isElement(node) && !(isText(node) && node.data.trim() !== "")) continue;
    const into = nestedBlocks();
    const isItem = isElement(node) && node.name === "li";
    readFlow(isItem ? node.children : [node], into, context, depth + 1);
    const last = items.at(-1);
    const marker = isItem && first !== undefined ? { marker: `${first + items.length}.` } : {};
    if (isItem || !last) items.push({ ...listItemFrom(into.blocks, nodePlace(node, context)), ...marker });
    else items[items.length - 1] = { ...last, blocks: [...last.blocks, ...into.blocks] };
  }
  if (items.length === 0) return;
  sink.block({ kind: "list", place: nodePlace(element, context), ordered: element.name === "ol", items });
};

const readDefinitions: ElementReader = (element, sink, context, depth) => {
  const items: { terms: Text[]; blocks: Block[] }[] = [];
  let defined = true;

  function visit(nodes: readonly HtmlNode[], level: number): void {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      if (node.name === "dt") {
        if (defined) items.push({ terms: [], blocks: [] });
        defined = false;
        items.at(-1)?.terms.push(elementText(node, context, []));
      } else if (node.name === "div" && level < MAX_HTML_DEPTH) visit(node.children, level + 1);
      else {
        if (items.length === 0) items.push({ terms: [], blocks: [] });
        defined = true;
        const into = nestedBlocks();
        readFlow(node.name === "dd" ? node.children : [node], into, context, level + 1);
        append(items.at(-1)?.blocks ?? [], into.blocks);
      }
    }
  }

  visit(element.children, depth);
  if (items.length > 0) sink.block({ kind: "definitions", place: nodePlace(element, context), items });
};

const readPre: ElementReader = (element, sink, context) => {
  const value = textContent(element).replace(/^\n/, "").trimEnd();
  if (value.trim() === "") return;
  const child = element.children.find((node): node is HtmlElement => isElement(node) && node.name === "code");
  const classes = `${element.attribs.class ?? ""} ${child?.attribs.class ?? ""}`;
  const [, language] = /(?:^|\s)(?:language|lang|highlight-source|brush:)-?\s*([\w+#.-]+)/.exec(classes) ?? [];
  for (const block of listing(value, placeOfCode(element, context), { language })) sink.block(block);
};

/** The place where the text of a `pre` element begins. HTML leaves out a line break right behind its tag. */
function placeOfCode(element: HtmlElement, context: HtmlContext): Place {
  let first: HtmlNode | undefined = element;
  while (first && isElement(first) && first.children.length > 0) first = first.children[0];
  const place = nodePlace(first ?? element, context);
  return first && isText(first) && first.data.startsWith("\n") ? { line: place.line + 1, column: 1 } : place;
}

const BLOCK_READERS: Readonly<Record<string, ElementReader | undefined>> = {
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
