import type { ValueNode } from "@humanwhocodes/momoa";
import { append } from "../../lib/collections.ts";
import type { ListedOperations, OperationTexts, PageOperation } from "../../model/operation.ts";
import type { Place } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { elementsOf, membersOf, placeOf, scalarText } from "../json/json-value.ts";
import { MAX_OPERATION_PARTS } from "../parse-limits.ts";
import type { RepeatedRow } from "./example-rows.ts";
import { nodeOf } from "./failure-references.ts";
import type { DescribedOperation } from "./operations.ts";

/** Texts to which places are added. */
interface Group extends OperationTexts {
  readonly places: Place[];
}

/**
 * The texts that describe failures of operations: those of an operation itself, and those of the components to which its
 * failures refer, directly or by way of others. A row that repeats another one is read as that one. Of a document whose
 * operations refer to too many components, the components have no operations, and this is reported.
 */
export function listedOperations(
  root: ValueNode,
  described: readonly DescribedOperation[],
  repeats: readonly RepeatedRow[],
  report: Report,
): ListedOperations {
  const groups: Group[] = [];
  const referring = new Map<string, PageOperation[]>();
  for (const { operation, failures, texts } of described) {
    const { places, references } = partOf([...failures, ...texts]);
    groups.push({ operations: [operation], places });
    for (const reference of references) addTo(referring, reference, operation);
  }
  const shared = componentGroups(root, referring);
  if (shared) append(groups, shared);
  else report("page-operations", { line: 1, column: 1 }, { limit: MAX_OPERATION_PARTS });
  addRepeats(groups, repeats);
  return { failing: described.filter(({ failures }) => failures.length > 0).length, texts: groups };
}

/** Where the texts and keys of values begin, and the references in them. */
function partOf(roots: readonly ValueNode[]): { readonly places: Place[]; readonly references: ReadonlySet<string> } {
  const places: Place[] = [];
  const references = new Set<string>();
  const open = [...roots];
  for (let node = open.pop(); node; node = open.pop()) {
    places.push(placeOf(node));
    append(open, elementsOf(node));
    for (const { key, keyText, value } of membersOf(node)) {
      places.push(keyText.place);
      if (key === "$ref") references.add(scalarText(value) ?? "");
      else open.push(value);
    }
  }
  return { places, references };
}

/**
 * A group for the components that are reached from the same references of operations; `undefined` if there are too many.
 *
 * @param referring reference → the operations whose failures have it
 */
function componentGroups(
  root: ValueNode,
  referring: ReadonlyMap<string, readonly PageOperation[]>,
): readonly Group[] | undefined {
  const parts = new Map<string, ReturnType<typeof partOf>>();
  const reachedFrom = new Map<string, string[]>();
  let count = 0;
  for (const first of referring.keys()) {
    const reached = new Set([first]);
    // The loop reaches what it adds.
    for (const reference of reached) {
      if (++count > MAX_OPERATION_PARTS) return undefined;
      addTo(reachedFrom, reference, first);
      const target = parts.has(reference) ? undefined : nodeOf(root, reference);
      const part = parts.get(reference) ?? partOf(target ? [target] : []);
      parts.set(reference, part);
      for (const inner of part.references) reached.add(inner);
    }
  }
  const groups = new Map<string, Group>();
  for (const [reference, firsts] of reachedFrom) {
    const key = JSON.stringify(firsts);
    let group = groups.get(key);
    if (!group) {
      const operations = new Set<PageOperation>();
      for (const first of firsts) for (const operation of referring.get(first) ?? []) operations.add(operation);
      count += operations.size;
      if (count > MAX_OPERATION_PARTS) return undefined;
      groups.set(key, (group = { operations: [...operations], places: [] }));
    }
    append(group.places, parts.get(reference)?.places ?? []);
  }
  return [...groups.values()];
}

function addRepeats(groups: readonly Group[], repeats: readonly RepeatedRow[]): void {
  if (repeats.length === 0) return;
  const wanted = new Map<string, Group[]>(repeats.map(({ place }) => [keyOf(place), []]));
  for (const group of groups) for (const place of group.places) wanted.get(keyOf(place))?.push(group);
  for (const { place, read } of repeats) {
    for (const group of wanted.get(keyOf(place)) ?? []) append(group.places, read);
  }
}

function keyOf({ line, column }: Place): string {
  return `${line}:${column}`;
}

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
