import type { Code, List, ListItem, Nodes, Paragraph, RootContent } from "mdast";
import { append } from "../../lib/collections.ts";
import type { Block, Item, Place, Text } from "../../model/page.ts";
import { cutStart, type Line, placeOfLine } from "../page-lines.ts";
import { type BlockSink, listItemFrom, nestedBlocks, withoutAttributes } from "../section-builder.ts";
import { type ReadText, tableBlock } from "../tables/raw-table.ts";
import { type Island, islandAsCode } from "./islands.ts";
import type { ParsedLines } from "./parse-blocks.ts";
import type { PreparedLines } from "./prepared-region.ts";
import { listing } from "../listing.ts";

/** What writing the blocks of a page needs. */
export interface BlockWriter {
  readonly prepared: PreparedLines;
  readonly readText: ReadText;
  readonly readElement: (element: readonly Line[], sink: BlockSink) => void;
  /** Reads lines that exceed the limits of remark. */
  readonly readAsText: (lines: readonly Line[], sink: BlockSink) => void;
}

type DefinitionItem = Extract<Block, { readonly kind: "definitions" }>["items"][number];

/** Writes the parsed blocks of a page to `sink`. */
export function writeBlocks(parsed: Iterable<ParsedLines>, sink: BlockSink, writer: BlockWriter): void {
  const { lines, islands } = writer.prepared;
  const joining = joiningSink(sink);
  for (const { start, end, tree } of parsed) {
    joining.beginPiece();
    if (tree) new PieceWriter(start, writer).write(tree.children, joining);
    else {
      const asWritten = lines.slice(start, end).flatMap((line, index) => islands.get(start + index)?.lines ?? [line]);
      writer.readAsText(asWritten, joining);
    }
  }
}

/** Writes the blocks of one piece of the page, whose first line is prepared line `start`. */
class PieceWriter {
  private readonly start: number;
  private readonly writer: BlockWriter;

  constructor(start: number, writer: BlockWriter) {
    this.start = start;
    this.writer = writer;
  }

