import { jsonTree } from "../../lib/json-places.ts";
import type { Block, Place, Row, Text } from "../../model/page.ts";
import { dataTable } from "../data-table.ts";
import { elementsOf, type JsonMember, membersOf, scalarText, textOf } from "./json-value.ts";

/** The key of a code, in the objects of a list of errors. */
const CODE_KEY = /^(?:err(?:or)?[_-]?)?(?:code|no)$/i;

/** A response may have one or two errors, or several with the same code. */
const LEAST_OBJECTS = 3;
const LEAST_DISTINCT = 0.75;

/**
 * The table of a list of errors that a page shows as JSON: an array of objects with different codes and without inner
 * objects. `undefined` for other values. `moved` converts a place in `value` to one in the page.
 */
export function jsonListing(value: string, moved: (place: Place) => Place): Block | undefined {
  if (!/^\s*\[\s*\{/.test(value)) return undefined;
  const tree = jsonTree(value);
  const objects = tree.ok ? elementsOf(tree.body).map(membersOf) : [];
  const codeOf = (members: readonly JsonMember[]): string | undefined => {
    const code = members.find(({ key }) => CODE_KEY.test(key));
    return code && scalarText(code.value);
  };
  const codes = objects.flatMap((members) => codeOf(members) ?? []);
  const areFlat = objects.flat().every(({ value }) => scalarText(value) !== undefined);
  const areDistinct = new Set(codes).size >= LEAST_DISTINCT * objects.length;
  if (objects.length < LEAST_OBJECTS || codes.length < objects.length || !areFlat || !areDistinct) return undefined;
  const headers = [...new Set(objects.flatMap((members) => members.map(({ key }) => key)))];
  const place = moved({ line: 1, column: 1 });
  const rows = objects.map((members): Row => {
    const texts = new Map(members.map(({ key, value }) => [key, textOf(value)]));
    const cells = headers.map((header): Text => {
      const text = texts.get(header);
      return text ? { ...text, place: moved(text.place) } : { text: "", place };
    });
    return { place: cells.find(({ text }) => text !== "")?.place ?? place, cells };
  });
  return dataTable(place, headers, rows);
}
