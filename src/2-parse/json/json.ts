import type { ValueNode } from "@humanwhocodes/momoa";
import { jsonTree } from "../../lib/json-places.ts";
import type { Page } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { isOpenApi, writeOpenApi } from "../openapi/openapi.ts";
import { isOpenRpc, writeOpenRpc } from "../openapi/openrpc.ts";
import { sectionBuilder } from "../section-builder.ts";
import { findEmbeddedPages } from "./embedded-pages.ts";
import { writeRecords, writeValue } from "./json-blocks.ts";
import { reportPath, valuesAt } from "./json-path.ts";
import { membersOf, scalarText } from "./json-value.ts";

/** Longer values at the top of a document are no facts about it. */
const MAX_MATTER_LENGTH = 300;

/** Reads a JSON document (RFC 8259). Without sections, and with a problem, for a document that is not valid. */
export function parseJson(source: string, path: readonly string[] | undefined, report: Report): Omit<Page, "path"> {
  const tree = jsonTree(source);
  if (tree.ok) return readDocument(tree.body, path, report);
  report("page-json-invalid", tree.place, { reason: tree.reason });
  return { matter: {}, sections: [] };
}

/**
 * Reads the tree of a document: arrays of objects and maps of objects are tables, maps of texts are tables of two columns,
 * keys are headings, and HTML or Markdown inside a text is read as a page. Facts at the top are front matter. With a path,
 * only the values there are read.
 */
export function readDocument(root: ValueNode, path: readonly string[] | undefined, report: Report): Omit<Page, "path"> {
  const sink = sectionBuilder();
  const context = { sink, pages: findEmbeddedPages(root), report };
  let operations: Page["operations"];
  if (path) {
    const records = valuesAt(root, path);
    if (records.length === 0) reportPath(path, report);
    else writeRecords(records, root, context);
  } else if (isOpenApi(root)) operations = writeOpenApi(root, context);
  else if (isOpenRpc(root)) operations = writeOpenRpc(root, context);
  else writeValue(root, 1, context);
  return { matter: matterOf(root), sections: sink.sections(), ...(operations && { operations }) };
}

/** The short texts and numbers at the top of a document, if it has other members. */
function matterOf(root: ValueNode): Page["matter"] {
  const members = membersOf(root);
  const facts = members.flatMap(({ key, value }) => {
    const text = scalarText(value);
    return text === undefined || text.length > MAX_MATTER_LENGTH ? [] : [[key, text] as const];
  });
  return facts.length < members.length ? Object.fromEntries(facts) : {};
}