  write(nodes: readonly RootContent[], sink: BlockSink): void {
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as RootContent;
      const groups = this.definitionGroups(nodes, index);
      if (groups) {
        sink.block(groups.block);
        index = groups.next - 1;
      } else this.writeNode(node, sink);
    }
  }

  private writeNode(node: RootContent, sink: BlockSink): void {
    switch (node.type) {
      case "heading": {
        const text = withoutAttributes(sourceOf(node.children));
        sink.heading(node.depth, this.writer.readText(text, this.place(node.children[0] ?? node)));
        break;
      }
      case "paragraph":
        this.writeParagraph(node, sink);
        break;
      case "code":
        this.writeCode(node, sink);
        break;
      case "blockquote":
        this.write(node.children, sink);
        break;
      case "list":
        sink.block({
          kind: "list",
          place: this.place(node),
          ordered: node.ordered === true,
          items: node.children.map((item) => this.item(item, node.ordered === true)),
        });
        break;
      default:
    }
  }

  private writeParagraph(node: Paragraph, sink: BlockSink): void {
    const island = this.writer.prepared.islands.get(this.index(node));
    if (island) {
      this.writeIsland(island, this.place(node), sink);
      return;
    }
    const place = this.place(node);
    const text = this.writer.readText(sourceOf(node.children), place);
    if (text.text !== "") sink.block({ kind: "paragraph", place, text });
  }

  private writeIsland(island: Island, place: Place, sink: BlockSink): void {
    if (island.kind === "table") sink.block(tableBlock(island.table, place, this.writer.readText));
    else if (island.kind === "html") this.writer.readElement(island.element, sink);
    else {
      const { language, value } = island.sample;
      for (const block of listing(value, place, { language, indent: place.column - 1 })) sink.block(block);
    }
  }

  private writeCode(node: Code, sink: BlockSink): void {
    const language = /^[\w+#.-]+/.exec(node.lang ?? "")?.[0].toLowerCase();
    const { islands } = this.writer.prepared;
    // The value of fenced code begins on the line below the fence.
    const first = this.index(node) + (/^[`~]{3}/.test(this.textAt(node)) ? 1 : 0);
    const values = node.value.split("\n").map((line, offset) => {
      const island = islands.get(first + offset);
      return island ? islandAsCode(island) : line;
    });
    const value = values.join("\n");
    const place = this.placeOfCode(node, first, values);
    for (const block of listing(value, place, { language, indent: place.column - 1 })) sink.block(block);
  }

  /** The place of the first line of code, which is what its source line ends with. */
  private placeOfCode(node: Code, first: number, [text = ""]: readonly string[]): Place {
    const source = this.writer.prepared.lines[first];
    if (node.value === "" || !source?.text.endsWith(text)) return this.place(node);
    return { line: source.line, column: source.column + source.text.length - text.length };
  }

  private item(node: ListItem, isOrdered: boolean): Item {
    const nested = nestedBlocks();
    this.write(node.children, nested);
    const place = this.place(node);
    const [marker] = isOrdered ? (/^\d{1,9}[.)]/.exec(this.textAt(node)) ?? []) : [];
    return { ...listItemFrom(nested.blocks, place), ...(marker && { marker }) };
  }

  /** Paragraphs with terms, each followed by a list of definitions, as one block. */
  private definitionGroups(
    nodes: readonly RootContent[],
    at: number,
  ): { readonly block: Block; readonly next: number } | undefined {
    const items: { terms: readonly Text[]; blocks: readonly Block[] }[] = [];
    let next = at;
    for (;;) {
      const [terms, list] = [nodes[next], nodes[next + 1]];
      if (terms?.type !== "paragraph" || !list || !this.isDefinitions(list)) break;
      const nested = nestedBlocks();
      for (const item of list.children) this.write(item.children, nested);
      items.push({ terms: this.terms(terms), blocks: nested.blocks });
      next += 2;
    }
    const first = nodes[at];
    if (items.length === 0 || !first) return undefined;
    return { block: { kind: "definitions", place: this.place(first), items }, next };
  }

  private isDefinitions(node: RootContent): node is List {
    return node.type === "list" && this.writer.prepared.definitions.has(this.index(node));
  }

  private terms(node: Paragraph): readonly Text[] {
    const first = this.index(node);
    return sourceOf(node.children)
      .split("\n")
      .map((text, offset) => {
        const line = this.writer.prepared.lines[first + offset];
        return this.writer.readText(text.trim(), line ? placeOfLine(line) : this.place(node));
      });
  }

  /** Index of the prepared line on which a node begins. */
  private index(node: Nodes): number {
    return this.start + (node.position?.start.line ?? 1) - 1;
  }

  private place(node: Nodes): Place {
    const line = this.writer.prepared.lines[this.index(node)] ?? { text: "", line: 1, column: 1 };
    const { column } = placeOfLine(cutStart(line, (node.position?.start.column ?? 1) - 1));
    return { line: line.line, column: Math.max(1, column) };
  }

  private textAt(node: Nodes): string {
    return this.writer.prepared.lines[this.index(node)]?.text.slice((node.position?.start.column ?? 1) - 1) ?? "";
  }
}

/** The Markdown of a paragraph or heading, whose inline constructs were not parsed. */
function sourceOf(nodes: readonly Nodes[]): string {
  return nodes.map((node) => (node.type === "text" ? node.value : node.type === "break" ? "  \n" : "")).join("");
}

/** A sink that joins a list that was cut between two pieces, and definitions likewise. */
function joiningSink(sink: BlockSink): BlockSink & { beginPiece(): void } {
  let last: Block | undefined;
  let isFirst = false;
  return {
    beginPiece() {
      isFirst = true;
    },
    heading(level, text) {
      last = undefined;
      isFirst = false;
      sink.heading(level, text);
    },
    block(block) {
      const open = isFirst ? last : undefined;
      isFirst = false;
      if (block.kind === "list" && open?.kind === "list" && block.ordered === open.ordered)
        append(open.items as Item[], block.items);
      else if (block.kind === "definitions" && open?.kind === "definitions")
        append(open.items as DefinitionItem[], block.items);
      else {
        last = block;
        sink.block(block);
      }
    },
  };
}
