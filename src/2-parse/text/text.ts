import type { Section } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { lookaheadFor } from "../lookahead.ts";
import { splitLines } from "../page-lines.ts";
import { sectionBuilder } from "../section-builder.ts";
import { splitOneLineTables } from "../tables/one-line-table.ts";
import { withoutRulesBetweenRows } from "../tables/ruled-rows.ts";
import { withoutLinkReferences } from "./link-references.ts";
import { readTextBlocks } from "./text-blocks.ts";

/** Reads a page of plain text. Characters and line ends are kept; tables, lists, samples and titles become blocks. */
export function parseText(source: string, report: Report): readonly Section[] {
  const builder = sectionBuilder();
  const lines = withoutRulesBetweenRows(splitOneLineTables(withoutLinkReferences(splitLines(source))));
  readTextBlocks(lines, builder, {
    depth: 0,
    lookahead: lookaheadFor(source.length),
    report,
  });
  return builder.sections();
}
