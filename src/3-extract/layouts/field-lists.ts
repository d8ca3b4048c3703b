import type { Finding, Layout, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Block, Item, Page, Row, Section } from "../../model/page.ts";
import { readColumns } from "../classify/column-roles.ts";
import { classifyColumns, topicContext } from "../classify/classify.ts";
import { labelBlocks, tableOfLabelBlocks } from "../tables/label-tables.ts";
import { readRows } from "../records/table-rows.ts";
import { slice } from "../text-slices.ts";

/**
 * Lists whose items are the fields of errors: a list for each error, or one list for all errors.
 *
 * @example
 * # Error codes
 *
 * - HTTP status: 400
 * - Error code: 40001
 * - Meaning: The name is taken.
 *
 * ---
 *
 * - HTTP status: 404
 * - Error code: 40401
 * - Meaning: There is no such name.
 * → 40001: httpStatus 400, description The name is taken.
 * → 40401: httpStatus 404, description There is no such name.
 */
export const fieldLists: Layout = {
  name: "field-lists",
  read: (page, tools) => page.sections.flatMap((section) => readFieldLists(page, section, tools)),
};

function readFieldLists(page: Page, section: Section, tools: LayoutTools): Finding[] {
  const lists = section.blocks.flatMap((block) => {
    const rows = fieldRows(block);
    const errors = rows === undefined ? [] : labelBlocks(rows);
    return rows === undefined || errors.length === 0 ? [] : [{ block, rows, errors }];
  });
  const [first] = lists;
  const rows = lists.flatMap(({ rows }) => rows);
  const table = tableOfLabelBlocks(
    rows,
    lists.flatMap(({ errors }) => errors),
  );
  if (first === undefined || table === undefined) return [];
  const lead = section.blocks[section.blocks.indexOf(first.block) - 1];
  const columns = readColumns(table.header, table.rows, tools.hints.columns);
  const context = topicContext(page, section, lead?.kind === "paragraph" ? lead.text : undefined);
  const classification = classifyColumns(columns, context, table.rows.length);
  if (!classification.areErrors) return [];
  const grid = { layout: fieldLists.name, trail: section.trail, columns, rows: table.rows };
  const others = table.headers.map((row): Outcome => ({ kind: "header", place: row.place }));
  const why = [...columns.map((column) => column.reason), ...classification.evidence];
  const took = lists.map(({ block }) => block);
  return [
    { layout: fieldLists.name, place: first.block.place, why, outcomes: [...others, ...readRows(grid, tools)], took },
  ];
}

/** The items of a list as rows of a label and a value; `undefined` if an item is anything else. */
function fieldRows(block: Block): readonly Row[] | undefined {
  const rows = block.kind === "list" ? block.items.map(fieldRow) : [];
  const fields = rows.filter((row) => row !== undefined);
  return fields.length > 1 && fields.length === rows.length ? fields : undefined;
}

function fieldRow({ text, blocks }: Item): Row | undefined {
  const label = blocks.length > 0 ? null : /^([^:：\n]{1,40}?)\s*[:：]\s*(?=\S)[^\n]*$/.exec(text.text);
  const written = label?.[1];
  if (written === undefined) return undefined;
  const from = written.length + (/^\s*[:：]\s*/.exec(text.text.slice(written.length))?.[0].length ?? 0);
  return { place: text.place, cells: [slice(text, 0, written.length), slice(text, from)] };
}
