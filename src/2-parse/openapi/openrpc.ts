import type { ValueNode } from "@humanwhocodes/momoa";
import type { ListedOperations } from "../../model/operation.ts";
import type { Row, Text } from "../../model/page.ts";
import { dataTable } from "../data-table.ts";
import type { JsonContext } from "../json/json-blocks.ts";
import { elementsOf, membersOf, memberValue, placeOf, scalarText, textOf } from "../json/json-value.ts";
import type { RepeatedRow } from "./example-rows.ts";
import { listedOperations } from "./operation-texts.ts";
import type { DescribedOperation } from "./operations.ts";

/** Whether a document is one of OpenRPC (https://spec.open-rpc.org). */
export function isOpenRpc(root: ValueNode): boolean {
  return memberValue(root, "openrpc") !== undefined && memberValue(root, "methods")?.type === "Array";
}

/**
 * Writes the errors of a document of OpenRPC as a table: those of its components, which have a name, and those that stand
 * in its methods, each once. Returns the methods. An error in another document is a code that the method refers to.
 */
export function writeOpenRpc(root: ValueNode, { sink, report }: JsonContext): ListedOperations {
  const components = memberValue(root, "components");
  const named = components && memberValue(components, "errors");
  const methods = memberValue(root, "methods");
  const described = (methods ? elementsOf(methods) : []).flatMap(describedMethod);
  const inPlace = described.flatMap(({ failures }) => failures).filter((error) => !memberValue(error, "$ref"));
  const rows = [
    ...(named ? membersOf(named) : []).flatMap(({ keyText, value }) => rowOf(value, keyText)),
    ...inPlace.flatMap((error) => rowOf(error)),
  ];
  const { distinct, repeats } = withoutRepeats(rows);
  const [first] = distinct;
  if (first) {
    sink.heading(1, { text: "Errors", place: first.place });
    // Beside names, codes of three digits would be HTTP statuses, of which OpenRPC has none.
    const areStatuses = distinct.every(({ cells: [code] }) => /^[1-5]\d\d$/.test(code?.text ?? ""));
    sink.block(dataTable(first.place, ["error code", areStatuses ? "title" : "name", "message"], distinct));
  }
  return listedOperations(root, described, repeats, report);
}

/** A method that names its errors, or none. */
function describedMethod(method: ValueNode): readonly DescribedOperation[] {
  const [name, errors] = ["name", "errors"].map((key) => memberValue(method, key));
  const text = name && scalarText(name)?.trim();
  if (!name || !text) return [];
  const failures = errors ? elementsOf(errors) : [];
  const refersTo = failures.flatMap((error) => {
    const reference = memberValue(error, "$ref");
    const [, file, last] = /^([^#]*)#(?:.*\/)?([^/]+)$/.exec((reference && scalarText(reference)) ?? "") ?? [];
    return reference && file && last ? [{ code: last, place: placeOf(reference) }] : [];
  });
  const operation = { name: text, place: placeOf(name), ...(refersTo.length > 0 && { refersTo }) };
  return [{ operation, failures, texts: [] }];
}

/** The row of an error object: its code and its message, and the name of the component. */
function rowOf(error: ValueNode, name?: Text): readonly Row[] {
  const [code, message] = ["code", "message"].map((key) => memberValue(error, key));
  if (!code || scalarText(code) === undefined) return [];
  const { place } = textOf(code);
  const empty: Text = { text: "", place };
  // Whichever of the two is read as the code, its place is in the error, by which the methods of a code are found.
  const symbol = name ? { ...name, place } : empty;
  return [{ place, cells: [textOf(code), symbol, message ? textOf(message) : empty] }];
}

/** The rows with different texts; a method often repeats the error of another one. */
function withoutRepeats(rows: readonly Row[]): { readonly distinct: readonly Row[]; readonly repeats: RepeatedRow[] } {
  const distinct = new Map<string, Row>();
  const repeats: RepeatedRow[] = [];
  for (const row of rows) {
    const content = JSON.stringify(row.cells.map(({ text }) => text));
    const read = distinct.get(content);
    if (read) repeats.push({ place: row.place, read: read.cells.map(({ place }) => place) });
    else distinct.set(content, row);
  }
  return { distinct: [...distinct.values()], repeats };
}
