import type { ValueNode } from "@humanwhocodes/momoa";
import { partition } from "../../lib/collections.ts";
import type { PageOperation } from "../../model/operation.ts";
import { type JsonMember, membersOf, memberValue, placeOf, scalarText } from "../json/json-value.ts";
import { ERROR_EXTENSION, isFailureStatus, nodeOf } from "./failure-references.ts";

/** An operation of a document, with what describes its failures. */
export interface DescribedOperation {
  readonly operation: PageOperation;
  /** Responses of failures, and extensions that list errors. */
  readonly failures: readonly ValueNode[];
  /** Texts of the operation, which may have tables of errors. */
  readonly texts: readonly ValueNode[];
}

/** Keys of the operations of a path. */
export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operations below `paths`, in the order of the document. Webhooks and callbacks are calls of the server. */
export function describedOperations(root: ValueNode): readonly DescribedOperation[] {
  const names = new Set<string>();
  const paths = memberValue(root, "paths");
  return (paths ? membersOf(paths) : []).flatMap(({ key: path, value: given }) => {
    const members = membersOf(referred(root, given));
    const shared = extensionsOf(members);
    return members.flatMap((member): DescribedOperation[] => {
      if (!METHODS.includes(member.key) || member.value.type !== "Object") return [];
      const operation = nameOperation(member, path, names);
      names.add(operation.name);
      const parts = membersOf(member.value);
      const texts = parts.flatMap(({ value }) => (value.type === "String" ? value : []));
      return [{ operation, failures: [...failuresIn(parts), ...shared], texts }];
    });
  });
}

function failuresIn(members: readonly JsonMember[]): readonly ValueNode[] {
  const responses = members.flatMap(({ key, value }) => (key === "responses" ? membersOf(value) : []));
  const [failures, others] = partition(responses, ({ key }) => isFailureStatus(key));
  const extended = [...members, ...others, ...others.flatMap(({ value }) => membersOf(value))];
  return [...failures.map(({ value }) => value), ...extensionsOf(extended)];
}

/** The name is `operationId` in one line; the request, if it has none, or one that an operation above has. */
function nameOperation({ key, keyText, value }: JsonMember, path: string, names: ReadonlySet<string>): PageOperation {
  const method = key.toUpperCase();
  const request = `${method} ${path}`;
  const id = memberValue(value, "operationId");
  const name = (id && scalarText(id))?.split(/\s+/).filter(Boolean).join(" ") ?? "";
  const isNamed = name !== "" && !names.has(name);
  return { name: isNamed ? name : request, place: id && isNamed ? placeOf(id) : keyText.place, method, path };
}

function extensionsOf(members: readonly JsonMember[]): readonly ValueNode[] {
  return members.filter(({ key }) => ERROR_EXTENSION.test(key)).map(({ value }) => value);
}

/** What a path refers to, or its own value. */
function referred(root: ValueNode, node: ValueNode): ValueNode {
  const reference = memberValue(node, "$ref");
  return (reference && nodeOf(root, scalarText(reference) ?? "")) ?? node;
}
