import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Page, Text } from "../../model/page.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import type { CodeMatch } from "../codes/code-match.ts";
import { labelMeaning } from "../classify/header-meaning.ts";
import { recordContext, classifyRecord, type CodeRecord, recordsFinding } from "../records/code-records.ts";
import { blocksInOrder } from "../blocks-in-order.ts";
import type { Classification } from "../classify/classify.ts";
import { announcesCode } from "../classify/vocabulary.ts";
import { readCandidate } from "../series/candidate.ts";

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
    body: page.sections.map((section) => ({
      ...(section.heading && { heading: section.heading }),
      blocks: section.blocks,
    })),
    trail: [],
    took: page.sections.flatMap((section) => [section, ...section.blocks]),
  };
  const isAnnounced = codeInFrontMatter(page) !== undefined || announcesCode(title?.text ?? "");
  const context = recordContext(page, "", [], pageTitle === undefined ? pageText(page) : "");
  const classification = classifyRecord(page, record, context, isAnnounced);
  if (!classification.areErrors && !isCodeTitle(code, classification)) {
    const reason = `no evidence that this is an error (score ${classification.score.toFixed(2)}, threshold 1.00)`;
    const { place } = record.heading;
    return [
      {
        layout: singlePage.name,
        place,
        why: classification.evidence,
        outcomes: [{ kind: "refused", place, reason }],
        took: [],
      },
    ];
  }
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
  const [code, ...more] = readCandidate(title)?.matches ?? [];
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

/** Whether the title of a page is a code with a title of its own: "40010: Invalid channel name". */
function isCodeTitle(word: CodeMatch, { score }: Classification): boolean {
  const named = word.title !== undefined || (word.name !== undefined && word.shape.confidence >= 0.8);
  return named && word.shape.confidence >= 0.6 && score >= 0.7 - 1e-9;
}

/** The start of the text of a page, for a page without a title. */
function pageText(page: Page): string {
  const texts = blocksInOrder(page).flatMap(({ block }) => (block.kind === "paragraph" ? [block.text.text] : []));
  return texts.join(" ").slice(0, 2000);
}
