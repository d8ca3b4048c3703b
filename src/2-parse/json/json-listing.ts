import { jsonTree } from "../../lib/json-places.ts";
import type { Block, Place, Row, Text } from "../../model/page.ts";
import { dataTable } from "../data-table.ts";
import { elementsOf, membersOf, scalarText, textOf } from "./json-value.ts";

/** The key of a code, in the objects of a list of errors. */
const CODE_KEY = /^(?:err(?:or)?[_-]?)?(?:code|no)$/i;

/**
 * The table of a list of errors that a page shows as JSON: an array of two or more objects with a code and without inner
 * objects. `undefined` for other values. `moved` converts a place in `value` to one in the page.
 */
export function jsonListing(value: string, moved: (place: Place) => Place): Block | undefined {
  if (!/^\s*\[\s*\{/.test(value)) return undefined;
  const tree = jsonTree(value);
  const objects = tree.ok ? elementsOf(tree.body).map(membersOf) : [];
  const isRow = (members: (typeof objects)[number]): boolean =>
    members.some(({ key }) => CODE_KEY.test(key)) && members.every(({ value }) => scalarText(value) !== undefined);
  if (objects.length < 2 || !objects.every(isRow)) return undefined;
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
