import { append } from "../../lib/collections.ts";
import type { ValueNode } from "@humanwhocodes/momoa";
import type { Row, Text } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { MAX_CONTAINER_DEPTH } from "../parse-limits.ts";
import { type DataRecord, recordsTable } from "../data-table.ts";
import type { BlockSink } from "../section-builder.ts";
import { type EmbeddedPages, writeEmbeddedPage } from "./embedded-pages.ts";
import type { JsonRecord } from "./json-path.ts";
import { elementsOf, type JsonMember, membersOf, placeOf, scalarText, textOf } from "./json-value.ts";

/** Where blocks go, and the texts that are pages. */
export interface JsonContext {
  readonly sink: BlockSink;
  readonly pages: EmbeddedPages;
  readonly report: Report;
  /** Leaves out the scalars of an object that is no row of a table. */
  readonly isState?: true;
}

/** Objects with more keys are no rows of one table. */
const MAX_COLUMNS = 100;

/** Levels of objects whose members are columns of one row: `error.code`. */
const MAX_COLUMN_DEPTH = 3;

/** Writes a value. Its keys are headings of `level`, at most 6. What is nested too deeply is plain text. */
export function writeValue(node: ValueNode, level: number, context: JsonContext): void {
  const text = level > MAX_CONTAINER_DEPTH ? textsBelow(node) : (scalarText(node) ?? "");
  if (node.type === "Array" && level <= MAX_CONTAINER_DEPTH) writeArray(node, level, context);
  else if (node.type === "Object" && level <= MAX_CONTAINER_DEPTH) writeObject(node, level, context);
  else if (!writePage(node, level, context) && text !== "")
    context.sink.block({ kind: "paragraph", place: placeOf(node), text: { text, place: placeOf(node) } });
}

/** Writes chosen values of a document: several objects are a table, others follow each other. */
export function writeRecords(records: readonly JsonRecord[], node: ValueNode, context: JsonContext): void {
  const objects = records.filter(({ value }) => value.type === "Object");
  if (objects.length > 1) writeTable(objects, node, 1, context);
  for (const { value } of records.filter(({ value }) => objects.length < 2 || value.type !== "Object"))
    writeValue(value, 1, context);
}

function textsBelow(node: ValueNode): string {
  const texts: string[] = [];
  const open = [node];
  for (let value = open.pop(); value; value = open.pop()) {
    append(texts, value.type === "Object" ? membersOf(value).map(({ key }) => key) : [scalarText(value) ?? ""]);
    append(
      open,
      membersOf(value).map((member) => member.value),
    );
    append(open, elementsOf(value));
  }
  return texts.filter((text) => text !== "").join("\n");
}

/** Objects are a table, lists of scalars the rows of another one, and scalars a list. */
function writeArray(node: ValueNode, level: number, context: JsonContext): void {
  const { sink, pages } = context;
  const place = placeOf(node);
  const elements = elementsOf(node);
  const objects = elements.filter(({ type }) => type === "Object").map((value) => ({ value }));
  if (objects.length > 0) writeTable(objects, node, level, context);
  const others = elements.filter(({ type }) => type !== "Object");
  const isRow = (value: ValueNode): boolean => value.type === "Array" && scalarText(value) !== undefined;
  const rows = others.filter(isRow).map((row): Row => ({ place: placeOf(row), cells: elementsOf(row).map(textOf) }));
  if (rows.length > 0) sink.block({ kind: "table", place, rows });
  const items = others.filter((value) => value.type !== "Array" && !pages.has(value)).map(textOf);
  if (items.length > 0)
    sink.block({ kind: "list", place, ordered: false, items: items.map((text) => ({ text, blocks: [] })) });
  for (const value of others) {
    if (pages.has(value) || (value.type === "Array" && !isRow(value))) writeValue(value, level + 1, context);
  }
}

