import type { ValueNode } from "@humanwhocodes/momoa";
import type { Block, Row, Text } from "../../model/page.ts";
import { dataTable } from "../data-table.ts";
import { elementsOf, membersOf, memberValue, placeOf, scalarText, textOf } from "../json/json-value.ts";
import { onlyValue } from "./fixed-values.ts";

/** A value of an enumeration, with the name and the description that the schema gives it. */
interface EnumValue {
  readonly value: Text;
  readonly name?: Text;
  readonly description?: Text;
}

/** A table of the values of a schema: of `enum`, or of alternatives with one value each. `undefined` if it has none. */
export function enumTable(schema: ValueNode, header: string): Block | undefined {
  const values = [...enumValues(schema), ...alternatives(schema)];
  if (values.length === 0) return undefined;
  const place = values[0]?.value.place ?? placeOf(schema);
  const empty: Text = { text: "", place };
  const hasNames = values.some(({ name }) => name);
  const hasDescriptions = values.some(({ description }) => description);
  const headers = [header, ...(hasNames ? ["name"] : []), ...(hasDescriptions ? ["description"] : [])];
  const rows = values.map(({ value, name = empty, description = empty }): Row => ({
    place: value.place,
    cells: [value, ...(hasNames ? [name] : []), ...(hasDescriptions ? [description] : [])],
  }));
  return dataTable(place, headers, rows);
}

function enumValues(schema: ValueNode): EnumValue[] {
  const list = memberValue(schema, "enum");
  const names = extension(schema, /^x-enum-?(?:var)?names$/i);
  const texts = extension(schema, /^x-enum-?descriptions?$/i);
  const lines = describedValues(schema);
  return (list ? elementsOf(list) : []).flatMap((node, index): EnumValue[] => {
    const value = textOf(node);
    const { text } = value;
    if (text === "") return [];
    const name = names.get(text) ?? names.get(String(index));
    const description = texts.get(text) ?? texts.get(String(index)) ?? lines.get(text);
    return [{ value, ...(name && { name }), ...(description && { description }) }];
  });
}

/** The members or elements of an extension by key or index. */
function extension(schema: ValueNode, pattern: RegExp): ReadonlyMap<string, Text> {
  const { value } = membersOf(schema).find(({ key }) => pattern.test(key)) ?? {};
  if (!value) return new Map();
  const entries = [
    ...membersOf(value).map(({ key, value: text }) => [key, text] as const),
    ...elementsOf(value).map((text, index) => [String(index), text] as const),
  ];
  return new Map(entries.map(([key, node]) => [key, textOf(node)]));
}

/** The lines of a description that explain one value: "- `E1`: text". */
function describedValues(schema: ValueNode): ReadonlyMap<string, Text> {
  const node = memberValue(schema, "description");
  const lines = node ? (scalarText(node) ?? "").split("\n") : [];
  return new Map(
    lines.flatMap((line): [string, Text][] => {
      const [, value, text] = /^[\s*+-]*["'`]?([\w.:-]{1,100}?)["'`]?(?:: |\s+[-–—:=]+\s+)(\S.*)$/.exec(line) ?? [];
      return node && value !== undefined && text !== undefined ? [[value, { text, place: placeOf(node) }]] : [];
    }),
  );
}

/** The values of `oneOf` and `anyOf`, where each is a schema with one value. */
function alternatives(schema: ValueNode): EnumValue[] {
  const lists = ["oneOf", "anyOf"].map((key) => memberValue(schema, key));
  return lists.flatMap((list) =>
    (list ? elementsOf(list) : []).flatMap((option): EnumValue[] => {
      const value = onlyValue(option);
      if (!value) return [];
      const [name, description] = ["title", "description"].map((key) => memberValue(option, key));
      return [{ value, ...(name && { name: textOf(name) }), ...(description && { description: textOf(description) }) }];
    }),
  );
}
