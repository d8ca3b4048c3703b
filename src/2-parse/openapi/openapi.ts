import type { ValueNode } from "@humanwhocodes/momoa";
import type { ListedOperations } from "../../model/operation.ts";
import type { Text } from "../../model/page.ts";
import { dataTable } from "../data-table.ts";
import { type JsonContext, writeValue } from "../json/json-blocks.ts";
import {
  elementsOf,
  type JsonMember,
  membersOf,
  memberValue,
  placeOf,
  scalarText,
  textOf,
} from "../json/json-value.ts";
import { MAX_CONTAINER_DEPTH } from "../parse-limits.ts";
import { enumTable } from "./enum-table.ts";
import { type ExampleRows, exampleRows } from "./example-rows.ts";
import { ERROR_EXTENSION, type FailureReferences, failureReferences, isFailureStatus } from "./failure-references.ts";
import { fixedValues } from "./fixed-values.ts";
import { listedOperations } from "./operation-texts.ts";
import { describedOperations, METHODS } from "./operations.ts";

/** Whether a document is one of OpenAPI or Swagger. */
export function isOpenApi(root: ValueNode): boolean {
  const keys = new Set(membersOf(root).map(({ key }) => key));
  const isNamed = keys.has("openapi") || keys.has("swagger");
  return isNamed && ["paths", "components", "definitions", "webhooks"].some((key) => keys.has(key));
}

/** Names of schemas of errors. */
const ERROR_NAME = /err(?:or|code|no|$)|fault(?!s?$)|exception|problem/i;

/** Names of schemas and properties whose values are codes, where they are about errors. */
const CODE_NAME = /(?:codes?|errors?|errno|issue|reason|fault|exception)$/i;

/** Where the walk is. */
interface Position {
  /** The headings above: the operation or the component, and the status of the response. */
  readonly trail: readonly Text[];
  /** The key of the value, or of the schema around it. */
  readonly name: string;
  /** Set where failures are described: the status, or "" for several ones. */
  readonly status?: string;
  readonly depth: number;
}

/** What is collected in the whole document. */
interface Walk {
  readonly context: JsonContext;
  readonly rows: ExampleRows;
  readonly references: FailureReferences;
}

/**
 * Writes what documents errors in a document of OpenAPI: extensions such as `x-error-codes`, the values of fields for
 * codes, examples and fixed values of responses of failures, and descriptions that are pages. The statuses of responses are
 * no codes. Returns the operations of the document.
 */
export function writeOpenApi(root: ValueNode, context: JsonContext): ListedOperations {
  const rows = exampleRows(root);
  visit(root, { trail: [], name: "", depth: 1 }, { context, rows, references: failureReferences(root) });
  rows.write(context.sink);
  return listedOperations(root, describedOperations(root), rows.repeats(), context.report);
}

function visit(node: ValueNode, at: Position, walk: Walk): void {
  const { context, rows } = walk;
  if (at.depth > MAX_CONTAINER_DEPTH) return;
  const isAboutErrors = at.status !== undefined || ERROR_NAME.test(at.name);
  const table = isAboutErrors && CODE_NAME.test(at.name) ? enumTable(node, at.name) : undefined;
  if (table) {
    writeTrail(at.trail, context);
    context.sink.block(table);
  }
  const fixed = isAboutErrors ? fixedValues(node) : undefined;
  if (fixed) {
    rows.addRow(fixed, at.status ?? "");
    return;
  }
  for (const element of elementsOf(node)) visit(element, { ...at, depth: at.depth + 1 }, walk);
  for (const member of membersOf(node)) {
    const { key, keyText, value } = member;
    if (ERROR_EXTENSION.test(key)) {
      writeTrail([...at.trail, { ...keyText, text: key.slice(2).replace(/[-_]/g, " ") }], context);
      writeExtension(value, at.trail.length + 2, context);
    } else if (at.status !== undefined && (key === "example" || key === "examples")) {
      rows.add(value, key === "examples", at.status);
    } else if (context.pages.has(value)) {
      // A table has the description of its values already.
      if (table || !(isAboutErrors || DESCRIBED.has(at.name))) continue;
      writeTrail(at.trail, context);
      writeValue(value, at.trail.length + 1, context);
    } else visit(value, positionOf(member, at, walk), walk);
  }
}

/** Writes a list of codes as a table with a header, and another value as in any JSON. */
function writeExtension(value: ValueNode, level: number, context: JsonContext): void {
  const codes = elementsOf(value);
  const [first] = codes;
  if (!first || codes.some((code) => scalarText(code) === undefined)) {
    writeValue(value, Math.min(6, level), context);
    return;
  }
  const rows = codes.map((code) => ({ place: placeOf(code), cells: [textOf(code)] }));
  context.sink.block(dataTable(placeOf(first), ["error code"], rows));
}

function writeTrail(trail: Position["trail"], { sink }: JsonContext): void {
  for (const [index, heading] of trail.entries()) sink.heading(Math.min(6, index + 1), heading);
}

/** What a description that is a page may belong to, outside of failures. */
const DESCRIBED: ReadonlySet<string> = new Set([...METHODS, "info", "tags"]);

/** Parts of a document whose members are named. */
const NAMED: ReadonlySet<string> = new Set(["schemas", "definitions", "responses", "examples", "paths"]);

/** The position of a member. Operations, components and statuses are headings. */
function positionOf({ key, keyText, value }: JsonMember, at: Position, { references }: Walk): Position {
  const { status: _, ...others } = at;
  const next = { ...at, name: key, depth: at.depth + 1 };
  if (at.name === "responses" && /^(?:[1-5](?:\d\d|XX)|default)$/i.test(key)) {
    const trail = [...at.trail, keyText];
    if (!isFailureStatus(key)) return { ...others, name: key, depth: next.depth, trail };
    return { ...next, trail, status: /^\d{3}$/.test(key) ? key : "" };
  }
  if (NAMED.has(at.name) && at.trail.length === 0) {
    const path = at.name === "definitions" ? "#/definitions/" : at.name === "paths" ? "" : `#/components/${at.name}/`;
    const statuses = [...(references.get(path + key) ?? references.get(`#/${at.name}/${key}`) ?? [])];
    const [only = "", ...more] = statuses;
    const status = more.length === 0 && /^\d{3}$/.test(only) ? only : "";
    return { ...next, trail: [keyText], ...(statuses.length > 0 && { status }) };
  }
  if (METHODS.includes(key) && at.trail.length === 1) {
    const title = memberValue(value, "operationId") ?? memberValue(value, "summary");
    const text = title && scalarText(title);
    return { ...next, trail: [text ? { ...keyText, text } : keyText] };
  }
  // Of the parts of a schema, the name of the schema or the property stays.
  return /^(?:items|allOf|oneOf|anyOf|schema)$/.test(key) ? { ...next, name: at.name } : next;
}
