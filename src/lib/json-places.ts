import { type MemberNode, type ObjectNode, parse, type ValueNode } from "@humanwhocodes/momoa";
import type { Place } from "../model/page.ts";

/** Keys and indexes from the root of a JSON document to one of its values. */
export type JsonPath = readonly (string | number)[];

/** A parsed JSON document with the places of its values, or the place and the reason of the first error. */
export type Json =
  | { readonly ok: true; readonly value: unknown; readonly placeOf: (path: JsonPath) => Place }
  | { readonly ok: false; readonly place: Place; readonly reason: string };

/** Parses JSON strictly: comments, trailing commas and duplicate keys are errors. */
export function parseJson(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    // The parser with places is many times slower, so it runs only if there is an error or a place is needed.
    if (keysWritten(text) === keysIn(value)) return { ok: true, value, placeOf: placesIn(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) return { ok: false, ...errorOf(error) };
  }
  return parseWithPlaces(text);
}

/** The parser with places needs about 500 bytes for a value, so it does not read texts with more values. */
const MAX_VALUES_WITH_PLACES = 500_000;

/** Whether a text may have too many values for the parser with places: each value but one stands behind a comma. */
function isTooLarge(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf(","); at >= 0 && count <= MAX_VALUES_WITH_PLACES; at = text.indexOf(",", at + 1))
    count += 1;
  return count > MAX_VALUES_WITH_PLACES;
}

const START: Place = { line: 1, column: 1 };

function parseWithPlaces(text: string): Json {
  if (isTooLarge(text)) {
    const reason = "a syntax error or a key that stands twice; the text is too large to find the place";
    return { ok: false, place: START, reason };
  }
  try {
    const { body } = parse(text, { mode: "json" });
    const duplicate = duplicateKey(body);
    if (duplicate) {
      return {
        ok: false,
        place: placeOf(duplicate),
        reason: `the key ${JSON.stringify(keyOf(duplicate))} stands twice`,
      };
    }
    return { ok: true, value: JSON.parse(text), placeOf: (path) => placeOf(nodeAt(body, path)) };
  } catch (error) {
    return { ok: false, ...errorOf(error) };
  }
}

/** The tree of a document, or the place and the reason of the first error. */
export type JsonTree = { readonly ok: true; readonly body: ValueNode } | Extract<Json, { readonly ok: false }>;

/** The tree of a JSON document, whose keys may stand twice. */
export function jsonTree(text: string): JsonTree {
  if (isTooLarge(text)) return { ok: false, place: START, reason: `more than ${MAX_VALUES_WITH_PLACES} values` };
  try {
    return { ok: true, body: parse(text, { mode: "json" }).body };
  } catch (error) {
    return { ok: false, ...errorOf(error) };
  }
}

function placesIn(text: string): (path: JsonPath) => Place {
  let body: ValueNode | undefined;
  if (isTooLarge(text)) return () => START;
  return (path) => {
    try {
      return placeOf(nodeAt((body ??= parse(text, { mode: "json" }).body), path));
    } catch {
      // The parser with places fails at a nesting depth that `JSON.parse` accepts.
      return START;
    }
  };
}

/** The number of keys in a JSON text, duplicates included. */
function keysWritten(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"\s*(:?)/g)) if (colon) count += 1;
  return count;
}

/** The number of keys of a value on all levels. It is smaller than that of the text if the text has duplicates. */
function keysIn(root: unknown): number {
  let count = 0;
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null) continue;
    const values = Object.values(value);
    if (!Array.isArray(value)) count += values.length;
    for (const inner of values) if (typeof inner === "object") open.push(inner);
  }
  return count;
}

/**
 * A path in the syntax of JavaScript.
 *
 * @example
 * showPath(["services", "ocr", "pages", 0, "file"]) // "services.ocr.pages[0].file"
 * showPath(["services", "a b"]) // "services[\"a b\"]"
 */
export function showPath(path: JsonPath): string {
  return path
    .map((step, i) => {
      if (typeof step === "number") return `[${step}]`;
      if (!/^[\w$-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
      return i === 0 ? step : `.${step}`;
    })
    .join("");
}

type Located = ValueNode | MemberNode;

function placeOf({ loc }: Located): Place {
  return { line: loc.start.line, column: loc.start.column };
}

function keyOf(member: MemberNode): string {
  return member.name.type === "String" ? member.name.value : member.name.name;
}

const membersByKey = new WeakMap<ObjectNode, ReadonlyMap<string | number, MemberNode>>();

function memberOf(object: ObjectNode, key: string | number): MemberNode | undefined {
  let members = membersByKey.get(object);
  if (!members) membersByKey.set(object, (members = new Map(object.members.map((one) => [keyOf(one), one]))));
  return members.get(key);
}

/** The node at a path; if the path leads to no value, the deepest node on it. */
function nodeAt(root: ValueNode, path: JsonPath): Located {
  let node: Located = root;
  for (const step of path) {
    const value: ValueNode = node.type === "Member" ? node.value : node;
    let next: Located | undefined;
    if (value.type === "Object") next = memberOf(value, step);
    if (value.type === "Array" && typeof step === "number") next = value.elements[step]?.value;
    if (!next) return node;
    node = next;
  }
  return node;
}

function duplicateKey(root: ValueNode): MemberNode | undefined {
  const open: ValueNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "Array") for (const { value } of node.elements) open.push(value);
    if (node.type !== "Object") continue;
    const seen = new Set<string>();
    for (const member of node.members) {
      if (seen.has(keyOf(member))) return member;
      seen.add(keyOf(member));
      open.push(member.value);
    }
  }
  return undefined;
}

/** The place and the reason of an error of one of the parsers. Other errors are thrown again. */
function errorOf(error: unknown): { place: Place; reason: string } {
  if (error instanceof RangeError) return { place: { line: 1, column: 1 }, reason: "nested too deeply" };
  if (!(error instanceof Error)) throw error;
  const { line, column } = error as Error & { line?: number; column?: number };
  const reason = error.message
    .replace(/(?<!\s)\s*\(\d+:\d+\)$/, "")
    .replace(/token (\w+) found/, (_, token: string) => `${TOKENS[token] ?? token} found`)
    .replace(/\.$/, "")
    .replace(/\s+/g, " ");
  return { place: { line: line ?? 1, column: column ?? 1 }, reason: reason.charAt(0).toLowerCase() + reason.slice(1) };
}

const TOKENS: Readonly<Record<string, string>> = {
  Colon: '":"',
  Comma: '","',
  LBrace: '"{"',
  LBracket: '"["',
  RBrace: '"}"',
  RBracket: '"]"',
};