/** An object whose values are objects is a table with its keys as the first column; of another, each member is a row. */
function writeObject(node: ValueNode, level: number, context: JsonContext): void {
  const members = membersOf(node);
  const isMap = members.length > 1 && members.every(({ value }) => value.type === "Object");
  if (isMap && (!context.isState || areAlike(members))) writeTable(members, node, level, context);
  else {
    const facts = context.isState ? [] : members.filter(({ value }) => isCell(value, context));
    const rows = facts.map(({ keyText, value }): Row => ({ place: keyText.place, cells: [keyText, textOf(value)] }));
    if (rows.length > 0) context.sink.block({ kind: "table", place: placeOf(node), rows });
    writeMembers(
      members.filter(({ value }) => !isCell(value, context)),
      level,
      context,
    );
  }
}

/** Whether each object has half of its keys in common with the first one, as rows have and parts of a program have not. */
function areAlike(objects: readonly JsonMember[]): boolean {
  const [first = new Set<string>(), ...others] = objects.map(
    ({ value }) => new Set(membersOf(value).map(({ key }) => key)),
  );
  return others.every((keys) => [...keys].filter((key) => first.has(key)).length * 2 >= keys.size);
}

function writeMembers(members: readonly JsonMember[], level: number, context: JsonContext): void {
  for (const { keyText, value } of members) {
    context.sink.heading(Math.min(6, level), keyText);
    writeValue(value, level + 1, context);
  }
}

/** Cells of a table for each value: objects that share hardly any keys are no rows, and would make a huge, empty table. */
const MOST_CELLS_OF_VALUE = 20;
/** Values of a table that may be as empty as it likes. */
const FEW_VALUES = 1000;

/** A table of objects, each with its key if it has one. What is no cell is written below the table. */
function writeTable(records: readonly JsonRecord[], node: ValueNode, level: number, context: JsonContext): void {
  const columns = new Set<string>();
  const rows: DataRecord[] = [];
  const inner: { readonly name: Text | undefined; readonly members: readonly JsonMember[] }[] = [];
  for (const { keyText, value } of records) {
    const { cells, rest } = flatten(value, "", context);
    for (const header of cells.keys()) columns.add(header);
    rows.push({ ...(keyText && { key: keyText }), cells });
    if (rest.length > 0)
      inner.push({ name: keyText ?? [...cells.values()].find(({ text }) => text !== ""), members: rest });
  }
  const values = rows.reduce((sum, { cells }) => sum + cells.size, 0);
  if (columns.size > MAX_COLUMNS || columns.size * rows.length > MOST_CELLS_OF_VALUE * Math.max(values, FEW_VALUES)) {
    for (const { keyText, value } of records) {
      if (keyText) context.sink.heading(Math.min(6, level), keyText);
      writeObject(value, level + 1, context);
    }
    return;
  }
  if (columns.size > 0) context.sink.block(recordsTable(placeOf(node), rows));
  for (const { name, members } of inner) {
    if (name) context.sink.heading(Math.min(6, level), name);
    writeMembers(members, level + 1, context);
  }
}

/** The cells of a row by header, and the members that are tables or lists of their own. */
function flatten(
  node: ValueNode,
  prefix: string,
  context: JsonContext,
  depth = 1,
): { readonly cells: Map<string, Text>; readonly rest: readonly JsonMember[] } {
  const cells = new Map<string, Text>();
  const rest: JsonMember[] = [];
  for (const member of membersOf(node)) {
    const { key, value } = member;
    const header = prefix + key;
    if (isCell(value, context)) cells.set(header, textOf(value));
    else if (value.type === "Object" && depth < MAX_COLUMN_DEPTH) {
      const inner = flatten(value, `${header}.`, context, depth + 1);
      for (const [name, cell] of inner.cells) cells.set(name, cell);
      append(rest, inner.rest);
    } else rest.push(member);
  }
  return { cells, rest };
}

/** Writes a text that is a page; returns `false` for another value. */
function writePage(node: ValueNode, level: number, { sink, pages, report }: JsonContext): boolean {
  const page = pages.get(node)?.(report);
  if (page) writeEmbeddedPage(page, node, level, sink);
  return page !== undefined;
}

/** Whether a value is a cell: a scalar, or a list of scalars, and no page. */
function isCell(node: ValueNode, { pages }: JsonContext): boolean {
  return scalarText(node) !== undefined && !pages.has(node);
}
