import type { ValueNode } from "@humanwhocodes/momoa";
import type { Place, Row, Text } from "../../model/page.ts";
import { elementsOf, membersOf, memberValue, placeOf, scalarText } from "../json/json-value.ts";
import { dataTable } from "../data-table.ts";
import { nodeOf } from "./failure-references.ts";
import type { BlockSink } from "../section-builder.ts";

/** Collects the examples of responses of failures. */
export interface ExampleRows {
  /** Adds an example, or a map of named ones. */
  add(node: ValueNode, areNamed: boolean, status: string): void;
  /** Adds the values of one error by key. */
  addRow(values: ReadonlyMap<string, Text>, status: string): void;
  /** Writes a table for each set of keys. */
  write(sink: BlockSink): void;
  /** The rows that were left out because they repeat another one. */
  repeats(): readonly RepeatedRow[];
}

/** A row that repeats another one. */
export interface RepeatedRow {
  readonly place: Place;
  /** The places of the cells of the row that is read. */
  readonly read: readonly Place[];
}

/** Levels of objects in an example, and cells of a row. */
const MAX_LEVELS = 4;
const MAX_CELLS = 20;

/** Makes a collector of the examples in a document, which may be references to other parts of it. */
export function exampleRows(root: ValueNode): ExampleRows {
  const tables = new Map<string, { readonly headers: readonly string[]; readonly rows: Map<string, Row> }>();
  const seen = new Set<string>();
  const repeated: RepeatedRow[] = [];

  /** What a reference names, once for each status. */
  function referred(node: ValueNode, status: string): ValueNode | undefined {
    const reference = memberValue(node, "$ref");
    const pointer = reference && scalarText(reference);
    if (!pointer) return node;
    const key = `${status} ${pointer}`;
    const found = seen.has(key) ? undefined : nodeOf(root, pointer);
    seen.add(key);
    return found;
  }

  function addExample(node: ValueNode, status: string, summary?: Text): void {
    for (const values of rowsOf(node)) addRow(values, status, summary);
  }

  /** A value that repeats the status is no code, and an error without another value is left out. */
  function addRow(values: ReadonlyMap<string, Text>, status: string, summary?: Text): void {
    const cells = [...values].filter(([key, { text }]) => text !== status || /code$/i.test(key));
    const [first] = cells;
    if (!first || cells.some(([key, { text }]) => /code$/i.test(key) && (text === status || text === "string"))) return;
    const { place } = first[1];
    const headers = [...cells.map(([key]) => key), "HTTP status", ...(summary ? ["description"] : [])];
    const row = [...cells.map(([, text]) => text), { text: status, place }, ...(summary ? [summary] : [])];
    const key = JSON.stringify(headers);
    const table = tables.get(key) ?? { headers, rows: new Map<string, Row>() };
    tables.set(key, table);
    const content = JSON.stringify(row.map(({ text }) => text));
    const read = table.rows.get(content);
    if (read) repeated.push({ place, read: read.cells.map((cell) => cell.place) });
    else table.rows.set(content, { place, cells: row });
  }

  /** An example with a summary, which may be a reference. */
  function addNamed(given: ValueNode, status: string): void {
    const node = referred(given, status);
    const value = node && memberValue(node, "value");
    if (!value) return;
    const summary = memberValue(node, "summary") ?? memberValue(node, "description");
    const text = summary && scalarText(summary);
    addExample(value, status, text ? { text, place: placeOf(summary) } : undefined);
  }

  return {
    addRow,
    repeats: () => repeated,
    add(node, areNamed, status) {
      if (!areNamed) {
        const value = referred(node, status);
        if (value) addExample(value, status);
      }
      // Swagger 2 has a value for each media type.
      else for (const { key, value } of membersOf(node)) (key.includes("/") ? addExample : addNamed)(value, status);
    },
    write(sink) {
      for (const { headers, rows } of tables.values()) {
        const [first] = rows.values();
        if (!first) continue;
        sink.heading(1, { text: "Error responses", place: first.place });
        sink.block(dataTable(first.place, headers, [...rows.values()]));
      }
    },
  };
}

/** The scalars of an example by key (`error.code`): a row for the object, and one for each object in its lists. */
function rowsOf(node: ValueNode): readonly ReadonlyMap<string, Text>[] {
  const rows: ReadonlyMap<string, Text>[] = [];
  const open: ExamplePart[] = [{ node, prefix: "", level: 1 }];
  // The loop reaches the parts that it adds.
  for (const { node: value, prefix, level, row: outer } of open) {
    if (level > MAX_LEVELS) continue;
    for (const element of elementsOf(value)) open.push({ node: element, prefix, level: level + 1 });
    if (value.type !== "Object") continue;
    const row = outer ?? new Map<string, Text>();
    if (!outer) rows.push(row);
    for (const { key, value: inner } of membersOf(value)) {
      const header = prefix + key;
      const text = inner.type === "Array" ? undefined : scalarText(inner);
      if (text === undefined)
        open.push({ node: inner, prefix: `${header}.`, level: level + 1, ...(inner.type === "Object" && { row }) });
      else if (row.size < MAX_CELLS) row.set(header, { text, place: placeOf(inner) });
    }
  }
  return rows;
}

/** A value in an example, with the row of the object around it. */
interface ExamplePart {
  readonly node: ValueNode;
  readonly prefix: string;
  readonly level: number;
  readonly row?: Map<string, Text>;
}
