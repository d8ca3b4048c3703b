import { jsonTree } from "../../lib/json-places.ts";
import type { Page } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import type { EmbeddedState } from "../html/find-state.ts";
import { parseHtml } from "../html/html.ts";
import { sectionBuilder } from "../section-builder.ts";
import { findEmbeddedPages } from "./embedded-pages.ts";
import { writeValue } from "./json-blocks.ts";

/**
 * Reads the data from which scripts fill an HTML page, like JSON, with the front matter of the HTML. Only tables of objects,
 * lists, and texts that are pages are read. Other scalars are texts of the user interface, addresses, or values that differ
 * at each visit.
 */
export function parseState(html: string, states: readonly EmbeddedState[], report: Report): Omit<Page, "path"> {
  const sections = states.flatMap(({ json, offset }) => {
    // Spaces keep the places of the page.
    const before = html.slice(0, offset);
    const line = before.split("\n").length - 1;
    const tree = jsonTree("\n".repeat(line) + " ".repeat(offset - 1 - before.lastIndexOf("\n")) + json);
    if (!tree.ok) return [];
    const sink = sectionBuilder();
    writeValue(tree.body, 1, { sink, pages: findEmbeddedPages(tree.body), report, isState: true });
    return sink.sections();
  });
  if (sections[0]) report("page-from-state", sections[0].place);
  return { matter: parseHtml(html, () => undefined).matter, sections };
}
