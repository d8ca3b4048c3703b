import { append } from "../../lib/collections.ts";
import type { Block, Row } from "../../model/page.ts";
import {
  type HtmlElement,
  type HtmlNode,
  isRowGroup,
  isElement,
  isText,
  nodePlace,
  type HtmlContext,
  type TableNode,
} from "./html-node.ts";
import { elementText } from "./html-text.ts";
import { MAX_COLUMNS, MAX_HTML_DEPTH } from "../parse-limits.ts";
import { rowPlace, spanResolver } from "../tables/spans.ts";

interface HtmlRow {
  readonly element: HtmlElement;
  readonly cells: HtmlElement[];
  readonly head: boolean;
  /** `thead`, `tbody`, `tfoot` or the table itself. A rowspan ends with its group. */
  readonly group: TableNode;
}

interface HtmlTable {
  readonly rows: readonly HtmlRow[];
  readonly caption: HtmlElement | undefined;
}

/** Reads a table with its spans resolved, followed by the tables inside its cells. */
export function readTable(table: TableNode, raw: HtmlTable, context: HtmlContext): readonly Block[] {
  const blocks: Block[] = [];
  const tables: TableNode[] = [table];
  for (let element = tables.pop(); element; element = tables.pop()) {
    const nested: HtmlElement[] = [];
    const { rows, caption } = element === table ? raw : collectRows(element, context);
    const block: Block = {
      kind: "table",
      place: nodePlace(element, context),
      ...(caption && { caption: elementText(caption, context, nested) }),
      rows: resolveSpans(rows, context, nested),
    };
    if (block.rows.length > 0) blocks.push(block);
    append(tables, nested.reverse());
  }
  return blocks;
}

/** Rows of the largest table that only arranges a page. */
const MAX_LAYOUT_ROWS = 5;

/** The cells of a table that only arranges a page: it has few rows, no header, and a table or headings in a cell. */
export function cellsOfLayoutTable({ rows }: HtmlTable): readonly HtmlElement[] | undefined {
  if (rows.length > MAX_LAYOUT_ROWS) return undefined;
  const cells = rows.flatMap((row) => row.cells);
  return cells.every((cell) => cell.name === "td") && cells.some(holdsTableOrHeadings) ? cells : undefined;
}

function holdsTableOrHeadings(cell: HtmlElement): boolean {
  let headings = 0;
  const open: HtmlNode[] = [...cell.children];
  for (let node = open.pop(); node && headings < 2; node = open.pop()) {
    if (!isElement(node)) continue;
    if (node.name === "table") return true;
    if (/^h[1-6]$/.test(node.name)) headings++;
    else append(open, node.children);
  }
  return headings > 1;
}

/** The rows of a table in their order. Elements that are not allowed in a table are ignored, but not their content. */
export function collectRows(table: TableNode, context: HtmlContext): HtmlTable {
  const rows: HtmlRow[] = [];
  let caption: HtmlElement | undefined;
  let loose: HtmlRow | undefined;

  function visit(nodes: readonly HtmlNode[], group: TableNode, depth: number): void {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      if (node.name === "td" || node.name === "th") {
        if (!loose) {
          loose = { element: node, cells: [], head: group.name === "thead", group };
          rows.push(loose);
        }
        loose.cells.push(node);
        continue;
      }
      loose = undefined;
      if (node.name === "caption") caption = node;
      else if (node.name === "tr") {
        const cells = collectCells(node, depth);
        if (cells.length > 0) rows.push({ element: node, cells, head: group.name === "thead", group });
        // A group that begins before the end tag of the row above it is a child of that row.
        for (const inner of nestedRowGroups(node)) visit([inner], table, depth + 1);
      } else if (node.name !== "table" && node.name !== "colgroup") {
        if (depth < MAX_HTML_DEPTH) visit(node.children, isRowGroup(node) ? node : group, depth + 1);
        else context.report("nested-too-deep", nodePlace(node, context), { limit: MAX_HTML_DEPTH });
      }
    }
  }

  visit(table.children, table, 0);
  return { rows, caption };
}

function collectCells(row: HtmlElement, depth: number): HtmlElement[] {
  const cells: HtmlElement[] = [];
  for (const node of row.children) {
    if (!isElement(node)) continue;
    if (node.name === "td" || node.name === "th") cells.push(node);
    else if (depth < MAX_HTML_DEPTH && node.name !== "table" && !isRowGroup(node))
      append(cells, collectCells(node, depth + 1));
  }
  return cells;
}

/** The outermost groups of rows inside a row, without those of tables in its cells. */
function nestedRowGroups(row: HtmlElement): readonly HtmlElement[] {
  const groups: HtmlElement[] = [];
  const open: HtmlNode[] = [row];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || node.name === "table") continue;
    if (isRowGroup(node)) groups.push(node);
    else {
      for (let at = node.children.length - 1; at >= 0; at--) {
        const child = node.children[at];
        if (child && !isText(child)) open.push(child);
      }
    }
  }
  return groups;
}

/** Repeats cells with `rowspan` and `colspan` in every row and column that they span, as a browser shows them. */
function resolveSpans(rows: readonly HtmlRow[], context: HtmlContext, nested: HtmlElement[]): readonly Row[] {
  const spans = spanResolver(context.spannedCells, context.report);
  const ends = groupEnds(rows);
  let group: TableNode | undefined;
  return rows.map((row, index) => {
    if (row.group !== group) spans.reset();
    group = row.group;
    const heads = row.head || row.cells.every((cell) => cell.name === "th" && cell.attribs.scope !== "row");
    const cells = spans.row(
      row.cells.map((element) => {
        const text = elementText(element, context, nested);
        return {
          cell: heads ? { ...text, header: true } : text,
          down: parseSpan(element.attribs.rowspan, (ends[index] ?? 0) - index),
          wide: parseSpan(element.attribs.colspan, 1, MAX_COLUMNS),
        };
      }),
    );
    return { place: rowPlace(cells) ?? nodePlace(row.element, context), cells };
  });
}

/** For each row, the index after the last row of its group. */
function groupEnds(rows: readonly HtmlRow[]): readonly number[] {
  const ends: number[] = [];
  let end = rows.length;
  for (let index = rows.length - 1; index >= 0; index--) {
    if (rows[index]?.group !== rows[index + 1]?.group) end = index + 1;
    ends[index] = end;
  }
  return ends;
}

/** The value of a span attribute, at most `most`; 1 if it is no number; `whole` if it is 0. */
function parseSpan(value: string | undefined, whole: number, most = whole): number {
  if (value === undefined) return 1;
  const [, digits] = /^\s*\+?(\d{1,9})/.exec(value) ?? [];
  const span = Number(digits ?? 1);
  return Math.max(1, Math.min(span === 0 ? whole : span, most));
}
