import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Page, Text } from "../../model/page.ts";
import { type CodeWord, readCodeCell } from "../code-cell.ts";
import { labelSense } from "../headers.ts";
import { around, judgeAlone, type Record, recordsFinding, refusedRecords } from "../records.ts";
import { spots } from "../spots.ts";
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

/** Where front matter and file names are reported. */
const top = { line: 1, column: 1 };

function readPage(page: Page, tools: LayoutTools): Finding[] {
  if (tools.known.size > 0) return [];
  const title = page.matter.title ?? page.matter.Title;
  const head = title === undefined ? fileName(page) : { text: title, place: top };
  const word = keyed(page) ?? (head === undefined ? undefined : titled(head));
  if (word === undefined) return [];
  const record: Record = {
    head: head ?? word.code,
    words: [word],
    announced: keyed(page) !== undefined || codeLabel(head?.text ?? ""),
    body: page.sections.map((section) => ({
      ...(section.heading && { heading: section.heading }),
      blocks: section.blocks,
    })),
    trail: [],
    took: page.sections.flatMap((section) => [section, ...section.blocks]),
  };
  const verdict = judgeAlone(page, record, around(page, "", [], title === undefined ? words(page) : ""));
  if (!verdict.errors && !isNamed(word, verdict)) return [refusedRecords(singlePage.name, [record], verdict)];
  return [recordsFinding(singlePage.name, [record], verdict.why, tools)];
}

/** The code that the front matter names as one: `code: InvalidSize`. */
function keyed({ matter }: Page): CodeWord | undefined {
  const found = Object.entries(matter).flatMap(([key, value]) => {
    const sense = key.length > 40 ? undefined : labelSense(key);
    if (sense?.role !== "code" || sense.strength < 0.9 || value === "") return [];
    return readCodeCell({ text: value, place: top })?.words ?? [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The code in a title. */
function titled(head: Text): CodeWord | undefined {
  const [word, ...more] = codesOf(head)?.words ?? [];
  return more.length > 0 || word === undefined || word.shape.weight < 0.5 ? undefined : word;
}

/** The one code in the name of a file that has no title of its own. */
function fileName(page: Page): Text | undefined {
  if (page.sections.some((section) => section.level === 1 && section.heading !== undefined)) return undefined;
  const name = page.path.split("/").at(-1) ?? "";
  const codes = name.split(/[^A-Za-z0-9]+/).filter((part) => /^[A-Z]{1,4}\d{3,5}$/.test(part));
  const [code] = codes;
  return code === undefined || codes.length > 1 ? undefined : { text: code, place: top };
}

/** The page's words, for a page that says in them what its title does not. */
function words(page: Page): string {
  const texts = spots(page).flatMap(({ block }) => (block.kind === "paragraph" ? [block.text.text] : []));
  return texts.join(" ").slice(0, 2000);
}
