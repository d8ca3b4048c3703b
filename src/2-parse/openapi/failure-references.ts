import type { ValueNode } from "@humanwhocodes/momoa";
import { elementsOf, membersOf, scalarText } from "../json/json-value.ts";

/** Reference (`#/components/schemas/Error`) → the statuses of the responses of failures that reach it. */
export type FailureReferences = ReadonlyMap<string, ReadonlySet<string>>;

/** Extensions that list errors: `x-error-codes`, `x-errors`, `x-api-error-list`. */
export const ERROR_EXTENSION = /^x-(?:.*[-_])?(?:errors?|(?:error|fault)[-_]?(?:codes?|list|responses?|types?))$/i;

/** Whether the key of a response is the status of a failure. */
export function isFailureStatus(key: string): boolean {
  return /^(?:[45](?:\d\d|XX)|default)$/i.test(key);
}

/** Finds the components that responses of failures refer to, directly or by way of others. */
export function failureReferences(root: ValueNode): FailureReferences {
  const reached = new Map<string, Set<string>>();
  const open = failuresOf(root);
  for (const { status, node } of open) {
    for (const reference of referencesIn(node)) {
      const statuses = reached.get(reference) ?? new Set<string>();
      // With two statuses it is known that there are several.
      if (statuses.has(status) || statuses.size > 1) continue;
      reached.set(reference, statuses.add(status));
      const target = nodeOf(root, reference);
      // The loop reaches what it adds. Each component is read once for a status.
      if (target) open.push({ status, node: target });
    }
  }
  return reached;
}

function failuresOf(root: ValueNode): { readonly status: string; readonly node: ValueNode }[] {
  const failures: { status: string; node: ValueNode }[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const element of elementsOf(node)) open.push(element);
    for (const { key, value } of membersOf(node)) {
      open.push(value);
      if (key !== "responses") continue;
      for (const { key: status, value: response } of membersOf(value))
        if (isFailureStatus(status)) failures.push({ status, node: response });
    }
  }
  return failures;
}

function referencesIn(root: ValueNode): readonly string[] {
  const references: string[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const element of elementsOf(node)) open.push(element);
    for (const { key, value } of membersOf(node)) {
      if (key === "$ref") references.push(scalarText(value) ?? "");
      else open.push(value);
    }
  }
  return references;
}

/** Parts of a reference that are followed. */
const MAX_PARTS = 20;

/** The value that a reference inside the document names: `#/components/examples/a`. */
export function nodeOf(root: ValueNode, reference: string): ValueNode | undefined {
  if (!reference.startsWith("#/")) return undefined;
  let node: ValueNode | undefined = root;
  for (const part of reference.slice(2).split("/").slice(0, MAX_PARTS)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    node = node && indexOf(node).get(key);
  }
  return node;
}

/** The members of an object by key. Components are looked up often. */
function indexOf(node: ValueNode): ReadonlyMap<string, ValueNode> {
  const known = indexes.get(node);
  if (known) return known;
  const index = new Map(membersOf(node).map(({ key, value }) => [key, value]));
  indexes.set(node, index);
  return index;
}

const indexes = new WeakMap<ValueNode, ReadonlyMap<string, ValueNode>>();
