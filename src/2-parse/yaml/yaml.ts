import type { Page } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { readDocument } from "../json/json.ts";
import { yamlTree } from "./yaml-tree.ts";

/**
 * Parses a YAML document into the page that JSON of the same content gives. A document that is not valid gives a problem and
 * no sections.
 */
export function parseYaml(source: string, path: readonly string[] | undefined, report: Report): Omit<Page, "path"> {
  const tree = yamlTree(source);
  if (tree.ok) return readDocument(tree.body, path, report);
  report("page-yaml-invalid", tree.place, { reason: tree.reason });
  return { matter: {}, sections: [] };
}
