import type { ArrayNode, MemberNode, ObjectNode, StringNode, ValueNode } from "@humanwhocodes/momoa";
import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import type { Place } from "../../model/page.ts";
import { keyOf } from "../json/json-value.ts";
import { MAX_YAML_ALIASED } from "../parse-limits.ts";
import { YamlError } from "./yaml-error.ts";

/** A value with an anchor, and the number of values and characters in it. */
interface Anchored {
  readonly value: ValueNode;
  readonly size: number;
}

/**
 * The root of one document as the JSON reader takes it. A value with an anchor is one object wherever aliases refer to it;
 * what aliases add to the size of the document is limited, because readers visit the value at each of them.
 */
export function yamlValues(root: ParsedNode, text: string, placeAt: (offset: number) => Place): ValueNode {
  const anchors = new Map<string, Anchored>();
  let size = 0;
  let aliased = 0;

  function valueOf(node: ParsedNode): ValueNode {
    if (isAlias(node)) return anchoredValue(node.source, node.range[0]);
    const before = size;
    size += 1;
    const value = ownValue(node);
    if (node.anchor !== undefined) anchors.set(node.anchor, { value, size: size - before });
    return value;
  }

  function ownValue(node: Exclude<ParsedNode, { readonly anchor?: never }>): ValueNode {
    const loc = locOf(node.range);
    if (isMap(node)) return { type: "Object", members: membersOf(node), loc };
    if (isSeq(node)) {
      const elements = node.items.map((item): ArrayNode["elements"][number] => {
        const value = valueOf(item);
        return { type: "Element", value, loc: value.loc };
      });
      return { type: "Array", elements, loc };
    }
    const value = textOf(node);
    size += value.length;
    return isNull(node) ? { type: "Null", loc } : { type: "String", value, loc };
  }

  function anchoredValue(name: string, offset: number): ValueNode {
    const found = anchors.get(name);
    if (!found) throw new YamlError(offset, `no anchor ${JSON.stringify(name)} before its alias`);
    size += found.size;
    aliased += found.size;
    if (aliased > MAX_YAML_ALIASED) {
      throw new YamlError(offset, `aliases repeat more than ${MAX_YAML_ALIASED} values and characters`);
    }
    return found.value;
  }

  /** Members of the values of `<<` follow those of the map, which have precedence. */
  function membersOf({ items }: YAMLMap.Parsed): MemberNode[] {
    const members: MemberNode[] = [];
    const merged: MemberNode[] = [];
    for (const { key, value: given } of items as Pair<ParsedNode | null, ParsedNode | null>[]) {
      const name = nameOf(key);
      const value: ValueNode = given ? valueOf(given) : { type: "Null", loc: name.loc };
      const inner = isScalar(key) && key.type === "PLAIN" && name.value === "<<" ? mergedMembers(value) : undefined;
      if (inner) for (const member of inner) merged.push(member);
      else members.push({ type: "Member", name, value, loc: name.loc });
    }
    const own = new Set(members.map(({ name }) => keyOf(name)));
    for (const member of merged) {
      if (own.has(keyOf(member.name))) continue;
      own.add(keyOf(member.name));
      members.push(member);
    }
    return members;
  }

  /** The text of a key. A key that is a list or a map is the text as it is written. */
  function nameOf(key: ParsedNode | null): StringNode {
    if (!key) return { type: "String", value: "", loc: locOf([0]) };
    const loc = locOf(key.range);
    if (isScalar(key)) {
      valueOf(key);
      return { type: "String", value: textOf(key), loc };
    }
    const value = valueOf(key);
    return { type: "String", value: value.type === "String" ? value.value : text.slice(...span(key)), loc };
  }

  /** Readers ask for the start only. */
  function locOf([offset]: readonly [number, ...number[]]): ValueNode["loc"] {
    const start = { ...placeAt(offset), offset };
    return { start, end: start };
  }

  return valueOf(root);
}

/** Values of JSON have no type here: `0010` and `1.0` may be codes, which are texts as they are written. */
function textOf({ source, value }: Scalar): string {
  return source ?? String(value ?? "");
}

function isNull(node: Scalar): boolean {
  return node.type === "PLAIN" && node.tag === undefined && /^(?:~|null|Null|NULL)?$/.test(textOf(node));
}

/** The members of a map, or of the maps of a list, the first one of a key; `undefined` for another value. */
function mergedMembers(value: ValueNode): readonly MemberNode[] | undefined {
  if (value.type === "Object") return value.members;
  if (value.type !== "Array") return undefined;
  const maps = value.elements.map((element) => element.value);
  return maps.every((map): map is ObjectNode => map.type === "Object")
    ? maps.flatMap(({ members }) => members)
    : undefined;
}

function span({ range: [from, to] }: ParsedNode): [number, number] {
  return [from, to];
}
