import type { Block, Item, Row, Section } from "../../model/page.ts";
import { slice } from "../text-slices.ts";
import { labelBlocks, tableOfLabelBlocks } from "./label-tables.ts";
import type { TableSegment } from "./segment.ts";

/** A table that was formed from other blocks. */
export interface FormedTable {
  readonly segment: TableSegment;
  readonly blocks: readonly Block[];
}

/** The table of the lists of a section whose items are the fields of errors: a list for each error, or one for all. */
export function tableOfFieldLists({ blocks }: Section): FormedTable | undefined {
  const lists = blocks.flatMap((block) => {
    const rows = fieldRows(block);
    const errors = labelBlocks(rows);
    return errors.length === 0 ? [] : [{ block, rows, errors }];
  });
  const segment = tableOfLabelBlocks(
    lists.flatMap(({ rows }) => rows),
    lists.flatMap(({ errors }) => errors),
  );
  return segment && { segment, blocks: lists.map(({ block }) => block) };
}

/** The items of a list as rows of a label and a value; none if an item is anything else. */
function fieldRows(block: Block): readonly Row[] {
  const rows = block.kind === "list" ? block.items.map(fieldRow) : [];
  const fields = rows.filter((row) => row !== undefined);
  return fields.length > 1 && fields.length === rows.length ? fields : [];
}

function fieldRow({ text, blocks }: Item): Row | undefined {
  const [, label = "", separator = ""] = /^([^:：\n]{1,40}?)(\s*[:：]\s*)(?=\S)[^\n]*$/.exec(text.text) ?? [];
  if (label === "" || blocks.length > 0) return undefined;
  return { place: text.place, cells: [slice(text, 0, label.length), slice(text, label.length + separator.length)] };
}
