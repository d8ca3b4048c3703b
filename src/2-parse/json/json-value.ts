import type { MemberNode, ValueNode } from "@humanwhocodes/momoa";
import { withLineFeeds } from "../../lib/line-feeds.ts";
import type { Text } from "../../model/page.ts";

/** A member of an object, with the text of its key. */
export interface JsonMember {
  readonly key: string;
  readonly keyText: Text;
  readonly value: ValueNode;
}

/** The members of an object; none for another value. */
export function membersOf(node: ValueNode): JsonMember[] {
  return node.type === "Object" ? node.members.map(memberOf) : [];
}

function memberOf({ name, value }: MemberNode): JsonMember {
  const key = keyOf(name);
  return { key, keyText: { text: key, place: placeOf(name) }, value };
}

/** The text of a key. */
export function keyOf(name: MemberNode["name"]): string {
  return name.type === "String" ? name.value : name.name;
}

/** The value of a key; `undefined` if the value is no object, or the key is missing. */
export function memberValue(node: ValueNode, key: string): ValueNode | undefined {
  return node.type === "Object" ? node.members.find(({ name }) => keyOf(name) === key)?.value : undefined;
}

/** The elements of an array; none for another value. */
export function elementsOf(node: ValueNode): ValueNode[] {
  return node.type === "Array" ? node.elements.map(({ value }) => value) : [];
}

/** The place of a value. */
export function placeOf({ loc }: { readonly loc: ValueNode["loc"] }): Text["place"] {
  return { line: loc.start.line, column: loc.start.column };
}

/** The value as a text with its place; empty for a value that is no text. */
export function textOf(node: ValueNode): Text {
  return { text: scalarText(node) ?? "", place: placeOf(node) };
}

/**
 * A text with line feeds, a number or a boolean as text; the elements of a list of these; "" for `null`; `undefined` for other
 * values.
 */
export function scalarText(node: ValueNode): string | undefined {
  if (node.type === "String") return withLineFeeds(node.value);
  if (node.type === "Number" || node.type === "Boolean") return String(node.value);
  if (node.type === "Null") return "";
  if (node.type !== "Array" || node.elements.length === 0) return undefined;
  const texts = elementsOf(node).map((element) => (element.type === "Array" ? undefined : scalarText(element)));
  return texts.includes(undefined) ? undefined : texts.join(", ");
}
