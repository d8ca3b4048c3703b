import type { Section } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { readBlocks, readInside } from "../blocks.ts";
import type { BlockContext } from "../block-reader.ts";
import { splitLines } from "../page-lines.ts";
import { lookaheadFor } from "../lookahead.ts";
import { sectionBuilder } from "../section-builder.ts";

/** Reads plain text: lines stay lines, characters stay as they are; tables, lists and samples are blocks. */
export function parseText(source: string, report: Report): readonly Section[] {
  const out = sectionBuilder();
  const context: BlockContext = {
    dialect: "text",
    mdx: false,
    depth: 0,
    readText: (text, place) => ({ text, place }),
    readNested: readInside,
    lookahead: lookaheadFor(source.length),
    report,
  };
  readBlocks(splitLines(source), out, context);
  return out.sections();
}
