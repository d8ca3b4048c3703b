import { type ArrayNode, type ObjectNode, parse, type ValueNode } from "@humanwhocodes/momoa";
import type { JsonPath } from "./json-places.ts";
import { oneLineObjects } from "./one-line-objects.ts";

/**
 * The text of a valid JSON document with one value replaced or added; the rest of the text is unchanged. Objects and lists
 * on the way are created. A new member stands as its neighbours do: on their line, or on a line of its own.
 *
 * @example
 * withJsonValue('{ "a": { "b": 1 } }', ["a", "c"], ["x"]) // '{ "a": { "b": 1, "c": ["x"] } }'
 * withJsonValue('{\n  "a": 1\n}\n', ["b", "c"], true) // '{\n  "a": 1,\n  "b": { "c": true }\n}\n'
 */
export function withJsonValue(text: string, path: JsonPath, value: unknown): string {
  let node = parse(text, { mode: "json" }).body;
  for (const [at, step] of path.entries()) {
    const next = childOf(node, step);
    if (next) {
      node = next;
      continue;
    }
    if (node.type !== "Object" && node.type !== "Array") break;
    const inner = path.slice(at + 1).reduceRight<unknown>((below, key) => nested(key, below), value);
    return withLast(text, node, node.type === "Object" ? `${JSON.stringify(String(step))}: ` : "", inner);
  }
  return text.slice(0, node.loc.start.offset) + oneLineJson(value) + text.slice(node.loc.end.offset);
}

/**
 * The text of a valid JSON document without one member or element, and without the comma beside it.
 *
 * @example
 * withoutJsonValue('{ "a": 1, "b": [2, 3] }', ["b", 0]) // '{ "a": 1, "b": [3] }'
 */
export function withoutJsonValue(text: string, path: JsonPath): string {
  const body: ValueNode | undefined = parse(text, { mode: "json" }).body;
  const parent = path.slice(0, -1).reduce((node, step) => node && childOf(node, step), body as ValueNode | undefined);
  if (parent?.type !== "Object" && parent?.type !== "Array") return text;
  const parts = partsOf(parent);
  const index = parts.findIndex(({ key }, at) => (key ?? at) === path.at(-1));
  const [part, before, after] = [parts[index], parts[index - 1], parts[index + 1]];
  if (!part) return text;
  if (after) return text.slice(0, part.start) + text.slice(after.start);
  if (before) return text.slice(0, before.end) + text.slice(part.end);
  return text.slice(0, parent.loc.start.offset + 1) + text.slice(parent.loc.end.offset - 1);
}

/** JSON on one line, as Prettier writes it. */
function oneLineJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLineJson).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${oneLineJson(inner)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function nested(key: string | number, value: unknown): unknown {
  return typeof key === "number" ? [value] : { [key]: value };
}

/** A member of an object or an element of a list. */
interface Part {
  readonly key?: string;
  readonly value: ValueNode;
  readonly start: number;
  readonly end: number;
}

type Container = ObjectNode | ArrayNode;

function partsOf(node: Container): readonly Part[] {
  const nodes = node.type === "Object" ? node.members : node.elements;
  return nodes.map((one) => ({
    ...(one.type === "Member" && { key: one.name.type === "String" ? one.name.value : one.name.name }),
    value: one.value,
    start: one.loc.start.offset,
    end: one.loc.end.offset,
  }));
}

function childOf(node: ValueNode, step: string | number): ValueNode | undefined {
  if (node.type === "Array" && typeof step === "number") return node.elements[step]?.value;
  if (node.type !== "Object") return undefined;
  return partsOf(node).find(({ key }) => key === step)?.value;
}

/** The text with one part more at the end of an object or list. */
function withLast(text: string, node: Container, key: string, value: unknown): string {
  const [from, to] = [node.loc.start.offset, node.loc.end.offset];
  const last = partsOf(node).at(-1);
  const oneLine = key + oneLineJson(value);
  if (!last) {
    const space = node.type === "Object" ? " " : "";
    return text.slice(0, from + 1) + space + oneLine + space + text.slice(to - 1);
  }
  if (node.loc.start.line === node.loc.end.line) return `${text.slice(0, last.end)}, ${oneLine}${text.slice(last.end)}`;
  const line = text.slice(text.lastIndexOf("\n", last.start - 1) + 1, last.start);
  const indent = /^\s*/.exec(line)?.[0] ?? "";
  const lines = key + oneLineObjects(JSON.stringify(value, null, 2)).replaceAll("\n", `\n${indent}`);
  const added = indent.length + oneLine.length > MAX_LINE ? lines : oneLine;
  return `${text.slice(0, last.end)},\n${indent}${added}${text.slice(last.end)}`;
}

/** A longer value is written on several lines. */
const MAX_LINE = 120;
