import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Page, Text } from "../../model/page.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import type { CodeMatch } from "../codes/code-match.ts";
import { labelMeaning } from "../classify/header-meaning.ts";
import {
  recordContext,
  classifySingleRecord,
  type CodeRecord,
  recordsFinding,
  refusedRecords,
} from "../records/code-records.ts";
import { blocksInOrder } from "../blocks-in-order.ts";
import { announcesCode } from "../classify/vocabulary.ts";
import { codesOfHeading, isCodeTitle } from "./headings.ts";

/**
 * Pages about one code, which the title or a key of the front matter, or the file name gives.
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
  read: (page, tools) => readSinglePage(page, tools),
};

/** The position of texts from the front matter and the file name. */
const pageStart = { line: 1, column: 1 };

function readSinglePage(page: Page, tools: LayoutTools): Finding[] {
  if (tools.known.size > 0) return [];
  const pageTitle = page.matter.title ?? page.matter.Title;
  const title = pageTitle === undefined ? codeInFileName(page) : { text: pageTitle, place: pageStart };
  const code = codeInFrontMatter(page) ?? (title === undefined ? undefined : codeInTitle(title));
  if (code === undefined) return [];
  const record: CodeRecord = {
    heading: title ?? code.code,
    codes: [code],
    announced: codeInFrontMatter(page) !== undefined || announcesCode(title?.text ?? ""),
    body: page.sections.map((section) => ({
      ...(section.heading && { heading: section.heading }),
      blocks: section.blocks,
    })),
    trail: [],
    took: page.sections.flatMap((section) => [section, ...section.blocks]),
  };
  const classification = classifySingleRecord(
    page,
    record,
    recordContext(page, "", [], pageTitle === undefined ? pageText(page) : ""),
  );
  if (!classification.areErrors && !isCodeTitle(code, classification))
    return [refusedRecords(singlePage.name, [record], classification)];
  return [recordsFinding(singlePage.name, [record], classification.evidence, tools)];
}

/** The code under a key of the front matter that means code: `code: InvalidSize`. */
function codeInFrontMatter({ matter }: Page): CodeMatch | undefined {
  const codes = Object.entries(matter).flatMap(([key, value]) => {
    const meaning = key.length > 40 ? undefined : labelMeaning(key);
    if (meaning?.role !== "code" || meaning.confidence < 0.9 || value === "") return [];
    return readCodeCell({ text: value, place: pageStart })?.codes ?? [];
  });
  return codes.length === 1 ? codes[0] : undefined;
}

/** The only code in a title. */
function codeInTitle(title: Text): CodeMatch | undefined {
  const [code, ...more] = codesOfHeading(title)?.codes ?? [];
  return more.length > 0 || code === undefined || code.shape.confidence < 0.5 ? undefined : code;
}

/** The only code in the file name of a page without a title. */
function codeInFileName(page: Page): Text | undefined {
  if (page.sections.some((section) => section.level === 1 && section.heading !== undefined)) return undefined;
  const name = page.path.split("/").at(-1) ?? "";
  const codes = name.split(/[^A-Za-z0-9]+/).filter((part) => /^[A-Z]{1,4}\d{3,5}$/.test(part));
  const [code] = codes;
  return code === undefined || codes.length > 1 ? undefined : { text: code, place: pageStart };
}

/** The start of the text of a page, for a page without a title. */
function pageText(page: Page): string {
  const texts = blocksInOrder(page).flatMap(({ block }) => (block.kind === "paragraph" ? [block.text.text] : []));
  return texts.join(" ").slice(0, 2000);
}
