import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Page, Text } from "../../model/page.ts";
import { around, judgeRecords, type Record, recordsFinding, refusedRecords } from "../records.ts";
import { codeLabel } from "../vocabulary.ts";
import { codesOf, isNamed } from "./headings.ts";

/**
 * A page about a single code, which its title names: in the front matter, or in the first line.
 *
 * @example
 * ---
 * title: "Error 40010: Invalid channel name"
 * ---
 *
 * The channel name in the request was not valid.
 * → 40010: title Invalid channel name, description The channel name in the request was not valid.
 */
export const singlePage: Layout = {
  name: "single-page",
  read: (page, tools) => readPage(page, tools),
};

function readPage(page: Page, tools: LayoutTools): Finding[] {
  const title = page.matter.title ?? page.matter.Title;
  if (title === undefined || tools.known.size > 0) return [];
  const head: Text = { text: title, place: { line: 1, column: 1 } };
  const codes = codesOf(head);
  const [word] = codes?.words ?? [];
  if (codes === undefined || word === undefined || codes.words.length > 1 || word.shape.weight < 0.5) return [];
  const record: Record = {
    head,
    words: [word],
    announced: codeLabel(title),
    body: page.sections.map((section) => ({
      ...(section.heading && { heading: section.heading }),
      blocks: section.blocks,
    })),
    trail: [],
    took: page.sections.flatMap((section) => [section, ...section.blocks]),
  };
  const verdict = judgeRecords([record], around(page, "", [], ""));
  if (!verdict.errors && !isNamed(word, verdict)) return [refusedRecords(singlePage.name, [record], verdict)];
  return [recordsFinding(singlePage.name, [record], verdict.why, tools)];
}
