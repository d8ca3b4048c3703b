import type { Section } from "../model/page.ts";
import type { Report } from "../problems/report.ts";
import { readBlocks, readInside } from "./blocks.ts";
import type { Context } from "./context.ts";
import { linesOf } from "./lines.ts";
import { lookaheadFor } from "./lookahead.ts";
import { outline } from "./outline.ts";

/** Reads plain text: lines stay lines, characters stay as they are; tables, lists and samples are blocks. */
export function parseText(source: string, report: Report): readonly Section[] {
  const out = outline();
  const context: Context = {
    dialect: "text",
    mdx: false,
    depth: 0,
    text: (text, place) => ({ text, place }),
    inside: readInside,
    lookahead: lookaheadFor(source.length),
    report,
  };
  readBlocks(linesOf(source), out, context);
  return out.sections();
}
