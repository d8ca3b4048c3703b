import { jsonTree } from "../../lib/json-places.ts";
import { codeLines } from "../../model/code-lines.ts";
import type { Block, CodeBlock, Text } from "../../model/page.ts";
import { recordsTable } from "../data-table.ts";
import { elementsOf, membersOf, scalarText, textOf } from "./json-value.ts";

/** The key of a code, in the objects of a list of errors. */
const CODE_KEY = /^(?:err(?:or)?[_-]?)?(?:code|no)$/i;

/** A response may have one or two errors, or several with the same code. */
const LEAST_OBJECTS = 3;
const LEAST_DISTINCT = 0.75;

/**
 * The table of a list of errors in a code block: a JSON array of objects that have different codes and no inner objects.
 * `undefined` for other code.
 */
export function jsonListing(code: CodeBlock): Block | undefined {
  if (!/^\s*\[\s*\{/.test(code.value)) return undefined;
  const tree = jsonTree(code.value);
  const objects = tree.ok ? elementsOf(tree.body).map(membersOf) : [];
  const areFlat = objects.flat().every(({ value }) => scalarText(value) !== undefined);
  const codes = objects.map((members) => members.find(({ key }) => CODE_KEY.test(key))?.value);
  const areDistinct = new Set(codes.map((value) => value && scalarText(value))).size >= LEAST_DISTINCT * codes.length;
  if (objects.length < LEAST_OBJECTS || codes.includes(undefined) || !areFlat || !areDistinct) return undefined;
  const lines = codeLines(code);
  const inPage = ({ text, place: { line, column } }: Text): Text => {
    const begin = lines[line - 1]?.place ?? code.place;
    return { text, place: { line: begin.line, column: begin.column + column - 1 } };
  };
  const records = objects.map((members) => ({
    cells: new Map(members.map(({ key, value }) => [key, inPage(textOf(value))])),
  }));
  return recordsTable(code.place, records);
}
