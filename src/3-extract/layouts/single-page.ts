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
  read: (page, tools) => readSinglePage(page, tools),
};

/** Where front matter and file names are reported. */
const pageStart = { line: 1, column: 1 };

function readSinglePage(page: Page, tools: LayoutTools): Finding[] {
  if (tools.known.size > 0) return [];
  const title = page.matter.title ?? page.matter.Title;
  const head = title === undefined ? codeInFileName(page) : { text: title, place: pageStart };
  const word = codeInFrontMatter(page) ?? (head === undefined ? undefined : codeInTitle(head));
  if (word === undefined) return [];
  const record: CodeRecord = {
    heading: head ?? word.code,
    codes: [word],
    announced: codeInFrontMatter(page) !== undefined || announcesCode(head?.text ?? ""),
    body: page.sections.map((section) => ({
      ...(section.heading && { heading: section.heading }),
      blocks: section.blocks,
    })),
    trail: [],
    took: page.sections.flatMap((section) => [section, ...section.blocks]),
  };
  const verdict = classifySingleRecord(
    page,
    record,
    recordContext(page, "", [], title === undefined ? pageText(page) : ""),
  );
  if (!verdict.areErrors && !isCodeTitle(word, verdict)) return [refusedRecords(singlePage.name, [record], verdict)];
  return [recordsFinding(singlePage.name, [record], verdict.evidence, tools)];
}

/** The code that the front matter names as one: `code: InvalidSize`. */
function codeInFrontMatter({ matter }: Page): CodeMatch | undefined {
  const found = Object.entries(matter).flatMap(([key, value]) => {
    const sense = key.length > 40 ? undefined : labelMeaning(key);
    if (sense?.role !== "code" || sense.confidence < 0.9 || value === "") return [];
    return readCodeCell({ text: value, place: pageStart })?.codes ?? [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The code in a title. */
function codeInTitle(head: Text): CodeMatch | undefined {
  const [word, ...more] = codesOfHeading(head)?.codes ?? [];
  return more.length > 0 || word === undefined || word.shape.confidence < 0.5 ? undefined : word;
}

/** The one code in the name of a file that has no title of its own. */
function codeInFileName(page: Page): Text | undefined {
  if (page.sections.some((section) => section.level === 1 && section.heading !== undefined)) return undefined;
  const name = page.path.split("/").at(-1) ?? "";
  const codes = name.split(/[^A-Za-z0-9]+/).filter((part) => /^[A-Z]{1,4}\d{3,5}$/.test(part));
  const [code] = codes;
  return code === undefined || codes.length > 1 ? undefined : { text: code, place: pageStart };
}

/** The page's words, for a page that says in them what its title does not. */
function pageText(page: Page): string {
  const texts = blocksInOrder(page).flatMap(({ block }) => (block.kind === "paragraph" ? [block.text.text] : []));
  return texts.join(" ").slice(0, 2000);
}
